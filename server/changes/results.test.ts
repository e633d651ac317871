import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '#shared/model/problem.ts';
import { noRecord } from '#shared/sync/merge.ts';
import { type PushAnswer, type SentChange, syncVersion } from '#shared/sync/messages.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { PushSession } from './push-session.ts';
import { pushing, termMade, testOrganisation } from './testing-changes.ts';

let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);

const enrolment = 'i:t';
type Of = Pick<SentChange, 'table' | 'recordId'>;
const scores: Of = { table: 'scores', recordId: enrolment };
const defence: Of = { table: 'defences', recordId: enrolment };
const mark: Of = { table: 'attendance', recordId: `${enrolment}/2027-02-01` };
const commission: Of = { table: 'commissions', recordId: 'i' };

const made = (of: Of, fields: SentChange['after'], more: Partial<SentChange> = {}) =>
  termMade({ ...of, scope: 'i', after: { id: of.recordId, ...fields }, ...more });
const edit = (of: Of, after: SentChange['after'], more: Partial<SentChange> = {}) =>
  termMade({ ...of, scope: 'i', kind: 'update', after, ...more });

const scoresMade = (more: Readonly<Record<string, unknown>> = {}) =>
  made(scores, {
    ...{ intakeId: 'i', rightAnswers: 15, participation: null, participationReason: '', activity: 8 },
    ...{ project: 30, projectTopic: '', signedOn: null },
    ...more,
  });
const defenceMade = () =>
  made(defence, { intakeId: 'i', date: null, time: '', place: '', marks: {}, note: '' });
const markMade = (value: string, more: Partial<SentChange> = {}) =>
  made(
    mark,
    { intakeId: 'i', enrolmentId: enrolment, date: '2027-02-01', mark: value, reason: '' },
    { ...more },
  );
const commissionMade = () =>
  made(commission, { orderNumber: '12', orderDate: null, members: [], criteria: [], signedOn: null });

const step = (ownerId: string, machine: string, n: number, event: string, more: Partial<SentChange> = {}) =>
  made(
    { table: 'workflowSteps', recordId: `${ownerId}/${n}` },
    {
      ...{ machine, ownerId, programmeId: '', n, event, on: '2027-02-12', at: '2027-02-12T05:00:00Z' },
      ...{ by: null, documentId: null, versionId: null, link: '', note: '' },
    },
    more,
  );

/** The closing as one action: the signatures under the result and the commission, and the steps. */
function closing(seen: number, more: Partial<SentChange> = {}): SentChange[] {
  const group = crypto.randomUUID();
  const signed = { signedOn: '2027-02-12' };
  return [
    edit(scores, { ...signed, participation: 10 }, { group, seen, ...more }),
    edit(commission, signed, { group, seen }),
    step('i', 'intake', 2, 'closeResults', { group, seen }),
    step(enrolment, 'enrolment', 2, 'pass', { group, seen }),
  ];
}

const told = (answer: Outcome<PushAnswer>) =>
  answer.ok
    ? answer.value.results.map((one) => (one.taken ? 'taken' : `${one.reason} ${one.detail}`))
    : answer.problem.code;

/** An intake whose order was signed, with what the results rest on; its coordinators. */
async function enrolledIntake() {
  const organisation = await testOrganisation(store);
  await store.inOrganisation(organisation.organisation, (sql) =>
    sql.query(
      `insert into records (organisation, table_name, record_id, fields, state, last_seq, removed)
        values ($1, 'intakes', 'i', '{}', $2, 0, false), ($1, 'enrolments', $3, '{}', $2, 0, false)`,
      [organisation.organisation, JSON.stringify({ ...noRecord, fields: {} }), enrolment],
    ),
  );
  const director = await organisation.device('director');
  const order = [step('i', 'intake', 1, 'signEnrolmentOrder'), step(enrolment, 'enrolment', 1, 'admit')];
  const before = [...order];
  expect(told(await push(store, director, pushing(before)))).toEqual(['taken', 'taken']);
  const coordinator = await organisation.device('coordinator');
  const records = [scoresMade(), commissionMade(), markMade('present'), defenceMade()];
  await push(store, coordinator, pushing(records));
  return { organisation, coordinator, last: records.at(-1)?.id ?? '', seen: before.length + records.length };
}

