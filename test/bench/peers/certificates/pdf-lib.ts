import { readFileSync, writeFileSync } from 'node:fs';
import {
  concatTransformationMatrix,
  fill,
  PDFDocument,
  type PDFFont,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
} from 'pdf-lib';
import { type CertificatePeer, fontFile, peerPackage } from './certificate-peer.ts';
import { contentOf, frames, pageSize, square } from './content.ts';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

function drawPage(document: PDFDocument, index: number, regular: PDFFont, strong: PDFFont): void {
  const { lines, code } = contentOf(index);
  const page = document.addPage([pageSize.width, pageSize.height]);
  for (const { inset, thickness } of frames)
    page.drawRectangle({
      x: inset,
      y: inset,
      width: pageSize.width - 2 * inset,
      height: pageSize.height - 2 * inset,
      borderWidth: thickness,
      borderColor: rgb(0, 0, 0),
    });
  for (const { text, size, bold, x, y } of lines) {
    const font = bold ? strong : regular;
    const left = x ?? (pageSize.width - font.widthOfTextAtSize(text, size)) / 2;
    page.drawText(text, { x: left, y, size, font });
  }
  const module = square.size / code.size;
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(module, 0, 0, module, square.x, square.y),
    ...code.runs.map(([x, y, width]) => rectangle(x, code.size - 1 - y, width, 1)),
    fill(),
    popGraphicsState(),
  );
}

/** The library's own calls with the whole font: with a subset it leaves letters of this one blank. */
export const make: CertificatePeer = async (count, output, fonts) => {
  const document = await PDFDocument.create();
  document.registerFontkit(peerPackage<Fontkit>('@pdf-lib/fontkit'));
  const embed = (bold: boolean) => document.embedFont(readFileSync(fontFile(fonts, bold)));
  const [regular, strong] = [await embed(false), await embed(true)];
  for (let index = 0; index < count; index += 1) drawPage(document, index, regular, strong);
  writeFileSync(output, await document.save());
};
