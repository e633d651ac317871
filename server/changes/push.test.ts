import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '#shared/model/problem.ts';
import { noRecord } from '#shared/sync/merge.ts';
import { type PushAnswer, pushRequestSchema, type SentChange, syncVersion } from '#shared/sync/messages.ts';
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

const reasons = (answer: Outcome<PushAnswer>) =>
  answer.ok ? answer.value.results.map((one) => (one.taken ? 'taken' : one.reason)) : answer.problem.code;

const logOf = async (session: PushSession): Promise<{ seq: number; id: string }[]> => {
  const answer = await pull(store, session, { version: syncVersion, after: null, point: null, limit: 1000 });
  return answer.ok ? JSON.parse(answer.value).changes : [];
};

test('what is sent twice counts once, and gets the same answer', async () => {
  const device = await (await testOrganisation(store)).device();
  const request = pushing([termMade(), termMade()]);
  const first = await push(store, device, request);
  expect(await push(store, device, request)).toEqual(first);
  expect(await logOf(device)).toHaveLength(2);
});

test('an action is taken or refused as a whole', async () => {
  const device = await (await testOrganisation(store)).device();
  const group = 'one-action';
  const wrong = termMade({ group, after: { id: 'x', order: 7 } });
  const answer = await push(store, device, pushing([termMade({ group }), wrong, termMade()]));
  expect(reasons(answer)).toEqual(['invalid', 'invalid', 'taken']);
  expect(await logOf(device)).toHaveLength(1);
});

const refusals: [string, string, Partial<SentChange>][] = [
  ['newerData', 'a change of a newer program', { schemaVersion: 99 }],
  ['recordUnknown', 'an edit of a record that nobody made', { kind: 'update', after: { term: 'а' } }],
  ['invalid', 'a record without what it must have', { after: { id: 'x' } }],
  [
    'invalid',
    'an IIN in the open',
    { table: 'people', recordId: 'n', scope: 'n', after: { id: 'n', iin: '900101300123' } },
  ],
];
test.each(refusals)('%s: %s is refused, and nothing of it is kept', async (reason, _what, change) => {
  const device = await (await testOrganisation(store)).device();
  expect(reasons(await push(store, device, pushing([termMade(change)])))).toEqual([reason]);
  expect(await logOf(device)).toEqual([]);
});

test('a viewer changes nothing, and hears who may', async () => {
  const device = await (await testOrganisation(store)).device('viewer');
  const answer = await push(store, device, pushing([termMade()]));
  expect(answer.ok && answer.value.results).toMatchObject([{ reason: 'notAllowed', detail: 'programmes' }]);
});

test('a device does not speak in the name of an account that is not signed in on it', async () => {
  const organisation = await testOrganisation(store);
  await store.inOrganisation(organisation.organisation, (sql) =>
    sql.query(
      `insert into accounts (organisation, id, login, name, role, salt, scrypt, verifier)
        values ($1, 'director', $1, 'Директор', 'director', '', '{}', '')`,
      [organisation.organisation],
    ),
  );
  const device = await organisation.device('administrator');
  const answer = await push(store, device, pushing([termMade({ user: 'director' })]));
  expect(reasons(answer)).toEqual(['notAllowed']);
});

test('a refused change stays refused when it comes again', async () => {
  const organisation = await testOrganisation(store);
  const device = await organisation.device('viewer');
  const request = pushing([termMade()]);
  const first = await push(store, device, request);
  expect(await push(store, { ...device, role: 'administrator' }, request)).toEqual(first);
});

test('another organisation sees nothing, and the same ids there are other changes', async () => {
  const [one, other] = [await testOrganisation(store), await testOrganisation(store)];
  const [a, b] = [await one.device(), await other.device()];
  const change = termMade();
  await push(store, a, pushing([change]));
  expect(await logOf(b)).toEqual([]);
  expect(reasons(await push(store, b, pushing([change])))).toEqual(['taken']);
});

test('a device of which the server has newer changes is a copy', async () => {
  const device = await (await testOrganisation(store)).device();
  const [first, second, third] = [termMade(), termMade(), termMade()];
  await push(store, device, pushing([first]));
  await push(store, device, pushing([second], first.id));
  expect(reasons(await push(store, device, pushing([third], first.id)))).toBe('deviceCopied');
});

test('an old message that comes late does not hide that the store was copied', async () => {
  const device = await (await testOrganisation(store)).device();
  const [first, second, third] = [termMade(), termMade(), termMade()];
  await push(store, device, pushing([first]));
  await push(store, device, pushing([second], first.id));
  await push(store, device, pushing([first]));
  expect(reasons(await push(store, device, pushing([third], first.id)))).toBe('deviceCopied');
});

