import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import { workerClient } from '../worker-client.ts';
import type {
  CertificateQuestion,
  CertificateStep,
  SheetsToCheck,
  SheetsToMake,
} from './certificate-tasks.ts';

const { ask } = workerClient<CertificateQuestion, unknown>(
  () => new Worker(new URL('./certificate-worker.ts', import.meta.url), { type: 'module' }),
);

export interface WorkOptions {
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

let lastId = 0;

/** The steps of one piece of work. Throws the signal's reason where it is cancelled; the worker then drops the work. */
async function* steps(
  begin: { task: 'check'; input: SheetsToCheck } | { task: 'make'; input: SheetsToMake },
  { onProgress, signal }: WorkOptions,
): AsyncGenerator<CertificateStep> {
  lastId += 1;
  const id = lastId;
  const next = async (question: CertificateQuestion) => (await ask(question)) as CertificateStep;
  let finished = false;
  try {
    signal?.throwIfAborted();
    let step = await next({ ...begin, id });
    for (;;) {
      finished = step.finished;
      signal?.throwIfAborted();
      onProgress?.(step.done, begin.input.certificates.length);
      yield step;
      if (step.finished) return;
      step = await next({ task: 'goOn', id });
    }
  } finally {
    if (!finished) await ask({ task: 'giveUp', id });
  }
}

/** Findings of every sheet, looked at off the screen's thread. Rejects where the worker fails or is cancelled. */
export async function checkCertificates(
  input: SheetsToCheck,
  options: WorkOptions = {},
): Promise<CertificateFinding[]> {
  const findings: CertificateFinding[] = [];
  for await (const step of steps({ task: 'check', input }, options)) findings.push(...step.findings);
  return findings;
}

/** `sheetsOf`: how many sheets each certificate has. Not made: `findings` say which sheets must not be printed. */
export type MadeCertificates =
  | { made: true; bytes: Uint8Array<ArrayBuffer>[]; sheetsOf: number[]; findings: CertificateFinding[] }
  | { made: false; findings: CertificateFinding[] };

/**
 * The finished PDF of certificates, or a ZIP of single ones, made off the screen's thread. `onPortion` takes the bytes
 * as they come into being, so that a file of any size goes to the disk; without it `bytes` has all of them. Nothing is
 * made where a sheet has findings that stop, unless it is a sample. Rejects where the worker fails or is cancelled.
 */
export async function makeCertificates(
  input: SheetsToMake,
  options: WorkOptions & { onPortion?: (portion: Uint8Array<ArrayBuffer>) => Promise<void> | void } = {},
): Promise<MadeCertificates> {
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  for await (const step of steps({ task: 'make', input }, options)) {
    if (step.portion && options.onPortion) await options.onPortion(step.portion);
    else if (step.portion) bytes.push(step.portion);
    if (step.finished) return outcomeOf(step, input, bytes);
  }
  throw new Error('The work ended without its last step');
}

function outcomeOf(
  { findings, sheetsOf }: CertificateStep,
  { sample }: SheetsToMake,
  bytes: Uint8Array<ArrayBuffer>[],
): MadeCertificates {
  const isStopped = !sample && findings.some(({ severity }) => severity === 'stops');
  return isStopped ? { made: false, findings } : { made: true, bytes, sheetsOf, findings };
}
