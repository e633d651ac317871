import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import { checkSheets } from '#shared/documents/certificates/check-sheets.ts';
import type { Faces } from '#shared/documents/pdf/face.ts';
import type { CertificateStep, SheetsToCheck } from './certificate-tasks.ts';

/** So long one step may take, in ms: what is shown of the progress moves, and a cancel is heard. */
const stepTime = 60;

/** Looks at every sheet, as many at a time as a step has time for. */
export async function* checkInSteps(
  { layout, certificates, ...options }: SheetsToCheck,
  faces: Faces,
): AsyncGenerator<CertificateStep, void> {
  let findings: CertificateFinding[] = [];
  let done = 0;
  let since = performance.now();
  const step = (finished: boolean): CertificateStep => ({
    done,
    finished,
    findings,
    portion: null,
    sheetsOf: [],
  });
  for (const found of checkSheets(layout, certificates, faces, options)) {
    findings.push(...found);
    done += 1;
    if (done === certificates.length || performance.now() - since < stepTime) continue;
    yield step(false);
    findings = [];
    since = performance.now();
  }
  yield step(true);
}