test('a device that read another log, or was answered by one, is told so', async () => {
  const device = await (await testOrganisation(store)).device();
  const request = pushing([termMade()]);
  const elsewhere = { ...request, point: { seq: 5, id: 'x' } };
  expect(reasons(await push(store, device, elsewhere))).toBe('logDiffers');
  expect(reasons(await push(store, device, pushing([termMade()], 'answered elsewhere')))).toBe('logDiffers');
});

const programmeMade = (more: Readonly<Record<string, unknown>> = {}) =>
  termMade({
    ...{ table: 'programmes', recordId: 'p', scope: 'p' },
    after: {
      ...{ id: 'p', title: { kk: 'Ү', ru: '' }, language: 'kk', direction: 'musical', year: 2026 },
      ...{ audience: { kk: '', ru: '' }, hours: 80, studyForm: 'fullTime', status: 'draft', authors: '' },
      ...{ createdAt: '2026-01-01', changedAt: '2026-01-01', deletedAt: null },
      ...more,
    },
  });

test('an attachment is judged by the record that it hangs on, also where the change does not name that', async () => {
  const organisation = await testOrganisation(store);
  const administrator = await organisation.device();
  const programme = programmeMade();
  const file = termMade({
    ...{ table: 'attachments', recordId: 'f' },
    after: {
      ...{ id: 'f', ownerId: 'p', name: 'а.pdf', mediaType: '', size: 1, hash: 'ab'.repeat(32) },
      ...{ addedAt: '2026-01-01', deletedAt: null },
    },
  });
  await push(store, administrator, pushing([programme, file]));
  const bin = (role: 'methodologist' | 'coordinator') => async () => {
    const change = { kind: 'update', recordId: 'f', after: { deletedAt: '2026-01-02' }, seen: 2 } as const;
    return push(
      store,
      await organisation.device(role),
      pushing([termMade({ ...change, table: 'attachments' })]),
    );
  };
  expect(reasons(await bin('methodologist')())).toEqual(['taken']);
  expect(reasons(await bin('coordinator')())).toEqual(['notAllowed']);
});

test('an id with a control character is no id', () => {
  for (const field of ['id', 'group', 'scope', 'recordId', 'user'] as const) {
    expect(pushRequestSchema.safeParse(pushing([termMade({ [field]: 'a\0' })])).success, field).toBe(false);
  }
  expect(pushRequestSchema.safeParse(pushing([termMade()])).success).toBe(true);
});

const stepChange = (ownerId: string, n: number, event: string, more: Partial<SentChange> = {}) =>
  termMade({
    table: 'workflowSteps',
    recordId: `${ownerId}/${n}`,
    scope: 'p',
    after: {
      ...{ id: `${ownerId}/${n}`, machine: 'development', ownerId, programmeId: 'p', n, event },
      ...{ on: '2026-03-02', at: '2026-03-02T05:00:00Z', by: null, documentId: null, versionId: null },
      ...{ link: '', note: '' },
    },
    ...more,
  });
const told = (answer: Outcome<PushAnswer>) =>
  answer.ok
    ? answer.value.results.map((one) => (one.taken ? 'taken' : `${one.reason} ${one.detail}`))
    : answer;

/** An organisation with two developments that have no steps yet. */
async function organisationOnItsWay() {
  const made = await testOrganisation(store);
  await store.inOrganisation(made.organisation, (sql) =>
    sql.query(
      `insert into records (organisation, table_name, record_id, fields, state, last_seq, removed)
        select $1, 'developments', id, '{}', $2, 0, false from unnest($3::text[]) as u (id)`,
      [made.organisation, JSON.stringify(noRecord), ['d', 'e']],
    ),
  );
  return made;
}

test('of two people who take the same step without knowing of each other one is refused', async () => {
  const organisation = await organisationOnItsWay();
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  expect(told(await push(store, first, pushing([stepChange('d', 1, 'signProtocol')])))).toEqual(['taken']);
  expect(told(await push(store, second, pushing([stepChange('d', 1, 'signProtocol')])))).toEqual([
    'closed stepTaken',
  ]);
});

test('a step that does not lead on from where the programme stands is refused', async () => {
  const device = await (await organisationOnItsWay()).device('director');
  const far = [stepChange('d', 1, 'approve'), stepChange('d', 2, 'signDevelopmentOrder')];
  expect(told(await push(store, device, pushing(far)))).toEqual([
    'closed stepImpossible',
    'closed stepImpossible',
  ]);
});