const openConflicts = async (session: PushSession) => {
  const answer = await pull(store, session, { version: syncVersion, after: null, point: null, limit: 1000 });
  const changes: {
    effect?: { conflicts?: { table: string; field: string; sides: { value: unknown }[] }[] };
  }[] = answer.ok ? JSON.parse(answer.value).changes : [];
  return changes.flatMap(({ effect }) => effect?.conflicts ?? []);
};

test('O10-29: points, marks and defences that somebody wrote offline come too late once the results are signed', async () => {
  const { organisation, coordinator, last, seen } = await enrolledIntake();
  expect(told(await push(store, coordinator, pushing(closing(seen), last)))).toEqual(Array(4).fill('taken'));
  const late = [
    edit(scores, { activity: 9 }, { seen }),
    edit(mark, { mark: 'absent' }, { seen }),
    made(
      { table: 'attendance', recordId: `${enrolment}/2027-02-02` },
      { intakeId: 'i', enrolmentId: enrolment, date: '2027-02-02', mark: 'late', reason: '' },
      { seen },
    ),
    edit(defence, { marks: { a: 8 } }, { seen }),
    edit(commission, { orderNumber: '13' }, { seen }),
  ];
  const other = await organisation.device('coordinator');
  expect(told(await push(store, other, pushing(late)))).toEqual([
    ...['closed scores', 'closed scores', 'closed scores', 'closed scores', 'closed commissions'],
  ]);
});

test('O10-29: nothing of a closing is taken where somebody else changed points that it does not know of', async () => {
  const { organisation, coordinator, last, seen } = await enrolledIntake();
  const other = await organisation.device('coordinator');
  expect(told(await push(store, other, pushing([edit(scores, { project: 31 }, { seen })])))).toEqual([
    'taken',
  ]);
  const unseen = closing(seen);
  expect(told(await push(store, coordinator, pushing(unseen, last)))).toEqual(
    Array(4).fill('closed resultsChanged'),
  );
  const seenNow = closing(seen + 1);
  expect(told(await push(store, coordinator, pushing(seenNow, unseen.at(-1)?.id)))).toEqual(
    Array(4).fill('taken'),
  );
});

test('O10-29: points that two coordinators gave without knowing of each other wait for a person', async () => {
  const { organisation, coordinator, last, seen } = await enrolledIntake();
  const other = await organisation.device('coordinator');
  const own = [edit(scores, { activity: 9 }, { seen }), edit(mark, { mark: 'late' }, { seen })];
  await push(store, coordinator, pushing(own, last));
  const theirs = [edit(scores, { activity: 7 }, { seen }), edit(mark, { mark: 'absent' }, { seen })];
  expect(told(await push(store, other, pushing(theirs)))).toEqual(['taken', 'taken']);
  const sides = (await openConflicts(other)).map(({ table, field, sides }) => [
    `${table}.${field}`,
    ...sides.map(({ value }) => value),
  ]);
  expect(sides).toEqual([
    ['scores.activity', 9, 7],
    ['attendance.mark', 'late', 'absent'],
  ]);
});

test('O10-24: two coordinators who mark the same empty day offline leave both marks to choose from', async () => {
  const { organisation, coordinator, last, seen } = await enrolledIntake();
  const other = await organisation.device('coordinator');
  const day: Of = { table: 'attendance', recordId: `${enrolment}/2027-02-03` };
  const marked = (value: string) =>
    made(
      day,
      { intakeId: 'i', enrolmentId: enrolment, date: '2027-02-03', mark: value, reason: '' },
      { seen },
    );
  await push(store, coordinator, pushing([marked('present')], last));
  expect(told(await push(store, other, pushing([marked('absent')])))).toEqual(['taken']);
  expect(await openConflicts(other)).toMatchObject([
    { table: 'attendance', field: 'mark', sides: [{ value: 'present' }, { value: 'absent' }] },
  ]);
});
