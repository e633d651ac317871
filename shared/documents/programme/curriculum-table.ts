import { formatNumber } from '#shared/kazakh/numbers.ts';
import { type HourKind, type Hours, hourKinds } from '#shared/model/programme.ts';
import type { Block, TableCell } from '../document-model.ts';
import { emptyLines, textCell, textInline, textParagraph } from './blocks.ts';
import { columnWidths, longestWordWidth } from './column-widths.ts';
import type { Composition } from './composition.ts';
import { type NumberedRow, numberRows, sumHours, totalHours } from './curriculum-rows.ts';
import { subheading } from './headings.ts';
import { captionedTable } from './tables.ts';
import { fillText } from './texts.ts';

/** Kinds of lesson that the programme has hours of; all of them while it has none. */
function usedKinds(rows: readonly NumberedRow[]): readonly HourKind[] {
  const used = hourKinds.filter((kind) => rows.some(({ hours }) => hours[kind] > 0));
  return used.length > 0 ? used : hourKinds;
}

/** Two rows of merged cells: number, title, form and total stand beside «of which», the kinds under it. */
function headerRows({ texts }: Composition, kinds: readonly HourKind[]): TableCell[][] {
  const { number, curriculum } = texts.programme;
  const tall = (text: string) => textCell('cellHead', text, { rows: 2 });
  return [
    [
      tall(number),
      tall(curriculum.title),
      tall(curriculum.form),
      tall(curriculum.total),
      textCell('cellHead', curriculum.ofWhich, { columns: kinds.length }),
    ],
    kinds.map((kind) => textCell('cellHead', curriculum.kinds[kind].short)),
  ];
}

const hourText = (value: number, { language }: Composition): string =>
  value === 0 ? '–' : formatNumber(value, language);

const hourCells = (
  hours: Hours,
  kinds: readonly HourKind[],
  composition: Composition,
  bold: boolean,
): TableCell[] =>
  [totalHours(hours), ...kinds.map((kind) => hours[kind])].map((value) =>
    textCell('cellCentred', hourText(value, composition), { bold }),
  );

const grandTotal = (rows: readonly NumberedRow[]): Hours =>
  sumHours(rows.filter(({ row }) => row.kind === 'topic').map(({ hours }) => hours));

function bodyRow(entry: NumberedRow, kinds: readonly HourKind[], composition: Composition): TableCell[] {
  const { row, number } = entry;
  const isModule = row.kind === 'module';
  const { module } = composition.texts.programme.curriculum;
  const hours = hourCells(entry.hours, kinds, composition, isModule);
  const first = textCell('cellCentred', number, { bold: isModule });
  if (isModule)
    return [
      first,
      textCell('cell', fillText(module, { number, title: row.title }), { columns: 2, bold: true }),
      ...hours,
    ];
  return [first, textCell('cell', row.title), textCell('cell', row.form), ...hours];
}

const totalRow = (rows: readonly NumberedRow[], kinds: readonly HourKind[], composition: Composition) => [
  textCell('cell', composition.texts.programme.curriculum.total, { columns: 3, bold: true }),
  ...hourCells(grandTotal(rows), kinds, composition, true),
];

function widthsFor(
  rows: readonly NumberedRow[],
  kinds: readonly HourKind[],
  composition: Composition,
): number[] {
  const { curriculum } = composition.texts.programme;
  const least = (texts: string[]) => longestWordWidth(texts, composition.format);
  const shown = [...rows.map(({ hours }) => hours), grandTotal(rows)];
  const fixed = (texts: string[]) => ({ least: least(texts), weight: 0 });
  const shareOfHeading = Math.ceil(least([curriculum.ofWhich]) / kinds.length);
  const needs = [
    fixed(rows.map(({ number }) => number)),
    { least: least(rows.map(({ row }) => (row.kind === 'topic' ? row.title : ''))), weight: 3 },
    { least: least([curriculum.form, ...rows.map(({ row }) => row.form)]), weight: 2 },
    fixed([curriculum.total, ...shown.map((hours) => hourText(totalHours(hours), composition))]),
    ...kinds.map((kind) => ({
      least: Math.max(
        shareOfHeading,
        least([curriculum.kinds[kind].short, ...shown.map((hours) => hourText(hours[kind], composition))]),
      ),
      weight: 0,
    })),
  ];
  return columnWidths(needs, composition.format.textWidth);
}

function legend(kinds: readonly HourKind[], { texts }: Composition): Block {
  const { curriculum } = texts.programme;
  const kindsText = kinds
    .map((kind) => `${curriculum.kinds[kind].short} – ${curriculum.kinds[kind].full}`)
    .join(', ');
  return textParagraph('plain', fillText(curriculum.legend, { kinds: kindsText }));
}

/** The curriculum (section 5): modules with their sums, topics, grand total, and what the short headings mean. */
export function curriculumTable(composition: Composition): Block[] {
  const { content, texts } = composition;
  if (content.curriculum.length === 0) return [];
  const rows = numberRows(content.curriculum);
  const kinds = usedKinds(rows);
  const { caption, heading } = texts.programme.curriculum;
  const table = captionedTable(composition, caption, {
    widths: widthsFor(rows, kinds, composition),
    headerRows: 2,
    rows: [
      ...headerRows(composition, kinds),
      ...rows.map((entry) => bodyRow(entry, kinds, composition)),
      totalRow(rows, kinds, composition),
    ],
  });
  return [
    ...subheading(composition, 2, textInline(heading)),
    ...table.slice(0, -1),
    legend(kinds, composition),
    emptyLines(1),
  ];
}
