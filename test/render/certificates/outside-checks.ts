import jsQR from 'jsqr';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import { fieldTexts } from '#shared/documents/certificates/field-texts.ts';
import type { TemplateElement, TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import { runTool } from '../office/run-tool.ts';
import { inkIn } from '../pdf/ink.ts';
import { withFile } from '../pdf/pdf-file.ts';
import { paintPage } from '../pdf/render-page.ts';
import { descendantsOf, parseXml, type XmlNode } from '../reading/xml-tree.ts';

/** A name may go on in the next line. */
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');
const pointsOfMm = 72 / 25.4;

/** Pages that lack the name or the number of their certificate, as poppler reads them. */
export function pagesWithoutName(pdf: Uint8Array, certificates: readonly CertificateToPrint[]): string[] {
  const pages = withFile(pdf, (path) => runTool('pdftotext', path, '-')).split('\f');
  return certificates.flatMap((certificate, index) => {
    const page = withoutSpaces(pages[index] ?? '');
    const { fullName } = fieldTexts(certificate);
    const asked = [fullName.normalize('NFC'), certificate.registrationNumber].map(withoutSpaces);
    return asked.filter((text) => !page.includes(text)).map((text) => `${index + 1}: ${text}`);
  });
}

/** Fonts that are not embedded as a subset whose letters can be copied. */
export const fontsThatAreNotThere = (pdf: Uint8Array): string[] =>
  withFile(pdf, (path) => runTool('pdffonts', path))
    .trim()
    .split('\n')
    .slice(2)
    .filter((line) => !/ yes +yes +yes +\d+ +\d+$/.test(line.trimEnd()));

/** What the code of a page says, read by a decoder that the program does not use. */
export function codeOnPaper(pdf: Uint8Array, page: number): string | undefined {
  const { width, height, colours } = paintPage(pdf, page, 150);
  const dots = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let dot = 0; dot < width * height; dot++) dots.set(colours.subarray(3 * dot, 3 * dot + 3), 4 * dot);
  return jsQR(dots, width, height)?.data;
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type TextElement = Extract<TemplateElement, { kind: 'text' }>;

const edge = (word: XmlNode, name: string): number => Number(word.attributes[name]) / pointsOfMm;

/** Words of pages from the first to the last, in mm from the upper left corner. */
export function wordsOfPages(pdf: Uint8Array, first: number, last: number): Box[][] {
  const range = ['-f', String(first), '-l', String(last)];
  const html = withFile(pdf, (path) => runTool('pdftotext', '-bbox', ...range, path, '-'));
  return descendantsOf(parseXml(html.replace(/<!DOCTYPE[^>]*>/, ''), 'bbox'), 'page').map((page) =>
    descendantsOf(page, 'word').map((word) => ({
      text: word.children.join(''),
      ...{ left: edge(word, 'xMin'), right: edge(word, 'xMax') },
      ...{ top: edge(word, 'yMin'), bottom: edge(word, 'yMax') },
    })),
  );
}

const middleOf = (from: number, to: number): number => (from + to) / 2;

/** The words of an element: those whose middle lies within its box. */
function wordsIn({ x, y, width, height }: TextElement, words: readonly Box[]): Box | null {
  const own = words.filter(({ left, right, top, bottom }) => {
    const [atX, atY] = [middleOf(left, right), middleOf(top, bottom)];
    return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
  });
  if (own.length === 0) return null;
  return {
    text: own.map(({ text }) => text).join(' '),
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
  };
}

/** How far the words stand from where the template has them, in mm: to the right, and down. */
function awayFrom(element: TextElement, words: Box): [number, number] {
  const { x, y, width, height } = element;
  const across = {
    left: words.left - x,
    center: middleOf(words.left, words.right) - (x + width / 2),
    right: words.right - (x + width),
  };
  const down = {
    top: words.top - y,
    middle: middleOf(words.top, words.bottom) - (y + height / 2),
    bottom: words.bottom - (y + height),
  };
  return [across[element.align], down[element.stand]];
}

/** Texts of a page that stand more than 0.1 mm from where the template has them, and those that are not there. */
export function misplacedTexts(words: readonly Box[], layout: TemplateLayout): string[] {
  return layout.elements.flatMap((element) => {
    if (element.kind !== 'text') return [];
    const own = wordsIn(element, words);
    if (!own) return [`${element.id}: nothing`];
    const away = awayFrom(element, own);
    return away.every((mm) => Math.abs(mm) <= 0.1)
      ? []
      : [`${element.id}: ${away.map((mm) => mm.toFixed(3))} mm`];
  });
}

/** Words of the text layer at whose place hardly anything is dark: a glyph that came out as nothing. */
export function wordsWithoutInk(pdf: Uint8Array, page: number): string[] {
  const dotsPerInch = 150;
  const dotsOfMm = dotsPerInch / 25.4;
  const painted = paintPage(pdf, page, dotsPerInch);
  const [words = []] = wordsOfPages(pdf, page, page);
  return words
    .filter(({ left, right, top, bottom }) => {
      const cell = {
        left: Math.round(left * dotsOfMm),
        top: Math.round(top * dotsOfMm),
        width: Math.round((right - left) * dotsOfMm),
        height: Math.round((bottom - top) * dotsOfMm),
      };
      return inkIn(painted, cell) < 0.03 * cell.width * cell.height;
    })
    .map(({ text }) => text);
}
