import { makeCertificates } from '#renderer/workers/certificates/certificates.ts';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import type { SheetFinding } from '#shared/documents/certificates/sheet-finding.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';

export interface SheetToMake {
  layout: TemplateLayout;
  certificate: CertificateToPrint;
  way: PrintWay;
  images: ReadonlyMap<string, Uint8Array>;
}

export interface MadeSheet {
  bytes: Uint8Array;
  findings: readonly SheetFinding[];
}

/** The PDF of one invented certificate by a layout, marked as a sample, and what is wrong with it. */
export async function makeSheet({ certificate, ...sheet }: SheetToMake): Promise<MadeSheet> {
  const { registrationNumber, issuedOn } = certificate;
  const made = await makeCertificates({
    ...{ ...sheet, certificates: [certificate], sample: true },
    ...{ title: registrationNumber, createdAt: `${issuedOn}T00:00:00.000Z` },
  });
  if (!made.made) throw new Error('A sample is made whatever its findings are');
  return { bytes: new Uint8Array(await new Blob(made.bytes).arrayBuffer()), findings: made.findings };
}
