import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type CertificatePeer, fontFile, peerPackage } from './certificate-peer.ts';
import { contentOf, frames, pageSize, square } from './content.ts';

/** What of pdfkit is needed here. */
interface Pdfkit extends NodeJS.ReadableStream {
  addPage(): Pdfkit;
  registerFont(name: string, file: string): Pdfkit;
  font(name: string): Pdfkit;
  fontSize(size: number): Pdfkit;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: object): Pdfkit;
  lineWidth(width: number): Pdfkit;
  rect(x: number, y: number, width: number, height: number): Pdfkit;
  stroke(): Pdfkit;
  fill(): Pdfkit;
  save(): Pdfkit;
  restore(): Pdfkit;
  translate(x: number, y: number): Pdfkit;
  scale(factor: number): Pdfkit;
  end(): void;
}
type PdfkitClass = new (options: object) => Pdfkit;

function drawPage(document: Pdfkit, index: number): void {
  const { lines, code } = contentOf(index);
  document.addPage();
  for (const { inset, thickness } of frames)
    document
      .lineWidth(thickness)
      .rect(inset, inset, pageSize.width - 2 * inset, pageSize.height - 2 * inset)
      .stroke();
  for (const { text, size, bold, x, y } of lines) {
    document.font(bold ? 'bold' : 'regular').fontSize(size);
    const left = x ?? (pageSize.width - document.widthOfString(text)) / 2;
    document.text(text, left, pageSize.height - y, { lineBreak: false, baseline: 'alphabetic' });
  }
  document.save().translate(square.x, pageSize.height - square.y - square.size);
  document.scale(square.size / code.size);
  for (const [x, y, width] of code.runs) document.rect(x, y, width, 1);
  document.fill().restore();
}

export const make: CertificatePeer = async (count, output, fonts) => {
  const PdfDocument = peerPackage<PdfkitClass>('pdfkit');
  const document = new PdfDocument({
    size: [pageSize.width, pageSize.height],
    margin: 0,
    autoFirstPage: false,
  });
  const file = document.pipe(createWriteStream(output));
  document.registerFont('regular', fontFile(fonts, false)).registerFont('bold', fontFile(fonts, true));
  for (let index = 0; index < count; index += 1) drawPage(document, index);
  document.end();
  await finished(file);
};
