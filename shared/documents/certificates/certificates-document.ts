import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { PdfDocument, PdfPage } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import type { CertificateToPrint } from './certificate-to-print.ts';
import { layOutFixed, layOutOwn, pageOf, type SheetOptions } from './lay-out-sheet.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** A finding of one of many certificates: its place among them, from 0. */
export interface CertificateFinding extends SheetFinding {
  certificate: number;
}

export interface DocumentOptions extends SheetOptions {
  title: string;
  /** ISO 8601 instant: the same input gives the same bytes. */
  createdAt: string;
}

export interface CertificatesDocument {
  document: PdfDocument;
  /** Grow while the document's pages are asked for, once: a thousand sheets never stand in memory. */
  findings: CertificateFinding[];
  /** How many sheets each certificate has, of those whose pages were asked for. */
  sheetsOf: number[];
}

/** Certificates by one template in one document, in their order (O10-33). */
export function certificatesDocument(
  layout: TemplateLayout,
  certificates: readonly CertificateToPrint[],
  faces: Faces,
  options: DocumentOptions,
): CertificatesDocument {
  const fixed = layOutFixed(layout, faces, options);
  const findings: CertificateFinding[] = [];
  const sheetsOf: number[] = [];

  function* pages(): Generator<PdfPage> {
    for (const [index, certificate] of certificates.entries()) {
      const own = layOutOwn(layout, certificate, faces, options);
      const all = [...fixed.findings, ...own.findings];
      findings.push(...all.map((finding) => ({ ...finding, certificate: index })));
      sheetsOf.push(own.sheets.length);
      for (const drawings of own.sheets) yield pageOf(layout, drawings, options, 0);
    }
  }

  const document: PdfDocument = {
    title: options.title,
    language: layout.language === 'ru' ? 'ru-KZ' : 'kk-KZ',
    createdAt: options.createdAt,
    common: [fixed.drawings],
    pages: pages(),
    images: imagesOf(layout, options),
  };
  return { document, findings, sheetsOf };
}

/** Only the pictures that stand on the sheet are put into the file. */
function imagesOf(
  { elements }: TemplateLayout,
  { images, way }: SheetOptions,
): ReadonlyMap<string, Uint8Array> {
  const used = new Map<string, Uint8Array>();
  for (const element of elements) {
    const bytes = element.kind === 'image' ? images?.get(element.hash) : undefined;
    if (element.kind === 'image' && bytes && (way === 'fullPage' || !element.artwork))
      used.set(element.hash, bytes);
  }
  return used;
}
