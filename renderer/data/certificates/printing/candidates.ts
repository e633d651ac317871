import { useLiveQuery } from 'dexie-react-hooks';
import { compareKazakh } from '#shared/kazakh/collate.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';
import { withFate } from '../certificates.ts';
import { printedBefore } from './begin-job.ts';
import { readOpenJobs } from './print-jobs.ts';

/** A certificate that may be printed. */
export interface Candidate {
  certificate: Certificate;
  /** Id of the version of the template. */
  version: string;
  /** Whether it came out of the printer before. */
  printed: boolean;
}

export const sheetOrders = ['number', 'name'] as const;
export type SheetOrder = (typeof sheetOrders)[number];

/**
 * Those of these certificates that a new job may print: neither annulled nor replaced, with a template for the part, and
 * in no job that is open.
 */
export async function readCandidates(
  part: PrintJob['part'],
  certificateIds: readonly string[],
): Promise<Candidate[]> {
  const found = await database.certificates.bulkGet([...certificateIds]);
  const fates = await withFate(found.filter((one) => one !== undefined));
  const jobs = (await readOpenJobs()).filter(({ job }) => job.part === part);
  const waiting = new Set(jobs.flatMap(({ state }) => state.toCome));
  const printed = await printedBefore(part, certificateIds);
  return fates.flatMap(({ certificate, state }): Candidate[] => {
    const version = certificate.templates[part];
    if (version === null || state === 'annulled' || state === 'replaced') return [];
    return waiting.has(certificate.id)
      ? []
      : [{ certificate, version, printed: printed.has(certificate.id) }];
  });
}

/** Live; undefined while they load. */
export function useCandidates(
  part: PrintJob['part'],
  certificateIds: readonly string[],
): Candidate[] | undefined {
  const ids = certificateIds.join(' ');
  return useLiveQuery(() => readCandidates(part, ids === '' ? [] : ids.split(' ')), [part, ids]);
}

/** In the order of the tray: those of one template together, since they are one file. */
export function inOrder(candidates: readonly Candidate[], order: SheetOrder): Candidate[] {
  const by: Record<SheetOrder, (a: Candidate, b: Candidate) => number> = {
    number: (a, b) => a.certificate.registrationNumber.localeCompare(b.certificate.registrationNumber),
    name: (a, b) => compareKazakh(personName(a.certificate.facts), personName(b.certificate.facts)),
  };
  const sorted = [...candidates].sort(by[order]);
  return [...Map.groupBy(sorted, ({ version }) => version).values()].flat();
}
