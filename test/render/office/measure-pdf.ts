import { childrenOf, descendantsOf, parseXml, type XmlNode } from '../reading/xml-tree.ts';
import { runTool } from './run-tool.ts';

/** Words that stand on one line of a page, as poppler finds them. Points from the top left corner of the page. */
export interface MeasuredLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface MeasuredPage {
  width: number;
  height: number;
  lines: MeasuredLine[];
}

const edge = (word: XmlNode, name: string): number => Number(word.attributes[name]);

/** Words belong to one line where they share the base line, whatever blocks poppler puts them into. */
function linesOf(words: readonly XmlNode[]): MeasuredLine[] {
  const byBottom = new Map<number, XmlNode[]>();
  for (const word of words) {
    const bottom = Math.round(edge(word, 'yMax') * 2) / 2;
    const key = [...byBottom.keys()].find((known) => Math.abs(known - bottom) < 1) ?? bottom;
    byBottom.set(key, [...(byBottom.get(key) ?? []), word]);
  }
  return [...byBottom.values()]
    .map((line) => line.toSorted((a, b) => edge(a, 'xMin') - edge(b, 'xMin')))
    .map((line) => ({
      text: line.map(({ children }) => children.join('')).join(' '),
      left: Math.min(...line.map((word) => edge(word, 'xMin'))),
      right: Math.max(...line.map((word) => edge(word, 'xMax'))),
      top: Math.min(...line.map((word) => edge(word, 'yMin'))),
      bottom: Math.max(...line.map((word) => edge(word, 'yMax'))),
    }))
    .toSorted((a, b) => a.top - b.top);
}

/** Lines of every page with their edges. */
export function measurePages(pdf: string): MeasuredPage[] {
  const html = runTool('pdftotext', '-bbox', pdf, '-').replace(/<!DOCTYPE[^>]*>/, '');
  return descendantsOf(parseXml(html, pdf), 'page').map((page) => ({
    width: edge(page, 'width'),
    height: edge(page, 'height'),
    lines: linesOf(childrenOf(page, 'word')),
  }));
}

/** Names of the fonts in the file, without the mark of a subset. */
export const fontsOf = (pdf: string): string[] =>
  runTool('pdffonts', pdf)
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''));

/** Text of one page, from 1, with single spaces. */
export const textOfPage = (pdf: string, page: number): string =>
  runTool('pdftotext', '-f', String(page), '-l', String(page), pdf, '-').replace(/\s+/g, ' ').trim();

/** The bookmarks that LibreOffice made of the headings: their text and the page where they stand, in order. */
export function outlineOf(pdf: string): { text: string; page: number }[] {
  const xml = runTool('pdftohtml', '-xml', '-i', '-stdout', pdf).replace(/<!DOCTYPE[^>]*>/, '');
  const outline = /<outline>[\s\S]*<\/outline>/.exec(xml)?.[0];
  if (outline === undefined) return [];
  return descendantsOf(parseXml(outline, pdf), 'item').map(({ children, attributes }) => ({
    text: children.join('').trim(),
    page: Number(attributes.page),
  }));
}
