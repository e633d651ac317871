import { isoDate, parseDate } from '#shared/kazakh/dates.ts';
import { type Remark, remarkKinds } from '#shared/model/development/remark.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import type { TextTable } from '#shared/sheets/text-table.ts';
import { remarkProblem } from '../remark-problem.ts';
import type { RemarkWords } from '../remarks.ts';
import type { Columns } from './guess-columns.ts';

/** What holds for all rows, and where the table says nothing. */
export interface TableSetting {
  columns: Columns;
  source: Remark['source'];
  receivedOn: string;
  /** The first row names the columns. */
  head: boolean;
}

/** A row that cannot be brought in. `row`: from 1, as a spreadsheet counts. */
export interface RowFault {
  row: number;
  problem: Problem;
  cells: string[];
}

export interface TableRemarks {
  ready: RemarkWords[];
  faults: RowFault[];
  /** Rows that stand among the remarks already, or twice in the table. */
  repeated: number;
}

const kindNames: Record<Remark['kind'], RegExp> = {
  proposal: /^(ұсыныс|предлож|proposal)/iu,
  recommendation: /^(ұсыным|рекоменд|recommend)/iu,
  remark: /^(ескерт|замеч|remark|comment)/iu,
};

const most = { author: 300, affiliation: 500, sourceNote: 2000 } as const;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s«»".:]+/gu, ' ')
    .trim();

/** A section by its number, with or without its name, or by its name in Kazakh or Russian. */
function sectionOf(cell: string): SectionKey | undefined {
  const [, number] = /^(\d{1,2})(?!\d)/u.exec(cell) ?? [];
  if (number !== undefined) return sectionKeys[Number(number) - 1];
  return sectionKeys.find((key) =>
    (['kk', 'ru'] as const).some((language) => plain(sectionName(key, language)) === plain(cell)),
  );
}

/** «09.01.2026», also with a time behind it, as spreadsheets write it. */
function dayOf(cell: string): string {
  const parsed = parseDate(cell.split(/[ T]/u)[0] ?? '');
  return parsed ? isoDate(parsed) : cell;
}

const mark = ({ author, text, receivedOn }: Pick<Remark, 'author' | 'text' | 'receivedOn'>) =>
  JSON.stringify([author.trim(), text.trim(), receivedOn]);

/** The row as a remark, or what is wrong with it. */
function remarkOf(
  cells: readonly string[],
  setting: TableSetting,
  posted: string | null,
): RemarkWords | Problem {
  const cell = (field: keyof Columns) => (cells[setting.columns[field] ?? -1] ?? '').trim();
  const wrong = (code: string, params: Record<string, string | number>) =>
    failure(code, params, 'O10-9').problem;
  const kind = cell('kind') === '' ? 'remark' : remarkKinds.find((one) => kindNames[one].test(cell('kind')));
  if (!kind) return wrong('remarkKindUnknown', { kind: cell('kind').slice(0, 100) });
  const section = cell('section') === '' ? null : sectionOf(cell('section'));
  if (section === undefined) return wrong('remarkSectionUnknown', { section: cell('section').slice(0, 100) });
  const long = (['author', 'affiliation', 'sourceNote'] as const).find((one) => cell(one).length > most[one]);
  if (long) return wrong('remarkCellTooLong', { length: cell(long).length, most: most[long] });
  const words: RemarkWords = {
    source: setting.source,
    ...{ author: cell('author'), affiliation: cell('affiliation'), sourceNote: cell('sourceNote') },
    ...{ kind, section, text: cell('text') },
    receivedOn: cell('receivedOn') === '' ? setting.receivedOn : dayOf(cell('receivedOn')),
  };
  return remarkProblem(words, posted) ?? words;
}

/**
 * Reads the rows as remarks (O10-9). `posted`: the day of the posting; `known`: remarks that are there already, which
 * are not brought in again. Rows with a fault are named, none is dropped silently.
 */
export function remarksOfTable(
  table: TextTable,
  setting: TableSetting,
  posted: string | null,
  known: readonly Remark[],
): TableRemarks {
  const seen = new Set(known.map(mark));
  const found: TableRemarks = { ready: [], faults: [], repeated: 0 };
  for (const [index, cells] of table.entries()) {
    if (index === 0 && setting.head) continue;
    const read = remarkOf(cells, setting, posted);
    if ('code' in read) found.faults.push({ row: index + 1, problem: read, cells });
    else if (seen.has(mark(read))) found.repeated += 1;
    else {
      seen.add(mark(read));
      found.ready.push(read);
    }
  }
  return found;
}
