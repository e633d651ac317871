import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import { printerMatrix } from '#shared/documents/certificates/printer-matrix.ts';
import { withRuler } from '#shared/documents/certificates/ruler-elements.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { fateFault } from './begin-job.ts';
import { readSheets, type Sheets, versionsOf } from './certificates-to-print.ts';
import type { SheetToCome } from './job-state.ts';

/** A finished file, and what a person should look at before it is printed. */
export interface MadeFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Findings that only warn, with the certificate that they are about. */
  warnings: readonly NamedFinding[];
}

export interface NamedFinding {
  registrationNumber: string;
  finding: CertificateFinding;
}

/** Sheets that must not be printed so: nothing was made. */
export interface StoppedSheets {
  stopped: readonly NamedFinding[];
}

export interface MakingOptions {
  onProgress?: (done: number, of: number) => void;
  signal: AbortSignal;
}

const named = ({ records }: Sheets, findings: readonly CertificateFinding[]): NamedFinding[] =>
  findings.map((finding) => ({
    registrationNumber: records[finding.certificate]?.registrationNumber ?? '',
    finding,
  }));

async function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

/**
 * The sheets that go to the printer at once: the next ones of one template, since sheets of two are two files. `plan`:
 * all that are to come.
 */
export async function nextRun(job: PrintJob, plan: readonly SheetToCome[]): Promise<SheetToCome[]> {
  const versions = await versionsOf(
    job.part,
    plan.map(({ certificateId }) => certificateId),
  );
  const versionOf = (one: SheetToCome | undefined) => one && versions.get(one.certificateId);
  const end = plan.findIndex((one) => versionOf(one) !== versionOf(plan[0]));
  return end < 0 ? [...plan] : plan.slice(0, end);
}

async function matrixFor(job: Pick<PrintJob, 'printerId'>, { page }: TemplateLayout) {
  const printer = job.printerId === null ? undefined : await database.printers.get(job.printerId);
  return printer ? { matrix: printerMatrix(printer, page) } : {};
}

/**
 * The file of a run. `test`: its first sheet for plain paper, marked as a sample, with a line of 100 mm to measure. Problems: those of `readSheets`, `printSeveralSheets` where a certificate takes more
 * sheets than it has blanks, `printCancelled`, `printMakingFailed`.
 */
export async function makeRun(
  job: PrintJob,
  run: readonly SheetToCome[],
  { test = false, ...options }: MakingOptions & { test?: boolean },
): Promise<Outcome<MadeFile | StoppedSheets>> {
  const ids = run.map(({ certificateId }) => certificateId);
  const sheets = await readSheets(job.part, test ? ids.slice(0, 1) : ids);
  if (!sheets.ok) return sheets;
  const gone = await fateFault(sheets.value.records);
  if (gone) return gone;
  const { version, certificates, images } = sheets.value;
  const input = {
    ...{ certificates, images, way: job.way, title: version.name, createdAt: job.createdAt },
    ...(await matrixFor(job, version)),
    ...(test ? { layout: withRuler(version), sample: true } : { layout: version }),
  };
  return caught<MadeFile | StoppedSheets>(options.signal, async () => {
    const { makeCertificates } = await import('#renderer/workers/certificates/certificates.ts');
    const made = await makeCertificates(input, options);
    if (!made.made) return success({ stopped: named(sheets.value, made.findings.filter(isStop)) });
    const several = made.sheetsOf.findIndex((count) => count > 1);
    const number = sheets.value.records[several]?.registrationNumber ?? '';
    if (several >= 0 && job.way === 'blank' && !test)
      return failure('printSeveralSheets', { number }, 'O10-30');
    return success({ bytes: await joined(made.bytes), warnings: named(sheets.value, made.findings) });
  });
}

const isStop = ({ severity }: CertificateFinding) => severity === 'stops';

/**
 * Certificates as files for letters, whole pages on white paper: one PDF, or a ZIP with one for each, named by person.
 * `write` takes the portions as they come. Gives the findings that stopped it; none where it is finished.
 */
export async function makeFiles(
  { part, certificateIds }: { part: PrintJob['part']; certificateIds: readonly string[] },
  {
    separately,
    write,
    ...options
  }: MakingOptions & {
    separately: boolean;
    write: (portion: Uint8Array<ArrayBuffer>) => Promise<void>;
  },
): Promise<Outcome<StoppedSheets>> {
  const sheets = await readSheets(part, certificateIds);
  if (!sheets.ok) return sheets;
  const { version: layout, records, certificates, images } = sheets.value;
  const createdAt = records[0]?.createdAt ?? new Date().toISOString();
  return caught(options.signal, async () => {
    const { makeCertificates } = await import('#renderer/workers/certificates/certificates.ts');
    const input = { layout, certificates, images, title: layout.name, createdAt, separately };
    const made = await makeCertificates(
      { ...input, way: 'fullPage' },
      { ...options, onPortion: (portion) => write(portion) },
    );
    return success({ stopped: made.made ? [] : named(sheets.value, made.findings.filter(isStop)) });
  });
}

async function caught<T>(signal: AbortSignal, make: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await make();
  } catch (error) {
    if (signal.aborted) return failure('printCancelled');
    console.error('Sheets could not be made', error);
    return failure('printMakingFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
