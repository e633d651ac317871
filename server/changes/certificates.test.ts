import { beforeAll, expect, test } from 'vitest';
import type { Outcome } from '#shared/model/problem.ts';
import type { TableName } from '#shared/model/records.ts';
import { certificateNumberFaults } from '#shared/model/registers/certificate-number-faults.ts';
import { type UserRole, userRoles } from '#shared/model/user.ts';
import { type PushAnswer, type SentChange, syncVersion } from '#shared/sync/messages.ts';
import { testAnnulment, testCertificate } from '../certificates/testing-certificates.ts';
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

const told = (answer: Outcome<PushAnswer>) =>
  answer.ok
    ? answer.value.results.map((one) => (one.taken ? 'taken' : `${one.reason} ${one.detail}`))
    : answer.problem.code;

const made = (table: TableName, record: { id: string }, more: Partial<SentChange> = {}) =>
  termMade({ table, recordId: record.id, scope: 'i', after: { ...record }, ...more });

/** One record of each table that only ever grows. */
const closedRecords = {
  certificates: testCertificate(1),
  certificateAnnulments: testAnnulment('certificate-9'),
  blankEntries: {
    ...{ id: 'entry', event: 'received', kind: 'certificate', series: 'KZ', first: 1, last: 100, digits: 6 },
    ...{ on: '2027-01-11', documentNumber: '7', documentDate: null, party: 'Баспахана', holderId: null },
    ...{ reason: '', createdAt: '2027-01-11T05:00:00.000Z' },
  },
  printedSheets: {
    ...{ id: 'sheet', jobId: 'job', certificateId: 'certificate-1', part: 'certificate', outcome: 'printed' },
    ...{ series: 'KZ', blank: 1, digits: 6, reason: '', createdAt: '2027-02-15T05:00:00.000Z' },
  },
  templateVersions: {
    ...{ id: 'version', templateId: 'template', version: 1, name: 'Үлгі', kind: 'certificate' },
    ...{ language: 'kk', page: { width: 210, height: 297 }, elements: [] },
    createdAt: '2027-01-11T05:00:00.000Z',
  },
} as const satisfies { [Name in TableName]?: { id: string; [field: string]: unknown } };
const tables = Object.keys(closedRecords) as (keyof typeof closedRecords)[];
const allMade = () => tables.map((table) => made(table, closedRecords[table]));

/** What another device reads of the log. */
async function logOf(session: PushSession): Promise<string> {
  const answer = await pull(store, session, { version: syncVersion, after: null, point: null, limit: 1000 });
  return answer.ok ? answer.value : answer.problem.code;
}

test.each(tables)('O10-30: what stands in %s is neither changed, removed nor made again', async (table) => {
  const organisation = await testOrganisation(store);
  const sent = allMade();
  const first = await organisation.device('coordinator');
  expect(told(await push(store, first, pushing(sent)))).toEqual(tables.map(() => 'taken'));
  const record = closedRecords[table];
  const before = await logOf(await organisation.device('viewer'));
  const more = { seen: sent.length, user: 'a' };
  const attempts = [
    made(table, record, { ...more, kind: 'update', after: { createdAt: '2028-01-01T00:00:00.000Z' } }),
    made(table, record, { ...more, kind: 'remove', before: { ...record }, after: null }),
    made(table, record, more),
  ];
  for (const role of ['coordinator', 'administrator'] as const) {
    const other = await organisation.device(role);
    const again = attempts.map((one) => ({ ...one, id: crypto.randomUUID(), group: crypto.randomUUID() }));
    expect(told(await push(store, other, pushing(again)))).toEqual(attempts.map(() => `closed ${table}`));
  }
  expect(await logOf(await organisation.device('viewer'))).toBe(before);
});

test('an action that would change a certificate is refused as a whole', async () => {
  const organisation = await testOrganisation(store);
  const coordinator = await organisation.device('coordinator');
  const sent = allMade();
  await push(store, coordinator, pushing(sent));
  const group = crypto.randomUUID();
  const action = [
    made('certificates', testCertificate(2), { group, seen: 5 }),
    made('certificates', testCertificate(1), { group, seen: 5, kind: 'update', after: { reason: 'Б' } }),
  ];
  expect(told(await push(store, coordinator, pushing(action, sent.at(-1)?.id)))).toEqual([
    ...['closed certificates', 'closed certificates'],
  ]);
  const rows = await store.query<{ certificate: string }>(
    'select certificate from registered_certificates where organisation = $1',
    [organisation.organisation],
  );
  expect(rows.map(({ certificate }) => certificate)).toEqual(['certificate-1']);
});

const mayIssue: readonly UserRole[] = ['administrator', 'coordinator'];

test.each(userRoles)(
  'O10-30: of certificates, blanks and printed sheets %s makes what the role allows',
  async (role) => {
    const organisation = await testOrganisation(store);
    const answers = told(await push(store, await organisation.device(role), pushing(allMade())));
    const expected = mayIssue.includes(role) ? /^taken$/ : /^notAllowed /;
    for (const answer of answers) expect(answer).toMatch(expected);
  },
);

test('what two computers issue under one number and print on one blank is kept, and neither is changed', async () => {
  const organisation = await testOrganisation(store);
  const [one, two] = [await organisation.device('coordinator'), await organisation.device('coordinator')];
  const number = { registrationNumber: '2027-00042' };
  const issue = (n: number) => [
    made('certificates', testCertificate(n, number)),
    made('printedSheets', { ...closedRecords.printedSheets, id: `sheet ${n}` }),
  ];
  expect(told(await push(store, one, pushing(issue(1))))).toEqual(['taken', 'taken']);
  expect(told(await push(store, two, pushing(issue(2))))).toEqual(['taken', 'taken']);
  const rows = await store.query<{ id: string; fields: string }>(
    `select record_id as id, fields from records where organisation = $1 and table_name = 'certificates' order by 1`,
    [organisation.organisation],
  );
  const kept = rows.map(({ fields }) => JSON.parse(fields));
  expect(kept).toEqual([testCertificate(1, number), testCertificate(2, number)]);
  expect(certificateNumberFaults(kept)).toMatchObject([{ doubles: ['2027-00042'] }]);
});

test('a certificate without a token that nobody can guess is not taken', async () => {
  const device = await (await testOrganisation(store)).device('coordinator');
  const sent = [made('certificates', testCertificate(1, { token: '1' }))];
  expect(told(await push(store, device, pushing(sent)))).toEqual(['invalid token']);
});

test('the same batch that comes twice registers a certificate once', async () => {
  const organisation = await testOrganisation(store);
  const device = await organisation.device('coordinator');
  const sent = [made('certificates', testCertificate(1))];
  await push(store, device, pushing(sent));
  expect(told(await push(store, device, pushing(sent)))).toEqual(['taken']);
  const rows = await store.query('select 1 from registered_certificates where organisation = $1', [
    organisation.organisation,
  ]);
  expect(rows).toHaveLength(1);
});
