import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { Faces } from '../pdf/face.ts';
import type { CertificateToPrint } from './certificate-to-print.ts';
import type { CertificateFinding } from './certificates-document.ts';
import { layOutFixed, layOutOwn, pageOf, type SheetOptions } from './lay-out-sheet.ts';
import { readBackCodes } from './read-back-code.ts';
import { sampleCode } from './sample-mark.ts';
import { type SheetFinding, stops } from './sheet-finding.ts';

/**
 * Looks at every sheet before the first one is printed (O10-33): letters that the face lacks, texts that do not fit or
 * became smaller, what is missing, and the code read back from the finished page.
 * @returns the findings of one certificate after the other, in their order
 */
export function* checkSheets(
  layout: TemplateLayout,
  certificates: readonly CertificateToPrint[],
  faces: Faces,
  options: SheetOptions,
): Generator<CertificateFinding[]> {
  const fixed = layOutFixed(layout, faces, options);
  const code = layout.elements.find(
    ({ kind, artwork }) => kind === 'qr' && (options.way === 'fullPage' || !artwork),
  );
  for (const [index, certificate] of certificates.entries()) {
    const own = layOutOwn(layout, certificate, faces, options);
    const findings: SheetFinding[] = [...fixed.findings, ...own.findings];
    const asked = options.sample ? sampleCode(certificate.qrText) : certificate.qrText;
    if (code && !allSay(asked)) findings.push(stops(code.id, 'codeUnreadable'));
    yield findings.map((finding) => ({ ...finding, certificate: index }));

    function allSay(text: string): boolean {
      return own.sheets.every((drawings) => {
        const all = [...fixed.drawings, ...drawings];
        return readBackCodes(pageOf(layout, all, options), all, faces).every((read) => read === text);
      });
    }
  }
}
