import { describe, expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { movedDates } from '#shared/calendar/moved-dates.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { OfficialDocument } from '../development/official-document.ts';
import { stepId, type WorkflowStep } from '../workflow/workflow-step.ts';
import { allSpans, type DeadlineRecords, movableTerms } from './all-spans.ts';
import { deadlinesOn } from './deadline.ts';

const calendar = workingCalendar(holidayTable, []);

const stepsOf = (
  machine: WorkflowStep['machine'],
  ownerId: string,
  taken: readonly (readonly [event: string, on: string])[],
): WorkflowStep[] =>
  taken.map(([event, on], index) => ({
    id: stepId(ownerId, index + 1),
    ...{ machine, ownerId, programmeId: 'p', n: index + 1, event, on, at: `${on}T06:00:00Z` },
    ...{ by: null, documentId: null, versionId: null, link: '', note: '' },
  }));

const order = (texts: Record<string, string>, createdAt = '2026-01-01T00:00:00Z'): OfficialDocument => ({
  ...{ id: createdAt, ownerId: 'p:1', programmeId: 'p', kind: 'developmentOrder', language: 'kk' },
  ...{ number: '1', date: '2026-01-01', texts, signedOn: '2026-01-01', attachmentId: null, hash: null },
  ...{ corrects: null, createdAt, deletedAt: null },
  signatories: [{ name: 'Үлгі Орындаушы', post: '', part: 'executor' }],
});

type Taken = readonly (readonly [event: string, on: string])[];
const begun: Taken = [
  ['signProtocol', '2026-03-02'],
  ['signDevelopmentOrder', '2026-03-03'],
];
const posted: Taken = [...begun, ['publishDraft', '2026-03-16']];
const sent: Taken = [
  ...posted,
  ['closeDiscussion', '2026-04-10'],
  ['councilApproves', '2026-04-13'],
  ['sendPackage', '2026-04-14'],
];
const approved: Taken = [...sent, ['concludeAgreed', '2026-05-05'], ['approve', '2026-05-08']];

const records = (
  taken: Taken,
  {
    orders = [order({})],
    conclusions = [],
    ...rest
  }: Partial<Omit<DeadlineRecords, 'developments'>> & {
    orders?: OfficialDocument[];
    conclusions?: OfficialDocument[];
  } = {},
): DeadlineRecords => ({
  profile: 'BDI',
  director: 'Үлгі Директор',
  reviews: [],
  ...rest,
  developments: [
    {
      development: {
        ...{ id: 'p:1', programmeId: 'p', number: 1, kind: 'new', cameFrom: null },
        startedAt: '2026-01-01T00:00:00Z',
      },
      steps: stepsOf('development', 'p:1', taken),
      orders,
      conclusions,
    },
  ],
});

const reviewOf = (taken: Taken, id = 'r1') => ({
  review: {
    ...{ id, programmeId: 'p', developmentId: 'p:1', startedAt: '2029-01-01T00:00:00Z' },
    monitoringFindings: '',
  },
  steps: stepsOf('review', id, taken),
});

const on = (today: string, of: DeadlineRecords) => deadlinesOn(calendar, allSpans(of, today), today);
const open = (today: string, of: DeadlineRecords) => on(today, of).filter(({ state }) => state !== 'done');

describe('O10-9: the public discussion', () => {
  test('lasts ten working days from the day after the posting, Nauryz and its substitutes passed over', () => {
    const [deadline] = open('2026-03-20', records(posted));
    expect(deadline).toMatchObject({
      kind: 'publicDiscussion',
      clause: 'O10-9',
      start: '2026-03-16',
      due: '2026-04-02',
      state: 'running',
      panel: 'discussion',
      who: 'programmes',
      people: ['Үлгі Орындаушы'],
    });
    expect(deadline?.counted?.skipped.map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2026-03-23', '2026-03-24', '2026-03-25']),
    );
  });

  test('is near in its last week, over the day after its last one, and never late: it is a term to wait for', () => {
    const state = (today: string) => open(today, records(posted))[0]?.state;
    expect(['2026-03-25', '2026-03-26', '2026-04-02', '2026-04-03', '2026-05-01'].map(state)).toEqual([
      'running',
      'soon',
      'soon',
      'over',
      'over',
    ]);
  });

  test('is done when the discussion is closed', () => {
    const discussion = on('2026-04-14', records(sent)).find(({ kind }) => kind === 'publicDiscussion');
    expect(discussion).toMatchObject({ state: 'done', closedOn: '2026-04-10' });
  });
});

test('O10-6: the order’s own last day is a deadline until the draft is posted; a correction takes its place', () => {
  const orders = [
    order({ 'fact.until': '2026-04-30' }, '2026-03-05T00:00:00Z'),
    order({ 'fact.until': '2026-03-10' }),
  ];
  expect(open('2026-03-20', records(begun, { orders }))).toMatchObject([
    { kind: 'developmentOrder', clause: 'O10-6', due: '2026-04-30', state: 'running' },
  ]);
  expect(open('2026-05-01', records(begun, { orders }))).toMatchObject([{ state: 'late', left: -1 }]);
  expect(open('2026-05-01', records(posted, { orders }))).toMatchObject([{ kind: 'publicDiscussion' }]);
});

test('O10-12: a rework has fifteen working days from the receipt, and the resubmission closes it', () => {
  const returned: Taken = [...sent, ['concludeRework', '2026-04-29']];
  // 1, 7 and 11 May are off.
  expect(open('2026-05-20', records(returned))).toMatchObject([
    { kind: 'rework', clause: 'O10-12', due: '2026-05-25', state: 'soon', panel: 'conclusion' },
  ]);
  expect(open('2026-05-26', records(returned))).toMatchObject([{ state: 'late' }]);
  expect(open('2026-05-26', records([...returned, ['resubmit', '2026-05-25']]))).toEqual([]);
});

test('O10-13: the approving order has three working days, and the head is who signs', () => {
  const agreed: Taken = [...sent, ['concludeAgreed', '2026-05-05']];
  expect(open('2026-05-06', records(agreed))).toMatchObject([
    {
      kind: 'approvingOrder',
      clause: 'O10-13',
      due: '2026-05-12',
      who: 'signOrders',
      people: ['Үлгі Директор'],
    },
  ]);
});

test('O10-13: the approving order is counted from the decision that the conclusion is dated with, a rework (O10-12) from its receipt', () => {
  const of = (event: string) => {
    const conclusion: OfficialDocument = {
      ...order({}),
      ...{ id: 'conclusion', kind: 'expertConclusion', date: '2026-04-29', signedOn: '2026-05-05' },
    };
    const all = records([...sent, [event, '2026-05-05']], { conclusions: [conclusion] });
    const [{ steps }] = all.developments as [(typeof all.developments)[number]];
    Object.assign(steps.at(-1) ?? {}, { documentId: conclusion.id });
    return all;
  };
  // 30 April, past 1 May, 4 and 5 May: the receipt on 5 May leaves no day.
  expect(open('2026-05-05', of('concludeAgreed'))).toMatchObject([
    { kind: 'approvingOrder', start: '2026-04-29', due: '2026-05-05' },
  ]);
  expect(open('2026-05-06', of('concludeAgreed'))).toMatchObject([{ state: 'late', left: -1 }]);
  expect(open('2026-05-06', of('concludeRework'))).toMatchObject([{ kind: 'rework', start: '2026-05-05' }]);
});

describe('O10-14: the review', () => {
  test('is due three years after the approval, with reminders a year, half a year and a month before', () => {
    const [review] = open('2026-06-01', records(approved));
    expect(review).toMatchObject({
      kind: 'programmeReview',
      due: '2029-05-08',
      counted: null,
      reminders: ['2028-05-08', '2028-11-08', '2029-04-08'],
      state: 'running',
    });
    const state = (today: string) => open(today, records(approved))[0]?.state;
    expect(['2029-04-07', '2029-04-08', '2029-05-08', '2029-05-09'].map(state)).toEqual([
      'running',
      'soon',
      'soon',
      'late',
    ]);
  });

  test('that keeps the programme begins three years anew; one that is not decided yet closes nothing', () => {
    const undecided = reviewOf([['signReviewProtocol', '2029-03-01']]);
    const kept = reviewOf([
      ['signReviewProtocol', '2029-03-01'],
      ['decideKeep', '2029-03-12'],
    ]);
    expect(open('2029-03-20', records(approved, { reviews: [undecided] }))).toMatchObject([
      { due: '2029-05-08' },
    ]);
    expect(open('2029-03-20', records(approved, { reviews: [kept] }))).toMatchObject([{ due: '2032-03-12' }]);
  });

  test('that repeals or updates it ends the term', () => {
    for (const event of ['decideRepeal', 'decideUpdate']) {
      const decided = reviewOf([
        ['signReviewProtocol', '2029-03-01'],
        [event, '2029-03-12'],
      ]);
      expect(open('2029-06-01', records(approved, { reviews: [decided] }))).toEqual([]);
    }
  });
});

test('O10-47: each half-year’s report is called to mind before its day, and never said to be late', () => {
  const due = (today: string) =>
    open(today, { ...records([]), profile: 'O10' }).map((one) => [one.kind, one.due, one.state]);
  expect(due('2026-04-30')).toEqual([
    ['supportReportFirstHalf', '2026-05-31', 'running'],
    ['supportReportSecondHalf', '2026-09-30', 'running'],
  ]);
  expect(due('2026-06-01')).toEqual([
    ['supportReportSecondHalf', '2026-09-30', 'running'],
    ['supportReportFirstHalf', '2027-05-31', 'running'],
  ]);
  expect(due('2026-05-01')[0]).toEqual(['supportReportFirstHalf', '2026-05-31', 'soon']);
  expect(open('2026-04-30', records([]))).toEqual([]);
});

test('a year without a table is said, and the deadline stays in the list', () => {
  const far: Taken = [
    ['signProtocol', '2028-12-01'],
    ['signDevelopmentOrder', '2028-12-04'],
    ['publishDraft', '2028-12-27'],
  ];
  expect(open('2028-12-28', records(far))).toMatchObject([
    { state: 'uncounted', due: null, problem: { code: 'holidayTableMissing', clause: 'O10-9' } },
  ]);
});

test('what is late stands first, then what is over, then by the last day', () => {
  const of = records([...sent, ['concludeRework', '2026-04-29']]);
  const other = records(posted).developments.map((one) => ({
    ...one,
    development: { ...one.development, id: 'q:1', programmeId: 'q' },
    steps: stepsOf('development', 'q:1', posted).map((step) => ({ ...step, programmeId: 'q' })),
  }));
  const both = { ...of, developments: [...other, ...of.developments] };
  expect(open('2026-06-01', both).map(({ state }) => state)).toEqual(['late', 'over']);
});

test('a day that is declared off moves what is open and counted in working days, and nothing else', () => {
  const spans = allSpans(records(posted), '2026-03-20');
  const after = workingCalendar(holidayTable, [{ id: '2026-03-30', kind: 'off', reason: '№ 7' }]);
  expect(movedDates(calendar, after, movableTerms(spans))).toEqual([
    { id: 'p:1/3/publicDiscussion', before: '2026-04-02', after: '2026-04-03' },
  ]);
  expect(movableTerms(allSpans(records(sent), '2026-03-20'))).toEqual([]);
  expect(movableTerms(allSpans(records(approved), '2026-06-01'))).toEqual([]);
});

test('a step behind a gap, or one that leads nowhere, begins nothing', () => {
  const of = records(posted);
  const [one] = of.developments;
  const gap = { ...of, developments: [{ ...(one ?? {}), steps: one?.steps.filter(({ n }) => n !== 2) }] };
  expect(open('2026-03-20', gap as DeadlineRecords)).toEqual([]);
});
