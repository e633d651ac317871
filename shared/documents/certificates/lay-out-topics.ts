import type { CertificateFacts } from '#shared/model/certificates/certificate.ts';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import type { Drawing } from '../pdf/drawing.ts';
import type { Face, Faces } from '../pdf/face.ts';
import { drawTopicsRows, type MeasuredRow, type TopicsGrid } from './draw-topics-rows.ts';
import { drawableText, missingLetters } from './drawable-text.ts';
import { faceNameOf } from './face-name.ts';
import { sizesDown, wrapText } from './fit-text.ts';
import { findingOfLetters } from './lay-out-text.ts';
import { pointsOfMm } from './millimetres.ts';
import { type SheetFinding, stops, warns } from './sheet-finding.ts';
import { type TopicsRow, type TopicsTable, topicsTable } from './topics-table.ts';

type TopicsElement = Extract<TemplateElement, { kind: 'topics' }>;

/** A cell's text stands so far from its lines, in ems. */
const padding = 0.3;
const lineHeight = 1.15;

/** The table in one size: its rows by sheet. */
interface Paged {
  size: number;
  grid: TopicsGrid;
  sheets: MeasuredRow[][];
  fits: boolean;
}

function gridOf(table: TopicsTable, element: TopicsElement, size: number, pageHeight: number): TopicsGrid {
  const width = element.width * pointsOfMm;
  const fixed = table.columns.reduce((sum, { ems }) => sum + (ems ?? 0) * size, 0);
  return {
    left: element.x * pointsOfMm,
    top: (pageHeight - element.y) * pointsOfMm,
    columns: table.columns.map(({ ems, align }) => ({
      align,
      width: ems === null ? width - fixed : ems * size,
    })),
    size,
    padding: padding * size,
    lineHeight: lineHeight * size,
  };
}

function measureRow(row: TopicsRow, grid: TopicsGrid, face: Face): MeasuredRow {
  const cells = row.cells.map((text, index) => {
    const room = (grid.columns[index]?.width ?? 0) - 2 * grid.padding;
    return wrapText(drawableText(text, face), face, room / grid.size);
  });
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  return {
    cells: cells.map((cell) => cell.lines),
    bold: row.bold,
    height: lines * grid.lineHeight + 2 * grid.padding,
    fits: cells.every((cell) => cell.fits),
  };
}

/** Rows by sheet, the heading on each; the sum never stands alone on one. */
function paged(
  table: TopicsTable,
  grid: TopicsGrid,
  height: number,
  faces: { plain: Face; bold: Face },
): Paged {
  const measured = (row: TopicsRow) => measureRow(row, grid, row.bold ? faces.bold : faces.plain);
  const heading = measured(table.heading);
  const total = measured(table.total);
  const rows = table.rows.map(measured);
  const sheets: MeasuredRow[][] = [[heading]];
  let used = heading.height;
  let fits = heading.fits && total.fits;
  for (const [index, row] of rows.entries()) {
    const withLast = index === rows.length - 1 ? row.height + total.height : row.height;
    const begun = sheets[sheets.length - 1] ?? [];
    if (used + withLast > height && begun.length > 1) {
      sheets.push([heading]);
      used = heading.height;
    }
    fits &&= row.fits && used + withLast <= height + 0.01;
    sheets[sheets.length - 1]?.push(row);
    used += row.height;
  }
  sheets[sheets.length - 1]?.push(total);
  return { size: grid.size, grid, sheets, fits };
}

/** The largest size that needs no more sheets than the least one does. */
function bestOf(sizes: readonly Paged[]): Paged | undefined {
  const fitting = sizes.filter(({ fits }) => fits);
  const fewest = Math.min(...fitting.map(({ sheets }) => sheets.length));
  return fitting.find(({ sheets }) => sheets.length === fewest) ?? sizes.at(-1);
}

/**
 * The table of topics (O10-30), made smaller where it must be. What does not fit then goes on on further sheets under
 * the same heading; a blank has one number and one sheet, so that there it stops the print.
 * @param pageHeight in mm
 * @returns the drawings of each sheet
 */
export function layOutTopics(
  element: TopicsElement,
  facts: CertificateFacts,
  faces: Faces,
  options: { pageHeight: number; way: PrintWay },
): { sheets: Drawing[][]; findings: SheetFinding[] } {
  const { id, family } = element;
  if (facts.topics.length === 0)
    return { sheets: [[]], findings: [stops(id, 'fieldEmpty', { field: 'topics' })] };
  const names = { plain: faceNameOf({ family }), bold: faceNameOf({ family, bold: true }) };
  const used = { plain: faces[names.plain], bold: faces[names.bold] };
  const table = topicsTable(facts.topics, element.language);
  const texts = table.rows.flatMap(({ cells }) => cells).join('');
  const findings = findingOfLetters(id, missingLetters(texts, used.plain));
  const best = bestOf(
    [...sizesDown(element.size, element.leastSize)].map((size) =>
      paged(table, gridOf(table, element, size, options.pageHeight), element.height * pointsOfMm, used),
    ),
  );
  if (!best) return { sheets: [[]], findings };
  const pages = best.sheets.length;
  const text = table.heading.cells[1] ?? '';
  if (!best.fits || (pages > 1 && options.way === 'blank'))
    findings.push(stops(id, 'overflow', { text, size: best.size }));
  else if (best.size < element.size) findings.push(warns(id, 'shrunk', { text, size: best.size }));
  if (pages > 1) findings.push(warns(id, 'furtherPages', { pages }));
  return { sheets: best.sheets.map((rows) => drawTopicsRows(rows, best.grid, names, faces)), findings };
}
