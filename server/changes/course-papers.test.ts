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

/** An organisation with an intake, a trainee in it, and a development. */
async function organisationWithIntake() {
  const made = await testOrganisation(store);
  await store.inOrganisation(made.organisation, (sql) =>
    sql.query(
      `insert into records (organisation, table_name, record_id, fields, state, last_seq, removed)
        select $1, kind, id, '{}', $2, 0, false from unnest($3::text[], $4::text[]) as u (kind, id)`,
      [
        ...[made.organisation, JSON.stringify(noRecord)],
        ...[
          ['intakes', 'enrolments', 'developments'],
          ['i', 'i:p', 'd'],
        ],
      ],
    ),
  );
  return made;
}

type More = Partial<SentChange>;
const paper = (id: string, fields: SentChange['after'], more: More = {}) =>
  termMade({ table: 'officialDocuments', recordId: id, scope: 'i', kind: 'update', after: fields, ...more });
const paperMade = (fields: { ownerId: string; kind: string }, id: string = crypto.randomUUID()) =>
  paper(
    id,
    {
      ...{ id, programmeId: 'p', language: 'kk', number: '', date: null, texts: {}, signatories: [] },
      ...{ signedOn: null, attachmentId: null, hash: null, corrects: null },
      ...{ createdAt: '2027-01-20T05:00:00Z', deletedAt: null },
      ...fields,
    },
    { kind: 'create' },
  );
const step = (machine: 'intake' | 'enrolment', ownerId: string, event: string, more: More = {}) =>
  termMade({
    ...{ table: 'workflowSteps', recordId: `${ownerId}/1`, scope: 'i' },
    after: {
      ...{ id: `${ownerId}/1`, machine, ownerId, programmeId: '', n: 1, event, on: '2027-01-25' },
      ...{ at: '2027-01-25T05:00:00Z', by: null, documentId: null, versionId: null, link: '', note: '' },
    },
    ...more,
  });
const signed = { signedOn: '2027-01-25' };

test('O10-17: the coordinator prepares papers of an intake and of a trainee in it, and none of a programme', async () => {
  const coordinator = await (await organisationWithIntake()).device('coordinator');
  const order = paperMade({ ownerId: 'i', kind: 'enrolmentOrder' });
  const sent = [
    order,
    paper(order.recordId, { number: '12' }),
    paperMade({ ownerId: 'i:p', kind: 'attendanceReference' }),
    paperMade({ ownerId: 'd', kind: 'approvalOrder' }),
    paperMade({ ownerId: 'd', kind: 'enrolmentOrder' }),
    paperMade({ ownerId: 'i', kind: 'approvalOrder' }),
    paper(order.recordId, { kind: 'approvalOrder' }),
    paper(order.recordId, { ownerId: 'd' }),
    // As a paper comes again after a restored backup.
    paper(order.recordId, { ...order.after, number: '12' }),
  ];
  expect(told(await push(store, coordinator, pushing(sent)))).toEqual([
    ...['taken', 'taken', 'taken'],
    ...Array<string>(5).fill('notAllowed papers'),
    'taken',
  ]);
});

test('the coordinator writes in a paper of the intake that another one made, not in one of a programme', async () => {
  const organisation = await organisationWithIntake();
  const [own, foreign] = [
    paperMade({ ownerId: 'i', kind: 'scoreSheet' }),
    paperMade({ ownerId: 'd', kind: 'councilProtocol' }),
  ];
  await push(store, await organisation.device('administrator'), pushing([own, foreign]));
  const sent = [own, foreign].map(({ recordId }) => paper(recordId, { number: '3' }, { seen: 2 }));
  expect(told(await push(store, await organisation.device('coordinator'), pushing(sent)))).toEqual([
    'taken',
    'notAllowed papers',
  ]);
});

test('O10-17: the director signs an order with its step and its file; whoever else writes in it does not', async () => {
  const organisation = await organisationWithIntake();
  const order = paperMade({ ownerId: 'i', kind: 'enrolmentOrder' });
  await push(store, await organisation.device('coordinator'), pushing([order]));
  for (const role of ['coordinator', 'administrator', 'methodologist'] as const) {
    const device = await organisation.device(role);
    const more = { seen: 1, user: device.account };
    const asked = [
      paper(order.recordId, signed, more),
      step('intake', 'i', 'signEnrolmentOrder', more),
      step('enrolment', 'i:p', 'admit', more),
    ];
    const refused = Array<string>(3).fill('notAllowed signOrders');
    expect(told(await push(store, device, pushing(asked))), role).toEqual(refused);
  }
  const group = crypto.randomUUID();
  const file = {
    ...{ id: 'f', ownerId: 'i', name: 'Бұйрық.docx', mediaType: '', size: 1, hash: 'ab'.repeat(32) },
    ...{ addedAt: '2027-01-25', deletedAt: null },
  };
  const signing = [
    termMade({ table: 'attachments', recordId: 'f', scope: 'i', after: file, group }),
    paper(order.recordId, { ...signed, attachmentId: 'f', hash: file.hash }, { seen: 1, group }),
    step('intake', 'i', 'signEnrolmentOrder', { seen: 1, group }),
    step('enrolment', 'i:p', 'admit', { seen: 1, group }),
  ];
  const director = await organisation.device('director');
  expect(told(await push(store, director, pushing(signing)))).toEqual(Array<string>(4).fill('taken'));
});

test('O10-17: an order that was signed on two computers is signed once, and what came second is refused as a whole', async () => {
  const organisation = await organisationWithIntake();
  const order = paperMade({ ownerId: 'i', kind: 'enrolmentOrder' });
  await push(store, await organisation.device('coordinator'), pushing([order]));
  const signing = () => {
    const more = { seen: 1, group: crypto.randomUUID() };
    return [
      paper(order.recordId, signed, more),
      step('intake', 'i', 'signEnrolmentOrder', more),
      step('enrolment', 'i:p', 'admit', more),
    ];
  };
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  expect(told(await push(store, first, pushing(signing())))).toEqual(['taken', 'taken', 'taken']);
  expect(told(await push(store, second, pushing(signing())))).toEqual(
    Array<string>(3).fill('closed officialDocuments'),
  );
});

test('O10-17: of two orders that were signed apart the second enrols nobody again', async () => {
  const organisation = await organisationWithIntake();
  const orders = [1, 2].map(() => paperMade({ ownerId: 'i', kind: 'enrolmentOrder' }));
  await push(store, await organisation.device('coordinator'), pushing(orders));
  const answers = [];
  for (const { recordId } of orders) {
    const more = { seen: 2, group: crypto.randomUUID() };
    const sent = [paper(recordId, signed, more), step('intake', 'i', 'signEnrolmentOrder', more)];
    answers.push(told(await push(store, await organisation.device('director'), pushing(sent))));
  }
  expect(answers).toEqual([
    ['taken', 'taken'],
    ['closed stepTaken', 'closed stepTaken'],
  ]);
});
