import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { enterOrganisation } from '#renderer/data/change/enter-organisation.ts';
import { leaveOrganisation } from '#renderer/data/change/leave.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { stepEdit } from '#renderer/data/development/step-edits.ts';
import { sectionOf } from '#renderer/data/store/testing-store.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';
import { mostChangesInBatch } from '#shared/sync/messages.ts';
import { directTransport, newServer, type SimServer } from './sim-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-03-02T05:00:00.000Z';
const day = '2026-03-02';
const ownerId = 'p:1';
const hash = 'ab'.repeat(32);
/** Sent, and sent again after each of three conclusions that asked for rework. */
const way: readonly DevelopmentEvent[] = [
  ...(['signProtocol', 'signDevelopmentOrder', 'publishDraft', 'closeDiscussion'] as const),
  ...(['councilApproves', 'sendPackage', 'concludeRework', 'resubmit'] as const),
  ...(['concludeRework', 'resubmit', 'concludeRework', 'resubmit'] as const),
];

/** More than one message holds. */
const terms = Array.from(
  { length: mostChangesInBatch + 200 },
  (_, n): Edit => ({
    table: 'glossaryTerms',
    kind: 'create',
    record: { id: `term-${n}`, programmeId: 'p', order: 'a', term: `сөз ${n}`, definition: '' },
  }),
);

const records: Edit[] = [
  { table: 'programmes', kind: 'create', record: testProgramme('p') },
  { table: 'sections', kind: 'create', record: sectionOf('p') },
  {
    table: 'developments',
    kind: 'create',
    record: { id: ownerId, programmeId: 'p', number: 1, kind: 'new', cameFrom: null, startedAt: at },
  },
  {
    table: 'officialDocuments',
    kind: 'create',
    record: {
      ...{ id: 'paper', ownerId, programmeId: 'p', kind: 'needsProtocol', language: 'kk', number: '1' },
      ...{ date: day, texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
      ...{ corrects: null, createdAt: at, deletedAt: null },
    },
  },
];

/** Signs the paper: from then on it is closed. */
const signing: Edit[] = [
  {
    table: 'attachments',
    kind: 'create',
    record: {
      ...{ id: 'scan', ownerId: 'p', name: 'хаттама.pdf', mediaType: 'application/pdf', size: 1, hash },
      ...{ addedAt: at, deletedAt: null },
    },
  },
  {
    table: 'officialDocuments',
    kind: 'update',
    id: 'paper',
    fields: { signedOn: day, attachmentId: 'scan', hash },
  },
];

/** Sending keeps the text and locks it; rework opens it again. */
const beside: Partial<Record<DevelopmentEvent, (n: number) => Edit[]>> = {
  signProtocol: () => signing,
  resubmit: (n) => [kept(n), lock(true)],
  sendPackage: (n) => [kept(n), lock(true)],
  concludeRework: () => [lock(false)],
};
const lock = (textLocked: boolean): Edit => ({
  table: 'programmes',
  kind: 'update',
  id: 'p',
  fields: { textLocked },
});
const kept = (n: number): Edit => ({
  table: 'programmeVersions',
  kind: 'create',
  record: {
    ...{ id: `version-${n}`, programmeId: 'p', developmentId: ownerId, reason: 'sent', at },
    ...{ attachmentId: 'scan', contentHash: hash },
  },
});

async function walk(db: Database): Promise<void> {
  await change('p', [...records, ...terms], { db });
  for (const [index, event] of way.entries()) {
    const n = index + 1;
    const step = stepEdit({ machine: 'development', ownerId, programmeId: 'p', n, event, at }, { on: day });
    await change('p', [...(beside[event]?.(n) ?? []), step], { db });
  }
}

async function enter(db: Database, server: SimServer) {
  await enterOrganisation(db, server.organisation);
  const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
  return syncOnce(db, directTransport(server, signedIn));
}

const went = { ok: true, value: 'administrator' };

const tables = [
  'sections',
  'glossaryTerms',
  'officialDocuments',
  'programmeVersions',
  'workflowSteps',
] as const;
const recordsOf = async (db: Database) => ({
  programme: { ...(await db.programmes.get('p')), changedAt: '' },
  others: await Promise.all(tables.map((name) => db.table(name).toArray())),
});

/** A programme that is with the ministry for the fourth time, on one server; what is there of it on the next one. */
async function moved() {
  const db = openDatabase(crypto.randomUUID());
  await walk(db);
  const first = await newServer();
  expect(await enter(db, first)).toEqual(went);
  expect(await db.refusals.toArray()).toEqual([]);
  const before = await recordsOf(db);
  await leaveOrganisation(db, []);
  const second = await newServer();
  const outcome = await enter(db, second);
  const other = openDatabase(crypto.randomUUID());
  return { before, db, outcome, onSecond: async () => [await enter(other, second), await recordsOf(other)] };
}

test('O10-12: another server that is empty takes a programme with a dozen steps, signed papers and a locked text, in several messages', async () => {
  const { before, db, outcome, onSecond } = await moved();
  expect(before.programme).toMatchObject({ textLocked: true });
  expect(outcome).toEqual(went);
  expect(await db.refusals.toArray()).toEqual([]);
  expect(await recordsOf(db)).toEqual(before);
  expect(await onSecond()).toEqual([went, before]);
});
