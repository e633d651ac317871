import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '#shared/model/problem.ts';
import { noRecord } from '#shared/sync/merge.ts';
import type { PushAnswer, SentChange } from '#shared/sync/messages.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { push } from './push.ts';
import { pushing, termMade, testOrganisation } from './testing-changes.ts';

let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);

const told = (answer: Outcome<PushAnswer>) =>
  answer.ok
    ? answer.value.results.map((one) => (one.taken ? 'taken' : `${one.reason} ${one.detail}`))
    : answer;

/** An organisation with a trainee in an intake whose results are closed: the trainee did not pass. */
async function organisationWithFailed() {
  const made = await testOrganisation(store);
  await store.inOrganisation(made.organisation, (sql) =>
    sql.query(
      `insert into records (organisation, table_name, record_id, fields, state, last_seq, removed)
        select $1, kind, id, '{}', $2, 0, false from unnest($3::text[], $4::text[]) as u (kind, id)`,
      [
        ...[made.organisation, JSON.stringify(noRecord)],
        ...[
          ['intakes', 'enrolments'],
          ['i', 'i:p'],
        ],
      ],
    ),
  );
  await push(store, await made.device('director'), pushing([step(1, 'admit')]));
  await push(store, await made.device('coordinator'), pushing([step(2, 'fail', { seen: 1 })]));
  return made;
}

function step(n: number, event: string, more: Partial<SentChange> = {}): SentChange {
  return termMade({
    ...{ table: 'workflowSteps', recordId: `i:p/${n}`, scope: 'i' },
    after: {
      ...{
        id: `i:p/${n}`,
        machine: 'enrolment',
        ownerId: 'i:p',
        programmeId: '',
        n,
        event,
        on: '2027-02-15',
      },
      ...{ at: '2027-02-15T05:00:00Z', by: null, documentId: null, versionId: null, link: '', note: '' },
    },
    ...more,
  });
}

const reassessment = (fields: Readonly<Record<string, unknown>>, more: Partial<SentChange> = {}) =>
  termMade({
    ...{ table: 'reassessments', recordId: 'i:p/1', scope: 'i' },
    after: {
      ...{ id: 'i:p/1', intakeId: 'i', enrolmentId: 'i:p', withIntakeId: null, date: '2027-02-15' },
      ...{ rightAnswers: 15, participation: 9, activity: 8, project: 30, signedOn: null, deletedAt: null },
      ...fields,
    },
    ...more,
  });

test('O10-31: of two computers that take the next step of a trainee the second is refused with all of its action', async () => {
  const organisation = await organisationWithFailed();
  const [first, second] = [
    await organisation.device('coordinator'),
    await organisation.device('coordinator'),
  ];
  const moving = () => {
    const more = { seen: 2, group: crypto.randomUUID() };
    const there = termMade({
      ...{ table: 'enrolments', recordId: 'i2:p', scope: 'i', ...more },
      after: {
        ...{ id: 'i2:p', intakeId: 'i2', personId: 'p', groupId: null, letterId: null, region: '' },
        ...{ district: '', placeKind: '', employer: '', position: '', subject: '', category: '' },
        ...{ experience: '', education: '', language: '', cameFrom: 'i:p', deletedAt: null },
        papers: { identityCard: null, questionnaire: null, application: null, contract: null },
        ...{ inChatOn: null, preparedOn: null },
      },
    });
    return [there, step(3, 'transfer', more)];
  };
  const more = { seen: 2, group: crypto.randomUUID() };
  const assessed = [reassessment({ signedOn: '2027-02-15' }, more), step(3, 'passAgain', more)];
  expect(told(await push(store, first, pushing(assessed)))).toEqual(['taken', 'taken']);
  expect(told(await push(store, second, pushing(moving())))).toEqual([
    'closed stepTaken',
    'closed stepTaken',
  ]);
});

test('O10-31: a reassessment that was signed never changes', async () => {
  const organisation = await organisationWithFailed();
  const coordinator = await organisation.device('coordinator');
  const more = { seen: 2, group: crypto.randomUUID() };
  const signing = [reassessment({ signedOn: '2027-02-15' }, more), step(3, 'passAgain', more)];
  expect(told(await push(store, coordinator, pushing(signing)))).toEqual(['taken', 'taken']);
  const late = { kind: 'update', after: { project: 1 }, seen: 4 } as const;
  const other = await organisation.device('coordinator');
  expect(told(await push(store, other, pushing([reassessment({}, late)])))).toEqual(['closed reassessments']);
});

test('O10-32: only the director expels, and nobody who has moved away', async () => {
  const organisation = await organisationWithFailed();
  const coordinator = await organisation.device('coordinator');
  const expelling = () => [step(3, 'expel', { seen: 2 })];
  expect(told(await push(store, coordinator, pushing(expelling())))).toEqual(['notAllowed signOrders']);
  expect(told(await push(store, await organisation.device('director'), pushing(expelling())))).toEqual([
    'taken',
  ]);
  const after = step(4, 'transfer', { seen: 3 });
  expect(told(await push(store, await organisation.device('coordinator'), pushing([after])))).toEqual([
    'closed stepImpossible',
  ]);
});