test('a step of a development whose beginning was refused is refused for the same reason', async () => {
  const device = await (await testOrganisation(store)).device('director');
  const begun = termMade({
    ...{ table: 'developments', recordId: 'd' },
    after: { id: 'd', programmeId: 'p', number: 2, kind: 'again', cameFrom: 'c', startedAt: '2026-03-01' },
  });
  const refused = [stepChange('c', 1, 'approve', { group: begun.group }), begun];
  const first = stepChange('d', 1, 'signProtocol', { base: begun.id });
  expect(told(await push(store, device, pushing([...refused, first])))).toEqual([
    'closed stepImpossible',
    'closed stepImpossible',
    'closed stepImpossible',
  ]);
});

test('O10-13: who may not sign an order does not take the step of signing it', async () => {
  const device = await (await organisationOnItsWay()).device('methodologist');
  expect(told(await push(store, device, pushing([stepChange('d', 1, 'signProtocol')])))).toEqual([
    'notAllowed signOrders',
  ]);
});

test('O10-13: what the director signed before there was a server is taken where the administrator brings it to an empty one', async () => {
  const organisation = await organisationOnItsWay();
  const administrator = await organisation.device('administrator');
  const own = stepChange('d', 1, 'signProtocol', { user: administrator.account });
  const [first, second] = [
    stepChange('d', 1, 'signProtocol'),
    stepChange('d', 2, 'signDevelopmentOrder', { user: 'a user of the time before' }),
  ];
  expect(told(await push(store, administrator, pushing([own, first, second])))).toEqual([
    'notAllowed signOrders',
    'taken',
    'taken',
  ]);
  const colleague = await organisation.device('methodologist', 'b');
  expect(told(await push(store, colleague, pushing([stepChange('e', 1, 'signProtocol')])))).toEqual([
    'notAllowed signOrders',
  ]);
  const late = stepChange('e', 1, 'signProtocol');
  expect(told(await push(store, administrator, pushing([late], second.id)))).toEqual([
    'notAllowed signOrders',
  ]);
});

test('a step that was taken is neither changed nor removed', async () => {
  const device = await (await organisationOnItsWay()).device('director');
  const step = stepChange('d', 1, 'signProtocol');
  const changed = stepChange('d', 1, '', { kind: 'update', after: { ...step.after, note: 'басқа' } });
  expect(told(await push(store, device, pushing([step, changed])))).toEqual([
    'taken',
    'closed workflowSteps',
  ]);
});

test('a step on top of one that its author has not seen is refused, also where it would lead on', async () => {
  const organisation = await organisationOnItsWay();
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  const taken = stepChange('d', 1, 'signProtocol');
  await push(store, first, pushing([taken]));
  const own = [stepChange('d', 1, 'signProtocol'), stepChange('d', 2, 'signDevelopmentOrder')];
  expect(told(await push(store, second, pushing(own)))).toEqual(['closed stepTaken', 'closed stepUnseen']);
  const seen = stepChange('d', 2, 'signDevelopmentOrder', { seen: 1 });
  expect(told(await push(store, second, pushing([seen], own[1]?.id)))).toEqual(['taken']);
});

test('after a restored backup a step is taken by the step that it rests on', async () => {
  const organisation = await organisationOnItsWay();
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  const before = stepChange('d', 1, 'signProtocol');
  await push(store, first, pushing([before]));
  const after = stepChange('d', 2, 'signDevelopmentOrder', { seen: 0, base: before.id });
  expect(told(await push(store, second, pushing([after])))).toEqual(['taken']);
});

const paperChange = (after: SentChange['after'], more: Partial<SentChange> = {}) =>
  termMade({ table: 'officialDocuments', recordId: 'd1', kind: 'update', after, ...more });
