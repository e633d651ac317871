import type { Certificate, CertificateSignature } from '#shared/model/certificates/certificate.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Edit } from '../change/change.ts';
import { here, type NumberPlace } from '../numbers/number-place.ts';
import { flush } from '../pending-saves.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import {
  type CertificateDraft,
  draftCertificates,
  type IssueDrafts,
  type IssueWords,
  sheetsSay,
} from './issue-drafts.ts';
import { settleBrokenOff, settleByRecords, takeNumbers, whileNumbering } from './issue-numbers.ts';

export type Sign = (unsigned: Omit<Certificate, 'signature'>) => Promise<Outcome<CertificateSignature>>;

/** How far an issue is: certificates that have their number, or their signature. */
export interface IssueProgress {
  phase: 'numbers' | 'signatures' | 'writing';
  done: number;
  total: number;
}

/** How an issue runs. */
export interface IssueRun {
  onProgress?: (progress: IssueProgress) => void;
  /** Stops it before anything is written. */
  signal?: AbortSignal;
  place?: NumberPlace;
  sign?: Sign;
  /** What was looked at before (`Looked`): nothing else is issued. Where it is missing nobody looked, as in a test. */
  looked?: ReadonlySet<string>;
}

const signHere: Sign = async (unsigned) => {
  const { signCertificate } = await import('./keys/sign-certificate.ts');
  return signCertificate(unsigned);
};

/** All of them signed. Problems: `issueCancelled`, those of the signature. */
async function signAll(
  numbered: readonly Omit<Certificate, 'signature'>[],
  { onProgress, signal, sign = signHere }: IssueRun,
): Promise<Outcome<Certificate[]>> {
  const signed: Certificate[] = [];
  for (const unsigned of numbered) {
    if (signal?.aborted) return failure('issueCancelled');
    const signature = await sign(unsigned);
    if (!signature.ok) return signature;
    signed.push({ ...unsigned, signature: signature.value });
    onProgress?.({ phase: 'signatures', done: signed.length, total: numbered.length });
  }
  return success(signed);
}

const creations = (certificates: readonly Certificate[]): Edit[] =>
  certificates.map((record) => ({ table: 'certificates', kind: 'create', record }));

async function signAndWrite(
  scope: string,
  numbered: readonly Omit<Certificate, 'signature'>[],
  run: IssueRun,
): Promise<Outcome<Certificate[]>> {
  const signed = await signAll(numbered, run);
  if (!signed.ok) return signed;
  if (run.signal?.aborted) return failure('issueCancelled');
  run.onProgress?.({ phase: 'writing', done: 0, total: numbered.length });
  return written(() => act(scope, creations(signed.value)), signed.value);
}

const withNumber = (draft: CertificateDraft, taken: { number: number; registrationNumber: string }) => ({
  ...draft,
  ...taken,
});

/**
 * Numbers, signs and stores certificates as one action, all or none: until they are stored nothing happened, and numbers
 * that were taken go back. `read` is asked while no other window issues. Numbers of a run that broke off before are
 * settled first. Problems: `exportUnsaved`, `issueCancelled`, `sheetsChanged`, those of `read`, of the numbers, of the
 * signature and of a write that was not stored.
 */
export async function issueDrafts(
  scope: string,
  read: () => Promise<Outcome<IssueDrafts>>,
  run: IssueRun = {},
): Promise<Outcome<Certificate[]>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const { place = here, onProgress } = run;
  return whileNumbering(async () => {
    const asked = await read();
    if (!asked.ok) return asked;
    const { drafts, year, pattern } = asked.value;
    const changed = drafts.find((draft) => run.looked?.has(sheetsSay(draft)) === false);
    if (changed) return failure('sheetsChanged', { name: personName(changed.facts) }, 'O10-30');
    const total = drafts.length;
    await settleBrokenOff(year, place);
    const taken = await takeNumbers({ year, pattern, count: total }, place, (done) =>
      onProgress?.({ phase: 'numbers', done, total }),
    );
    if (!taken.ok) return taken;
    const numbered = drafts.flatMap((draft, index) => {
      const number = taken.value[index];
      return number ? [withNumber(draft, number)] : [];
    });
    const done = await signAndWrite(scope, numbered, run);
    await settleByRecords(
      year,
      taken.value.map(({ number }) => number),
      place,
    );
    return done;
  });
}

/** Issues certificates to trainees of an intake (O10-30). Problems: those of `draftCertificates` and `issueDrafts`. */
export const issueCertificates = (words: IssueWords, run: IssueRun = {}): Promise<Outcome<Certificate[]>> =>
  issueDrafts(words.intakeId, () => draftCertificates(words), run);
