import { openDocx } from '#shared/documents/import/docx-package.ts';
import type { XmlElement } from '#shared/documents/import/parse-xml.ts';
import {
  childElements,
  childNamed,
  childrenNamed,
  childValue,
  descendants,
  isOn,
  textOf,
} from '#shared/documents/import/xml-queries.ts';
import type { TextLine } from './read-question-lines.ts';

/** What a document of questions holds: its paragraphs in their order, and its tables as rows of cells. */
export interface DocxLines {
  lines: TextLine[];
  tables: string[][][];
}

/** Reads the main part of a docx. Throws `DocumentRefused` as `openDocx` does. */
export function readDocxLines(bytes: Uint8Array): DocxLines {
  const found: DocxLines = { lines: [], tables: [] };
  const docx = openDocx(bytes);
  docx.read(docx.mainPart, { name: 'w:body', take: (child) => takeChild(child, found) });
  return found;
}

function takeChild(child: XmlElement, found: DocxLines): void {
  const blocks =
    child.name === 'w:p' || child.name === 'w:tbl' ? [child] : descendants(child, ['w:p', 'w:tbl']);
  for (const block of blocks)
    if (block.name === 'w:tbl') found.tables.push(rowsOf(block));
    else found.lines.push(...linesOf(block, found.lines.length));
}

const rowsOf = (table: XmlElement): string[][] =>
  childrenNamed(table, 'w:tr').map((row) =>
    childrenNamed(row, 'w:tc').map((cell) =>
      descendants(cell, ['w:p'])
        .map((paragraph) => wordsOf(paragraph).text)
        .join('\n')
        .trim(),
    ),
  );

/** A paragraph, in several lines where its author broke it. */
function linesOf(paragraph: XmlElement, before: number): TextLine[] {
  const { text, standsOut } = wordsOf(paragraph);
  const list = listOf(paragraph);
  return text.split('\n').map((part, index) => ({
    ...{ line: before + index + 1, text: part, standsOut },
    ...(list !== null && index === 0 && part.trim() !== '' && { list }),
  }));
}

function listOf(paragraph: XmlElement): string | null {
  const numbering = childNamed(childNamed(paragraph, 'w:pPr'), 'w:numPr');
  const id = childValue(numbering, 'w:numId');
  return id === undefined || id === '0' ? null : `${id}/${childValue(numbering, 'w:ilvl') ?? '0'}`;
}

/** Its text, and whether most of it stands out. Runs that were deleted while changes are tracked are left out. */
function wordsOf(paragraph: XmlElement): { text: string; standsOut: boolean } {
  const runs = descendants(paragraph, ['w:r', 'w:del', 'w:moveFrom']).filter(({ name }) => name === 'w:r');
  const parts = runs.map((run) => ({ text: runText(run), standsOut: runStandsOut(run) }));
  const lengthOf = (some: typeof parts) =>
    some.map(({ text }) => text.trim().length).reduce((a, b) => a + b, 0);
  const out = lengthOf(parts.filter(({ standsOut }) => standsOut));
  return { text: parts.map(({ text }) => text).join(''), standsOut: out * 2 > lengthOf(parts) };
}

const runText = (run: XmlElement): string =>
  childElements(run)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      if (child.name === 'w:noBreakHyphen') return '-';
      return child.name === 'w:tab' ? ' ' : '';
    })
    .join('');

function runStandsOut(run: XmlElement): boolean {
  const look = childNamed(run, 'w:rPr');
  const colour = childValue(look, 'w:highlight');
  return isOn(look, 'w:b') === true || (colour !== undefined && colour !== 'none');
}