const paperMade = () =>
  paperChange(
    {
      ...{ id: 'd1', ownerId: 'd', programmeId: 'p', kind: 'developmentOrder', language: 'kk', number: '' },
      ...{ date: null, texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
      ...{ corrects: null, createdAt: '2026-03-02T05:00:00Z', deletedAt: null },
    },
    { kind: 'create' },
  );

test('a step of a development that the server does not know is refused', async () => {
  const device = await (await organisationOnItsWay()).device('director');
  expect(told(await push(store, device, pushing([stepChange('unknown', 1, 'signProtocol')])))).toEqual([
    'closed stepImpossible',
  ]);
});

test('a paper is signed as its signer saw it: one that was changed meanwhile is refused, and a signed one stays', async () => {
  const organisation = await testOrganisation(store);
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  const written = paperChange({ number: '5' });
  await push(store, first, pushing([paperMade(), written]));
  const unseen = paperChange({ signedOn: '2026-03-02' }, { seen: 1 });
  expect(told(await push(store, second, pushing([unseen])))).toEqual(['closed paperChanged']);
  const seen = paperChange({ signedOn: '2026-03-02' }, { seen: 2 });
  expect(told(await push(store, second, pushing([seen], unseen.id)))).toEqual(['taken']);
  const late = paperChange({ number: '6' }, { seen: 2 });
  expect(told(await push(store, first, pushing([late], written.id)))).toEqual(['closed officialDocuments']);
});

test('a paper is not signed over what somebody else wrote into the same field at the same time', async () => {
  const organisation = await testOrganisation(store);
  const [first, second] = [await organisation.device('director'), await organisation.device('director')];
  await push(store, first, pushing([paperMade(), paperChange({ number: '5' })]));
  const own = paperChange({ number: '6' }, { seen: 1 });
  const unseen = paperChange({ signedOn: '2026-03-02' }, { seen: 1 });
  expect(told(await push(store, second, pushing([own, unseen])))).toEqual(['taken', 'closed paperChanged']);
});

test('after a restored backup a paper is signed as its signer saw it: what somebody else wrote below the signature is known, what came beside it is not', async () => {
  const organisation = await testOrganisation(store);
  const [writer, signer] = [await organisation.device('director'), await organisation.device('director')];
  const made = paperMade();
  const numbered = paperChange({ number: '5' }, { base: made.id });
  const dated = paperChange({ date: '2026-03-02' }, { base: numbered.id });
  await push(store, writer, pushing([made, numbered, dated]));
  const beside = paperChange({ signedOn: '2026-03-02' }, { base: numbered.id });
  expect(told(await push(store, signer, pushing([beside])))).toEqual(['closed paperChanged']);
  const own = paperChange({ language: 'ru' }, { base: dated.id });
  const above = paperChange({ signedOn: '2026-03-02' }, { base: own.id });
  expect(told(await push(store, signer, pushing([own, above], beside.id)))).toEqual(['taken', 'taken']);
});

test('an edit of a text that rests on a refused one is refused for the same reason, at once and later', async () => {
  const device = await (await testOrganisation(store)).device();
  const made = termMade({
    ...{ table: 'sections', recordId: 's' },
    after: { id: 's', programmeId: 'p', key: 'topic', body: { type: 'doc', content: [] } },
  });
  const typed = (more: Partial<SentChange>) =>
    termMade({ table: 'sections', recordId: 's', kind: 'text', after: { body: 'AAA=' }, ...more });
  const newer = typed({ base: made.id, schemaVersion: 99 });
  const [onTop, later] = [typed({ base: newer.id }), typed({ base: newer.id })];
  const other = typed({ base: made.id });
  const answer = await push(store, device, pushing([made, newer, onTop, other]));
  expect(told(answer)).toEqual(['taken', 'newerData null', 'newerData null', 'taken']);
  expect(told(await push(store, device, pushing([later], other.id)))).toEqual(['newerData null']);
});

test('O10-12: while the text is locked neither it nor the tasks of its rework change, each by its sentence', async () => {
  const device = await (await testOrganisation(store)).device();
  const task = { id: 't', developmentId: 'd', order: 'a0', section: null, text: '', answer: '', done: false };
  const made = termMade({ table: 'reworkTasks', recordId: 't', after: task });
  const done = termMade({ table: 'reworkTasks', recordId: 't', kind: 'update', after: { done: true } });
  const open = [programmeMade(), made, done];
  expect(told(await push(store, device, pushing(open)))).toEqual(['taken', 'taken', 'taken']);
  const lock = termMade({
    ...{ table: 'programmes', recordId: 'p', kind: 'update' },
    after: { textLocked: true },
  });
  const more = termMade({ table: 'reworkTasks', recordId: 'u', after: { ...task, id: 'u' } });
  const undone = termMade({ table: 'reworkTasks', recordId: 't', kind: 'update', after: { done: false } });
  expect(told(await push(store, device, pushing([lock, more, undone, termMade()], done.id)))).toEqual([
    ...['taken', 'closed reworkTasksClosed', 'closed reworkTasksClosed', 'closed textLocked'],
  ]);
});
