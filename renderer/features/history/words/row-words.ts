import type { HistoryRow } from '#renderer/data/history.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { formatNumericDate, parseDate } from '#shared/kazakh/dates.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { regions } from '#shared/model/region.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { changedLeaves } from './changed-leaves.ts';
import { fieldLabel } from './field-label.ts';
import { nameInRow } from './record-names.ts';
import { type ValueContext, valueWords } from './value-words.ts';

/** One line of the history: a sentence, or a field with its old and new value. */
export type Line =
  | { key: string; kind: 'said'; text: string }
  | { key: string; kind: 'field'; subject: string; label: string; from: string; to: string };

const longest = 60;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

/** What a field was made with, or was when the record was removed. */
const valueIn = ({ fields }: HistoryRow, name: string): unknown => {
  const change = fields.find(({ field }) => field === name);
  return change?.to ?? change?.from;
};

/** A day of the organisation's calendar, or a whole year that it took over: each is its own id. */
function calendarSubject(row: HistoryRow, { t }: ValueContext): string {
  const day = parseDate(row.recordId);
  if (!day) return t('history:calendarYear', { day: row.recordId });
  const kind = row.kind === 'update' ? 'any' : String(valueIn(row, 'kind') ?? 'any');
  return t(`history:dayMark.${kind}`, { day: formatNumericDate(day) });
}

/** With whom a year's schedule was agreed: the record's id says it. */
function agreementSubject({ table, recordId }: HistoryRow, { t, language }: ValueContext): string {
  const [, party] = recordId.split(':');
  const region = regions.find(({ code }) => code === party);
  const name = region?.[language] ?? t('courses:schedule.agreements.authorisedBody');
  return t('history:namedPlain', { what: t(`history:what.${table}`), name });
}

/** Of which day a post is: the record's id says it. */
function postSubject({ table, recordId }: HistoryRow, { t }: ValueContext): string {
  const [, date = ''] = recordId.split('/');
  return t('history:namedPlain', { what: t(`history:what.${table}`), name: numericDate(date) });
}

/** What a step or a reassessment belongs to: its id is the owner's and a number. */
const ownerOf = ({ recordId }: HistoryRow): string => recordId.slice(0, recordId.lastIndexOf('/'));

/** «Термин «Рефлексия»»; a section by its official name. */
function subjectOf(row: HistoryRow, context: ValueContext): string {
  const { t, language, names } = context;
  if (row.table === 'calendarDays') return calendarSubject(row, context);
  if (row.table === 'scheduleAgreements') return agreementSubject(row, context);
  if (row.table === 'dailyPosts') return postSubject(row, context);
  if (row.table === 'sections') {
    const key = sectionKeys.find((one) => row.recordId.endsWith(`/${one}`));
    return key ? sectionName(key, language) : '';
  }
  const what = t(`history:what.${row.table}`);
  // What was made or removed is called as it was then.
  const name = shortened((row.kind !== 'update' && nameInRow(row, t)) || (names.get(idOfName(row)) ?? ''));
  if (name === '') return what;
  return t(name.includes('«') ? 'history:namedPlain' : 'history:named', { what, name });
}

/** Under which id the name of a row's record is known: a reassessment is called by its trainee. */
const idOfName = (row: HistoryRow): string => (row.table === 'reassessments' ? ownerOf(row) : row.recordId);

const said = (row: HistoryRow, text: string): Line => ({ key: `${row.seq}`, kind: 'said', text });

function updateLines(row: HistoryRow, context: ValueContext): Line[] {
  const subject = subjectOf(row, context);
  const { t } = context;
  return changedLeaves(row.fields).flatMap(({ path, from, to }): Line[] => {
    if (path === 'deletedAt') return [said(row, t(to ? 'history:binned' : 'history:unbinned', { subject }))];
    if (path === 'order') return [said(row, t('history:moved', { subject }))];
    const label = fieldLabel(t, row.table, path);
    if (label === null) return [];
    const [before, after] = [from, to].map((value) => valueWords(row.table, path, value, context));
    if (before === undefined || after === undefined || before === after) return [];
    // The programme and the organisation are what the whole page is about.
    const own = row.recordId === row.scope ? '' : subject;
    return [{ key: `${row.seq} ${path}`, kind: 'field', subject: own, label, from: before, to: after }];
  });
}

/** What one row of the log says in words; nothing for what no person did (the empty sections of a new programme). */
export function rowLines(row: HistoryRow, context: ValueContext): Line[] {
  const { t } = context;
  const isText = row.table === 'sections' && (row.kind === 'text' || row.kind === 'update');
  if (isText) return [said(row, t('history:textChanged', { section: subjectOf(row, context) }))];
  if (row.kind === 'update') return updateLines(row, context);
  if (row.table === 'sections') return [];
  if (row.table === 'workflowSteps' && row.kind === 'create') {
    const step = t(`development:steps.done.${String(valueIn(row, 'event'))}`);
    const name = context.names.get(ownerOf(row));
    const ofTrainee = valueIn(row, 'machine') === 'enrolment' && name;
    return [said(row, ofTrainee ? t('history:stepOf', { name, step }) : t('history:step', { step }))];
  }
  const key = row.kind === 'create' ? 'history:added' : 'history:removed';
  return [said(row, t(key, { subject: subjectOf(row, context) }))];
}
