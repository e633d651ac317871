import { expect, test } from 'vitest';
import type { HistoryRow } from '#renderer/data/history.ts';
import { sealedPrefix } from '#shared/model/records.ts';
import { recordNames } from './record-names.ts';
import { rowLines } from './row-words.ts';

/** Says the key and what it was given: the texts themselves are the language files'. */
const t = ((key: string, params: object = {}) =>
  [key, ...Object.values(params)].join('|')) as unknown as Parameters<typeof rowLines>[1]['t'];

const row = (part: Partial<HistoryRow>): HistoryRow => ({
  seq: 7,
  group: 'g',
  scope: 'p1',
  table: 'programmes',
  recordId: 'p1',
  kind: 'update',
  at: '2026-11-22T09:00:00.000Z',
  user: null,
  byPublicReader: false,
  fields: [],
  undoes: false,
  ...part,
});
const context = (rows: HistoryRow[]) => ({ t, language: 'kk' as const, names: recordNames(rows, null) });

test('a field of the programme is told by its label, from and to', () => {
  const hours = row({ fields: [{ field: 'hours', from: 80, to: 72 }] });
  expect(rowLines(hours, context([hours]))).toEqual([
    { key: '7 hours', kind: 'field', subject: '', label: 'editor:details.hours', from: '80', to: '72' },
  ]);
});

test('a removed term is told by the name that it had', () => {
  const removed = row({
    table: 'glossaryTerms',
    recordId: 't1',
    kind: 'remove',
    fields: [{ field: 'term', from: 'Рефлексия', to: null }],
  });
  const [line] = rowLines(removed, context([removed]));
  expect(line).toMatchObject({ kind: 'said', text: expect.stringContaining('Рефлексия') });
});

test('a person is told by all names', () => {
  const fields = { lastName: 'Үлгібаева', firstName: 'Әсел', middleName: '', employer: '№ 7 мектеп' };
  const added = row({
    table: 'people',
    recordId: 'x',
    kind: 'create',
    fields: Object.entries(fields).map(([field, to]) => ({ field, from: null, to })),
  });
  const binned = row({
    table: 'people',
    recordId: 'x',
    fields: [{ field: 'deletedAt', from: null, to: '2026-11-22T09:00:00.000Z' }],
  });
  for (const line of [added, binned].flatMap((one) => rowLines(one, context([binned, added]))))
    expect(line).toMatchObject({ kind: 'said', text: expect.stringContaining('|Үлгібаева Әсел') });
});

test('personal data is never shown, not even sealed', () => {
  const person = row({
    table: 'people',
    recordId: 'x',
    fields: [{ field: 'iin', from: '', to: `${sealedPrefix}AAAA` }],
  });
  const [line] = rowLines(person, context([person]));
  expect(line).toMatchObject({ from: 'history:empty', to: 'history:sealed' });
});

test('of two names of a record the newest one is told, of a link the name of what it leads to', () => {
  const rows = [
    row({ seq: 9, table: 'aims', recordId: 'a1', fields: [{ field: 'text', from: 'Ескі', to: 'Жаңа' }] }),
    row({ seq: 8, table: 'aims', recordId: 'a2', fields: [{ field: 'serves', from: [], to: ['a1'] }] }),
    row({
      seq: 6,
      table: 'aims',
      recordId: 'a1',
      kind: 'create',
      fields: [{ field: 'text', from: null, to: 'Ескі' }],
    }),
  ];
  const [line] = rows[1] ? rowLines(rows[1], context(rows)) : [];
  expect(line).toMatchObject({ kind: 'field', to: 'Жаңа' });
});

test('a programme that went into the bin is told so, its empty first sections are not', () => {
  const binned = row({ fields: [{ field: 'deletedAt', from: null, to: '2026-11-22' }] });
  expect(rowLines(binned, context([]))).toMatchObject([{ text: 'history:binned|history:what.programmes' }]);
  expect(rowLines(row({ table: 'sections', recordId: 'p1/topic', kind: 'create' }), context([]))).toEqual([]);
});

test('who stands under a paper is told by name, and a text that was written in it as a text of the paper', () => {
  const director = { name: 'Қ. Үлгі', post: 'директор', part: 'director' };
  const changed = row({
    table: 'officialDocuments',
    recordId: 'd1',
    fields: [
      { field: 'signatories', from: [], to: [director] },
      { field: 'texts', from: {}, to: { subject: 'Өз тақырыбы' } },
    ],
  });
  expect(
    rowLines(changed, context([changed])).map((line) =>
      line.kind === 'field' ? [line.label, line.to] : line,
    ),
  ).toEqual([
    ['development:paperWork.people.title', 'Қ. Үлгі'],
    ['development:paperWork.texts', 'Өз тақырыбы'],
  ]);
});

test('O10-9: an answer to a remark is told by its decision and the name of the section that was changed', () => {
  const fields = [
    { field: 'decision', from: 'refused', to: 'takenIntoAccount' },
    { field: 'changedSection', from: null, to: 'glossary' },
    { field: 'hidden', from: false, to: true },
    { field: 'receivedOn', from: '2026-03-02', to: '2026-03-03' },
    { field: 'answeredOn', from: null, to: '2026-03-05' },
  ];
  const answered = row({ table: 'remarks', recordId: 'r', fields });
  expect(rowLines(answered, context([answered]))).toMatchObject([
    {
      label: 'development:discussion.answer.decision',
      from: expect.stringContaining('development:discussion.answer.refused'),
      to: expect.stringContaining('development:discussion.answer.takenIntoAccount'),
    },
    { label: 'development:discussion.answer.changedSection', from: 'history:empty', to: 'Глоссарий' },
    {
      label: 'development:discussion.filters.shown',
      from: 'development:discussion.filters.showns.shown',
      to: 'development:discussion.filters.showns.hidden',
    },
    { label: 'development:discussion.fields.receivedOn', from: '02.03.2026', to: '03.03.2026' },
    { label: 'development:discussion.fields.answeredOn', from: 'history:empty', to: '05.03.2026' },
  ]);
});
