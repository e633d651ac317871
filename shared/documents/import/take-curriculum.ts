import type { Hours } from '#shared/model/programme.ts';
import { type ColumnRole, curriculumColumns, isHourKind } from './curriculum-columns.ts';
import type { ImportedRow } from './imported-programme.ts';
import type { IntakeTally } from './intake-tally.ts';
import type { DocxBlock } from './read-body.ts';
import { type GridPlace, tableGrid } from './table-grid.ts';
import { withoutTable } from './table-surroundings.ts';

const totals = /^(?:барлығы|жиыны|қорытынды|жалпы|итого|всего)/iu;
const moduleName = /^\s*(?:\d+\s*-?\s*модуль|модуль\s*№?\s*\d+)\s*[.:–—-]*\s*/iu;
const ownHeadings = ['бағдарламаның оқу жоспары', 'учебный план программы', 'оқу жоспары', 'учебный план'];
const legend = /^(?:ескертпе|примечание)\s*:/iu;

/** A row of the table as it was recognised, with its printed number. */
export interface NumberedRow {
  row: ImportedRow;
  number: string;
}

interface Plan {
  at: number;
  rows: NumberedRow[];
  /** The table has no kinds of lesson, only hours. */
  onlyTotals: boolean;
}

/**
 * Takes the curriculum out of its section: of the tables with titles and hours the one that knows kinds of lesson, and
 * of those the longest.
 */
export function takeCurriculum(
  blocks: readonly DocxBlock[],
  tally: IntakeTally,
): { rows: NumberedRow[]; rest: DocxBlock[] } {
  const [plan] = blocks.flatMap(readPlan).sort(byLikelihood);
  if (!plan) return { rows: [], rest: [...blocks] };
  // A plan without kinds of lesson has to put its hours somewhere: the author is told to check.
  if (plan.onlyTotals)
    tally.count('hoursKindGuessed', plan.rows.filter(({ row }) => row.kind === 'topic').length);
  return { rows: plan.rows, rest: withoutTable(blocks, plan.at, ownHeadings, legend) };
}

const byLikelihood = (a: Plan, b: Plan): number =>
  Number(a.onlyTotals) - Number(b.onlyTotals) || b.rows.length - a.rows.length;

function readPlan(block: DocxBlock, at: number): Plan[] {
  if (block.kind !== 'rich' || block.block.type !== 'table') return [];
  const grid = tableGrid(block.block);
  const columns = curriculumColumns(grid);
  if (!columns) return [];
  const lines = grid.slice(columns.headerRows).flatMap((places) => {
    const line = readLine(places, columns.roles);
    return line.title === '' || isTotal(places) ? [] : [line];
  });
  const onlyTotals = !columns.roles.some(isHourKind);
  const rows = lines.map((line, index) => {
    const kind = isModule(line, lines[index + 1]) ? 'module' : 'topic';
    return { number: line.number, row: toRow(line, kind, onlyTotals) };
  });
  return rows.some(({ row }) => row.kind === 'topic') ? [{ at, rows, onlyTotals }] : [];
}

interface Line {
  number: string;
  title: string;
  form: string;
  total: number;
  hours: Hours;
  hasFigures: boolean;
}

function readLine(
  places: readonly (GridPlace | undefined)[],
  roles: readonly (ColumnRole | undefined)[],
): Line {
  const textOf = (role: ColumnRole): string => {
    const column = roles.indexOf(role);
    return (column < 0 ? '' : places[column]?.text) ?? '';
  };
  const title = textOf('title');
  const hour = (role: ColumnRole): number => readHours(textOf(role));
  const form = textOf('form');
  const number = textOf('number');
  const hours: Hours = {
    lecture: hour('lecture'),
    practice: hour('practice'),
    training: hour('training'),
    selfStudy: hour('selfStudy'),
    control: hour('control'),
  };
  const hasFigures = hour('total') > 0 || Object.values(hours).some((value) => value > 0);
  // A name that covers several columns would be read as their text too.
  const own = (text: string): string => (text === title ? '' : text);
  return { number: own(number), title, form: own(form), total: hour('total'), hours, hasFigures };
}

/** Hours as printed: «2», «1,5», «–» or nothing. */
function readHours(text: string): number {
  const found = /^(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(?:сағ|ч)\S*)?$/iu.exec(text.trim())?.[1];
  return found ? Math.min(1000, Number(found.replace(',', '.'))) : 0;
}

const isTotal = (places: readonly (GridPlace | undefined)[]): boolean => {
  const texts = places.map((place) => place?.text ?? '').filter(Boolean);
  return totals.test(texts[0] ?? '') || (/^\d*$/u.test(texts[0] ?? '') && totals.test(texts[1] ?? ''));
};

/** A module by its name, by its number before «2.1», or by having no hours above rows that have some. */
function isModule(line: Line, next: Line | undefined): boolean {
  if (moduleName.test(line.title)) return true;
  if (!next) return false;
  const isNumberedAbove = /^(?:\d+|[IVX]+)\.?$/u.test(line.number) && /^\d+\.\d+/u.test(next.number);
  return isNumberedAbove || (!line.hasFigures && next.hasFigures);
}

function toRow(line: Line, kind: ImportedRow['kind'], onlyTotals: boolean): ImportedRow {
  const bare = line.title.replace(moduleName, '').replace(/^\d+(?:\.\d+)+\.?\s+/u, '');
  const none: Hours = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };
  const hours = kind === 'module' ? none : onlyTotals ? { ...none, practice: line.total } : line.hours;
  const form = kind === 'module' ? '' : line.form;
  return { kind, title: bare || line.title, form, hours, outcomes: [] };
}
