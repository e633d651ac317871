import { expect, test } from 'vitest';
import type { HistoryRow } from '#renderer/data/history.ts';
import { recordSchemas, sealedPrefix, type TableName } from '#shared/model/records.ts';
import { fieldLabel } from './field-label.ts';
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
const context = (rows: HistoryRow[]) => ({ t, language: 'kk' as const, names: recordNames(rows, null, t) });

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

const made = (table: HistoryRow['table'], recordId: string, record: Record<string, unknown>) =>
  row({
    ...{ table, recordId, kind: 'create' as const },
    fields: Object.entries(record).map(([field, to]) => ({ field, from: null, to })),
  });

test('a day of the calendar is told by its day and what it became, a year that was taken over by its number', () => {
  const day = made('calendarDays', '2028-04-24', { id: '2028-04-24', kind: 'off', reason: '№ 7 бұйрық' });
  const year = made('calendarDays', '2029', { id: '2029', kind: 'year' });
  expect([day, year].flatMap((one) => rowLines(one, context([one])))).toMatchObject([
    { text: 'history:added|history:dayMark.off|24.04.2028' },
    { text: 'history:added|history:calendarYear|2029' },
  ]);
  const changed = row({
    ...{ table: 'calendarDays' as const, recordId: '2028-04-24' },
    fields: [{ field: 'kind', from: 'off', to: 'worked' }],
  });
  expect(rowLines(changed, context([changed, day]))).toMatchObject([
    {
      subject: 'history:dayMark.any|24.04.2028',
      label: 'history:fields.kind',
      from: expect.stringContaining('history:days.off'),
      to: expect.stringContaining('history:days.worked'),
    },
  ]);
});

test('a step is told by what was done, a paper by its kind, and the day of its signature is no code', () => {
  const step = made('workflowSteps', 'p1:1/1', { event: 'signProtocol', n: 1 });
  const paper = made('officialDocuments', 'd1', { kind: 'needsProtocol', number: '' });
  const signed = row({
    ...{ table: 'officialDocuments' as const, recordId: 'd1' },
    fields: [
      { field: 'signedOn', from: null, to: '2025-02-03' },
      { field: 'attachmentId', from: null, to: 'f' },
      { field: 'hash', from: null, to: '0a' },
    ],
  });
  const rows = [signed, paper, step];
  expect(rows.flatMap((one) => rowLines(one, context(rows)))).toMatchObject([
    {
      subject: expect.stringContaining('development:papers.needsProtocol'),
      label: 'history:fields.signedOn',
      to: '03.02.2025',
    },
    { text: expect.stringContaining('development:papers.needsProtocol') },
    { text: 'history:step|development:steps.done.signProtocol' },
  ]);
});

test('what is so or not is told in words, and nothing where the words stay the same', () => {
  const done = (from: unknown, to: unknown) => {
    const changed = row({
      ...{ table: 'reworkTasks' as const, recordId: 'task' },
      fields: [{ field: 'done', from, to }],
    });
    return rowLines(changed, context([changed]));
  };
  expect(done(false, true)).toMatchObject([{ from: 'history:no', to: 'history:yes' }]);
  expect(done(null, false)).toEqual([]);
});

/** What is changed field by field: sections are told by their texts, steps, versions and files are made once. */
const changedByField: readonly TableName[] = [
  ...(['organisations', 'users', 'people', 'calendarDays'] as const),
  ...(['programmes', 'glossaryTerms', 'aims', 'curriculumRows', 'literatureEntries'] as const),
  ...(['developments', 'reviews', 'analysedActs', 'researches', 'officialDocuments'] as const),
  ...(['remarks', 'reworkTasks', 'intakes', 'scheduleAgreements'] as const),
  ...(['attendance', 'scores', 'estimateLines', 'materials', 'complexParts'] as const),
  ...(['testQuestions', 'trainers', 'intakeTrainers', 'rooms', 'lessons', 'timetables'] as const),
  ...(['reassessments'] as const),
];

/** The parts of a record's schema by their paths, as `changedLeaves` names them. */
function pathsOf(schema: unknown, path: string): string[] {
  const { shape, options, def } = schema as {
    shape?: Record<string, unknown>;
    options?: unknown[];
    def?: { innerType?: unknown };
  };
  if (shape) {
    return Object.entries(shape).flatMap(([key, part]) => pathsOf(part, path ? `${path}.${key}` : key));
  }
  if (path === '' && options) return options.flatMap((one) => pathsOf(one, ''));
  return def?.innerType ? pathsOf(def.innerType, path) : [path];
}

