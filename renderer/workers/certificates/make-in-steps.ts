import {
  type CertificateFinding,
  type CertificatesDocument,
  certificatesDocument,
} from '#shared/documents/certificates/certificates-document.ts';
import { fileNames } from '#shared/documents/certificates/file-names.ts';
import { zipStream } from '#shared/documents/package/zip-stream.ts';
import type { Faces } from '#shared/documents/pdf/face.ts';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import type { CertificateStep, SheetsToMake } from './certificate-tasks.ts';

/** So many bytes are sent over at once, or what came into being in so many ms. */
const portionSize = 256 * 1024;
const stepTime = 60;

/** What is known of the work so far; a sheet that must not be printed ends it. */
interface Progress {
  done: number;
  findings: CertificateFinding[];
  sheetsOf: number[];
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const isStopped = ({ findings }: Progress, input: SheetsToMake): boolean =>
  input.sample !== true && findings.some(({ severity }) => severity === 'stops');

function oneDocument(input: SheetsToMake, faces: Faces, progress: Progress): Bytes {
  const { layout, certificates, ...options } = input;
  const made: CertificatesDocument = certificatesDocument(layout, certificates, faces, options);
  progress.findings = made.findings;
  progress.sheetsOf = made.sheetsOf;
  return (function* () {
    for (const portion of writePdf(made.document, faces)) {
      progress.done = made.sheetsOf.length;
      if (isStopped(progress, input)) return;
      yield portion;
    }
  })();
}

/** A file for each person, in one archive. */
function separateDocuments(input: SheetsToMake, faces: Faces, progress: Progress): Bytes {
  const names = fileNames(input.certificates);
  async function* files() {
    for (const [index, certificate] of input.certificates.entries()) {
      if (isStopped(progress, input)) return;
      const name = names[index] ?? '';
      const own: Progress = { done: 0, findings: [], sheetsOf: [] };
      const one = { ...input, certificates: [certificate], title: name.replace(/\.pdf$/, '') };
      yield { name, bytes: inTurn(oneDocument(one, faces, own)) };
      progress.done += 1;
      progress.findings.push(...own.findings.map((finding) => ({ ...finding, certificate: index })));
      progress.sheetsOf.push(...own.sheetsOf);
    }
  }
  return zipStream(files());
}

async function* inTurn(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

function joined(portions: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(portions.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const portion of portions) {
    bytes.set(portion, at);
    at += portion.length;
  }
  return bytes;
}

/** Makes the file, a portion at a time. A sheet that must not be printed ends it: its findings say why. */
export async function* makeInSteps(input: SheetsToMake, faces: Faces): AsyncGenerator<CertificateStep, void> {
  const progress: Progress = { done: 0, findings: [], sheetsOf: [] };
  const bytes = input.separately
    ? separateDocuments(input, faces, progress)
    : oneDocument(input, faces, progress);
  let portions: Uint8Array[] = [];
  let size = 0;
  let since = performance.now();
  const step = (finished: boolean): CertificateStep => ({
    ...{ done: progress.done, finished, portion: joined(portions) },
    findings: finished ? progress.findings : [],
    sheetsOf: finished ? progress.sheetsOf : [],
  });
  for await (const portion of bytes) {
    portions.push(portion);
    size += portion.length;
    if (size < portionSize && performance.now() - since < stepTime) continue;
    yield step(false);
    portions = [];
    size = 0;
    since = performance.now();
  }
  yield step(true);
}
