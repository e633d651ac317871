import type { Block } from '../document-model.ts';
import { textCell } from './blocks.ts';
import { columnWidths } from './column-widths.ts';
import type { Composition } from './composition.ts';
import { captionedTable, headerCells } from './tables.ts';

/** The glossary (section 2) as a table: number, term, definition. Nothing where there are no terms. */
export function glossaryTable(composition: Composition): Block[] {
  const { content, texts, format } = composition;
  if (content.glossary.length === 0) return [];
  const { glossary, number } = texts.programme;
  const rows = content.glossary.map(({ term, definition }, index) => [
    textCell('cellCentred', String(index + 1)),
    textCell('cell', term),
    textCell('cell', definition),
  ]);
  const needs = [
    { least: 700, weight: 0 },
    { least: 1800, weight: 3 },
    { least: 2400, weight: 10 },
  ];
  return captionedTable(composition, glossary.caption, {
    widths: columnWidths(needs, format.textWidth),
    headerRows: 1,
    rows: [headerCells([number, glossary.term, glossary.definition]), ...rows],
  });
}