test('every field that can change has the label of its form', () => {
  const nameless = changedByField.flatMap((table) =>
    pathsOf(recordSchemas[table], '')
      .filter((path) => path !== 'deletedAt' && `${table}/${path}` !== 'developments/number')
      .filter((path) => fieldLabel(t, table, path) === 'history:fields.other')
      .map((path) => `${table}/${path}`),
  );
  expect(nameless).toEqual([]);
});

test('O10-16: of an intake regions, languages and days are told in words, of an agreement with whom it is', () => {
  const rows = [
    row({
      ...{ table: 'intakes', recordId: 'i1', scope: 'i1' },
      fields: [
        { field: 'regions', from: [], to: ['KZ-10', 'KZ-71'] },
        { field: 'languages', from: ['kk'], to: ['kk', 'ru'] },
        { field: 'startsOn', from: null, to: '2027-02-01' },
      ],
    }),
    row({ table: 'scheduleAgreements', recordId: '2027:KZ-10', kind: 'create' }),
  ];
  const [regions, languages, day, agreement] = rows.flatMap((one) => rowLines(one, context(rows)));
  expect(regions).toMatchObject({ from: 'history:empty', to: 'Абай облысы; Астана қаласы' });
  expect(languages).toMatchObject({ to: 'editor:details.languages.kk; editor:details.languages.ru' });
  expect(day).toMatchObject({ from: 'history:empty', to: '01.02.2027' });
  expect(agreement).toMatchObject({ kind: 'said', text: expect.stringContaining('Абай облысы') });
});

test('O10-17, O10-22: what changed of a trainee is told by the names of the group, the letter and the region', () => {
  const rows = [
    row({
      table: 'enrolments',
      recordId: 'i1:p1',
      fields: [
        { field: 'groupId', from: null, to: 'g1' },
        { field: 'letterId', from: 'l1', to: 'l2' },
        { field: 'region', from: 'KZ-71', to: 'KZ-11' },
        { field: 'papers.contract', from: null, to: '2027-01-15' },
      ],
    }),
    row({
      table: 'groups',
      recordId: 'g1',
      kind: 'create',
      fields: [{ field: 'name', from: null, to: '1-топ' }],
    }),
    row({
      ...{ table: 'departmentLetters', recordId: 'l1', kind: 'create' },
      fields: [{ field: 'number', from: null, to: '01-15/7' }],
    }),
  ];
  const [changed] = rows;
  const lines = changed ? rowLines(changed, context(rows)) : [];
  expect(lines.map((line) => (line.kind === 'field' ? [line.from, line.to] : line.kind))).toEqual([
    ['history:empty', '1-топ'],
    ['01-15/7', 'history:gone'],
    ['Астана қаласы', 'Ақмола облысы'],
    ['history:empty', '15.01.2027'],
  ]);
});

test('O10-17, O10-20, O10-23, O10-25: what was prepared is told by sums in tenge, days, kinds and the day of a post', () => {
  const changed = (table: TableName, recordId: string, field: string, to: unknown) =>
    row({ table, recordId, fields: [{ field, from: null, to }] });
  const rows = [
    changed('estimateLines', 'e1', 'price', 7_500_50),
    changed('materials', 'm1', 'readyOn', '2027-01-28'),
    changed('materials', 'm1', 'trainerId', 'somebody'),
    changed('complexParts', 'c1', 'kind', 'video'),
    changed('dailyPosts', 'i1/2027-02-01', 'kk', 'https://fb.example/1'),
  ];
  const lines = rows.flatMap((one) => rowLines(one, context(rows)));
  expect(lines.map((line) => (line.kind === 'field' ? line.to : line.kind))).toEqual([
    '7\u00a0500,50',
    '28.01.2027',
    'courses:preparation.materials.agreed',
    'courses:preparation.complex.kinds.video|video',
    'https://fb.example/1',
  ]);
  expect(lines.at(-1)).toMatchObject({ subject: expect.stringContaining('01.02.2027') });
});

