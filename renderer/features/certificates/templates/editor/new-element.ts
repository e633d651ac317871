import type { TemplateElement, TemplateLayout } from '#shared/model/certificates/certificate-template.ts';

/** Kinds that are placed at once; a picture needs its file first. */
export const plainKinds = ['text', 'line', 'frame', 'qr', 'topics'] as const;
type PlainKind = (typeof plainKinds)[number];

/** So wide is a new element, in millimetres, where the page is not narrower. */
const usual = 100;

/** A new element of a kind in the middle of the page. */
export function newElement(
  kind: PlainKind,
  { page, language }: TemplateLayout,
  text: string,
): TemplateElement {
  const width = Math.min(usual, page.width - 20);
  const [x, y] = [(page.width - width) / 2, page.height / 2 - 10];
  const sheet = { id: crypto.randomUUID(), artwork: false };
  switch (kind) {
    case 'text':
      return {
        ...{ ...sheet, kind, x, y, width, height: 10, text },
        ...{ family: 'serif', bold: false, italic: false, size: 14, leastSize: 10, lineHeight: 1.15 },
        ...{ wraps: true, align: 'center', stand: 'middle' },
      };
    case 'line':
      return { ...sheet, kind, x, y, toX: x + width, toY: y, thickness: 0.25 };
    case 'frame':
      return { ...sheet, kind, x, y, width, height: 20, thickness: 0.25 };
    case 'qr':
      return { ...sheet, kind, x: page.width / 2 - 20, y: page.height / 2 - 20, size: 40 };
    case 'topics':
      return {
        ...{ ...sheet, kind, x: 20, y, width: page.width - 40, height: page.height / 2 - 10 },
        ...{ family: 'serif', size: 11, leastSize: 8, language },
      };
  }
}

/** A picture in the middle of the page, with the sides of its file. */
export function newPicture(
  hash: string,
  file: { width: number; height: number },
  { page }: TemplateLayout,
): TemplateElement {
  const scale = Math.min(40 / file.width, 40 / file.height);
  const [width, height] = [file.width * scale, file.height * scale];
  const place = { x: (page.width - width) / 2, y: (page.height - height) / 2, width, height };
  return { id: crypto.randomUUID(), artwork: false, kind: 'image', hash, ...place };
}
