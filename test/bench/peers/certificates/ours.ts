import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Drawing, PdfPage } from '#shared/documents/pdf/drawing.ts';
import { type Faces, readFace } from '#shared/documents/pdf/face.ts';
import { qrModules } from '#shared/documents/pdf/qr-modules.ts';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import { type CertificatePeer, fontFile } from './certificate-peer.ts';
import { type ContentLine, codeText, commonLines, frames, ownLines, pageSize, square } from './content.ts';

function textOf({ text, size, bold, x, y }: ContentLine, faces: Faces): Drawing {
  const face = bold ? 'serifBold' : 'serif';
  const left = x ?? (pageSize.width - faces[face].widthOf(text) * size) / 2;
  return { kind: 'text', face, size, x: left, y, text };
}

const frame = ({ inset, thickness }: (typeof frames)[number]): Drawing => ({
  kind: 'frame',
  x: inset,
  y: inset,
  width: pageSize.width - 2 * inset,
  height: pageSize.height - 2 * inset,
  thickness,
});

function* pagesOf(count: number, faces: Faces): Generator<PdfPage> {
  for (let index = 0; index < count; index += 1) {
    const code: Drawing = { kind: 'qr', ...square, modules: qrModules(codeText(index)) };
    const drawings = [...ownLines(index).map((line) => textOf(line, faces)), code];
    yield { ...pageSize, common: 0, drawings };
  }
}

export const make: CertificatePeer = async (count, output, fonts) => {
  const read = (bold: boolean) => readFace(readFileSync(fontFile(fonts, bold)));
  const faces = { serif: read(false), serifBold: read(true) } as Faces;
  const common = [[...frames.map(frame), ...commonLines.map((line) => textOf(line, faces))]];
  const about = { title: 'Сертификаттар', language: 'kk-KZ', createdAt: '2026-11-23T10:00:00.000Z' };
  const file = openSync(output, 'w');
  const document = { ...about, common, pages: pagesOf(count, faces), images: new Map() };
  for (const portion of writePdf(document, faces)) writeSync(file, portion);
  closeSync(file);
};