test('O10-20: a question whose right answer or answers were changed is told by their words', () => {
  const [id, b] = ['a1', 'b2'];
  const answers = (second: string) => [
    { id, text: 'иә' },
    { id: b, text: second },
  ];
  const added = row({
    ...{ table: 'testQuestions' as const, recordId: 'q1', kind: 'create' as const },
    fields: [
      { field: 'text', from: null, to: 'Неше?' },
      { field: 'answers', from: null, to: answers('жоқ') },
    ],
  });
  const chosen = row({
    ...{ table: 'testQuestions' as const, recordId: 'q1' },
    fields: [
      { field: 'rightAnswerId', from: '', to: b },
      { field: 'answers', from: answers('жоқ'), to: answers('мүмкін') },
    ],
  });
  expect(rowLines(chosen, context([chosen, added]))).toMatchObject([
    { subject: expect.stringContaining('Неше?'), from: 'history:empty', to: 'мүмкін' },
    { label: 'courses:testBank.answers', from: 'иә; жоқ', to: 'иә; мүмкін' },
  ]);
});

test('O10-18, O10-19: what changed of a trainer is told by category, language, day and price', () => {
  const told = (table: TableName, field: string, to: unknown) =>
    rowLines(row({ table, recordId: 'x', fields: [{ field, from: null, to }] }), context([])).map((line) =>
      line.kind === 'field' ? [line.label, line.to] : line.text,
    );
  const fields = 'courses:trainers.fields';
  expect(told('trainers', 'category', 'guest')).toEqual([
    [`${fields}.category`, 'courses:trainers.categories.guest|guest'],
  ]);
  expect(told('trainers', 'languages', ['kk', 'ru'])).toEqual([
    [`${fields}.languages`, 'courses:trainers.languages.kk; courses:trainers.languages.ru'],
  ]);
  expect(told('trainers', 'papers.diploma', '2027-01-15')).toEqual([['people:papers.diploma', '15.01.2027']]);
  expect(told('intakeTrainers', 'hourPrice', 350_000)).toEqual([[`${fields}.hourPrice`, '3\u00a0500,00']]);
});

test('O10-16: what changed of a lesson is told by day, kind and trainer, and of the lesson times by the clock', () => {
  const told = (table: TableName, field: string, to: unknown) =>
    rowLines(row({ table, recordId: 'x', fields: [{ field, from: null, to }] }), {
      ...context([]),
      names: new Map([['a', 'Асанов Үлгі']]),
    }).map((line) => (line.kind === 'field' ? [line.label, line.to] : line.text));
  const fields = 'courses:lessons.dialog';
  expect(told('lessons', 'date', '2027-02-01')).toEqual([[`${fields}.day`, '01.02.2027']]);
  expect(told('lessons', 'trainerId', 'a')).toEqual([[`${fields}.trainer`, 'Асанов Үлгі']]);
  expect(told('lessons', 'kind', 'lecture')).toEqual([
    [`${fields}.kind`, 'editor:curriculum.kinds.lecture|lecture'],
  ]);
  expect(told('timetables', 'begins', ['09:00', '09:45'])).toEqual([
    ['courses:lessons.times.title', '09:00; 09:45'],
  ]);
});

test('O10-31: a step of a trainee and a reassessment are told with the name, and with which intake it is', () => {
  const names = new Map([
    ['i1:p1', 'Асанов Үлгі'],
    ['i2', '№ 2 (2027)'],
  ]);
  const step = made('workflowSteps', 'i1:p1/2', { machine: 'enrolment', event: 'transfer', n: 2 });
  const again = row({
    ...{ table: 'reassessments', recordId: 'i1:p1/1' },
    fields: [{ field: 'withIntakeId', from: null, to: 'i2' }],
  });
  const [moved, assessed] = [step, again].flatMap((one) => rowLines(one, { ...context([]), names }));
  expect(moved).toMatchObject({ text: expect.stringContaining('history:stepOf|Асанов Үлгі') });
  expect(assessed).toMatchObject({
    ...{ subject: expect.stringContaining('Асанов Үлгі'), label: 'courses:outcomes.fields.withIntake' },
    to: '№ 2 (2027)',
  });
});

test('O10-30: a certificate is told by its number, its annulment by that of the order', () => {
  const certificate = made('certificates', 'c', { registrationNumber: '2027-00001', reason: '' });
  const annulment = made('certificateAnnulments', 'a', { certificateId: 'c', orderNumber: '31-ө' });
  const lines = [certificate, annulment].flatMap((one) => rowLines(one, context([])));
  expect(lines).toMatchObject([
    { text: expect.stringContaining('2027-00001') },
    { text: expect.stringContaining('31-ө') },
  ]);
});
