import type { TFunction } from 'i18next';
import type { HistoryRow } from '#renderer/data/history.ts';
import { personName } from '#shared/model/person.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { TableName } from '#shared/model/records.ts';

const namingFields = new Set(['term', 'title', 'text', 'name']);
/** A letter is called by its number. */
const letterFields = new Set(['number']);
/** A lesson is called by its topic: its form says no name besides. */
const lessonFields = new Set(['topic']);
const fieldsThatName: Partial<Record<TableName, ReadonlySet<string>>> = {
  departmentLetters: letterFields,
  lessons: lessonFields,
  certificates: new Set(['registrationNumber']),
  certificateAnnulments: new Set(['orderNumber']),
};

/** Where a record is called by what it is: the field that says it, and the texts of its values. */
const calledByKind: Partial<Record<TableName, { field: string; texts: string }>> = {
  officialDocuments: { field: 'kind', texts: 'development:papers' },
  programmeVersions: { field: 'reason', texts: 'development:versions.reasons' },
  researches: { field: 'method', texts: 'development:analysis.research.methods' },
  blankEntries: { field: 'event', texts: 'blanks:happened' },
};

/** A name as it is typed: one text, or one in both languages of documents. */
function typedName(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { kk, ru } = value as { kk?: unknown; ru?: unknown };
  return String(kk || ru || '');
}

const nameOf = ({ from, to }: HistoryRow['fields'][number]): string => typedName(to) || typedName(from);

/** All names of a person; empty where only some of them changed, since the row does not tell the others. */
function personInRow({ kind, fields }: HistoryRow): string {
  if (kind === 'update') return '';
  const names = new Map(fields.map((change) => [change.field, nameOf(change)]));
  const name = (field: string) => names.get(field) ?? '';
  return personName({
    lastName: name('lastName'),
    firstName: name('firstName'),
    middleName: name('middleName'),
  });
}

/** The name of a record as one row of the log has it; empty where the row does not tell. */
export function nameInRow(row: HistoryRow, t: TFunction): string {
  if (row.table === 'people') return personInRow(row);
  const called = calledByKind[row.table];
  if (called) {
    const kind = row.fields.find(({ field }) => field === called.field);
    return kind ? t(`${called.texts}.${nameOf(kind)}`) : '';
  }
  const naming = fieldsThatName[row.table] ?? namingFields;
  const named = row.fields.filter(({ field }) => naming.has(field));
  return named.map(nameOf).find((name) => name !== '') ?? '';
}

const namesInLog = (rows: readonly HistoryRow[], t: TFunction): [string, string][] =>
  rows.map((row) => [row.recordId, nameInRow(row, t)]);

/** Answers of questions are called by their words: which was right is told so. */
const answersInLog = (rows: readonly HistoryRow[]): [string, string][] =>
  rows
    .filter(({ table }) => table === 'testQuestions')
    .flatMap(({ fields }) => fields.filter(({ field }) => field === 'answers'))
    .flatMap(({ from, to }) => [to, from].flatMap((value) => (Array.isArray(value) ? value : [])))
    .map(({ id, text }) => [String(id), String(text)]);

function* namesNow(content: ProgrammeContent): Generator<[string, string]> {
  for (const { id, term } of content.glossary) yield [id, term];
  for (const { id, text } of [...content.aims, ...content.literature]) yield [id, text];
  for (const { id, title } of content.curriculum) yield [id, title];
}

/** What each record is called now, or was called last. `rows`: the newest first. */
export function recordNames(
  rows: readonly HistoryRow[],
  content: ProgrammeContent | null,
  t: TFunction,
): Map<string, string> {
  const named = [...(content ? namesNow(content) : []), ...namesInLog(rows, t), ...answersInLog(rows)].filter(
    ([, name]) => name !== '',
  );
  // The later of two entries stays in a map: the newest name is put last.
  return new Map(named.reverse());
}
