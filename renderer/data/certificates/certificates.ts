import { useLiveQuery } from 'dexie-react-hooks';
import { type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { Certificate, CertificateAnnulment } from '#shared/model/certificates/certificate.ts';
import { type CertificateState, certificateState } from '#shared/model/certificates/certificate-state.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { database } from '../database.ts';
import { waitingCertificates } from './waiting-certificates.ts';

/** A certificate with what became of it since. */
export interface IssuedCertificate {
  certificate: Certificate;
  state: CertificateState;
  annulment: CertificateAnnulment | null;
  /** The one that took its place; null while none did. */
  replacedBy: Certificate | null;
  /** The newest sheet that it was printed on; null before the first. */
  sheet: PrintedSheet | null;
  /** Whether the server has it. Null on a computer that has no server. */
  registered: boolean | null;
}

const newest = <T extends { createdAt: string }>(records: readonly T[]): T | null =>
  records.reduce<T | null>((last, one) => (last && last.createdAt > one.createdAt ? last : one), null);

/** These certificates with what became of them, in the same order. Reads what points at them and nothing else. */
export async function withFate(
  certificates: readonly Certificate[],
  today: PlainDate = todayIn(Date.now()),
): Promise<IssuedCertificate[]> {
  const ids = certificates.map(({ id }) => id);
  const successors = await database.certificates.where('replaces').anyOf(ids).toArray();
  const annulments = await database.certificateAnnulments.where('certificateId').anyOf(ids).toArray();
  const sheets = await database.printedSheets.where('certificateId').anyOf(ids).toArray();
  const waiting = await waitingCertificates();
  const printed = Map.groupBy(
    sheets.filter(({ outcome, part }) => outcome === 'printed' && part === 'certificate'),
    ({ certificateId }) => certificateId,
  );
  const next = Map.groupBy(successors, ({ replaces }) => replaces);
  const annulled = Map.groupBy(annulments, ({ certificateId }) => certificateId);
  return certificates.map((certificate) => {
    const { id } = certificate;
    const [own, orders] = [next.get(id) ?? [], annulled.get(id) ?? []];
    return {
      ...{ certificate, state: certificateState(certificate, own, orders, today) },
      ...{ annulment: orders[0] ?? null, replacedBy: newest(own), sheet: newest(printed.get(id) ?? []) },
      registered: waiting && !waiting.has(id),
    };
  });
}

const byNumber = (a: Certificate, b: Certificate) =>
  a.year - b.year || (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1);

/** All certificates of an intake in the order of their numbers. */
export const readCertificates = async (intakeId: string): Promise<Certificate[]> =>
  (await database.certificates.where({ intakeId }).toArray()).sort(byNumber);

/** Live: the certificates of an intake with what became of them; undefined while they load. */
export const useCertificates = (intakeId: string, today: PlainDate): IssuedCertificate[] | undefined =>
  useLiveQuery(async () => withFate(await readCertificates(intakeId), today), [intakeId, today]);
