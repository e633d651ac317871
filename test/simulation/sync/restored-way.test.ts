import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { stepEdit } from '#renderer/data/development/step-edits.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';
import { restoreBackup, takeBackup } from './server-backup.ts';
import { directTransport, newServer, type SimServer } from './sim-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const [at, day, ownerId] = ['2026-03-02T05:00:00.000Z', '2026-03-02', 'p:1'];

async function computer(server: SimServer, role: UserRole) {
  const db = openDatabase(crypto.randomUUID());
  await beginSync(db);
  const signedIn = { session: await server.addDevice(await deviceOf(db), role) };
  const transport = directTransport(server, signedIn);
  return { db, sync: () => syncOnce(db, transport) };
}
type Computer = Awaited<ReturnType<typeof computer>>;

const act = ({ db }: Computer, ...edits: Edit[]) => change('p', edits, { db });
const step = (n: number, event: DevelopmentEvent): Edit =>
  stepEdit({ machine: 'development', ownerId, programmeId: 'p', n, event, at }, { on: day });
const paper = (fields: { number?: string; date?: string; signedOn?: string }): Edit => ({
  table: 'officialDocuments',
  kind: 'update',
  id: 'paper',
  fields,
});
const paperMade: Edit = {
  table: 'officialDocuments',
  kind: 'create',
  record: {
    ...{ id: 'paper', ownerId, programmeId: 'p', kind: 'needsProtocol', language: 'kk', number: '' },
    ...{ date: null, texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
    ...{ corrects: null, createdAt: at, deletedAt: null },
  },
};

/** A director's and a methodologist's computer, on a server that then loses all that follows. */
async function begun(more: readonly Edit[] = []) {
  const server = await newServer();
  const { store, organisation } = server;
  const director = await computer(server, 'director');
  const methodologist = await computer(server, 'methodologist');
  await act(
    methodologist,
    { table: 'programmes', kind: 'create', record: testProgramme('p') },
    {
      table: 'developments',
      kind: 'create',
      record: { id: ownerId, programmeId: 'p', number: 1, kind: 'new', cameFrom: null, startedAt: at },
    },
    ...more,
  );
  await meet(methodologist, director);
  const backup = await takeBackup(store, organisation);
  return { director, methodologist, lose: () => restoreBackup(store, organisation, backup) };
}

async function meet(...computers: Computer[]): Promise<void> {
  for (const one of [...computers, ...computers]) expect((await one.sync()).ok).toBe(true);
}

const eventsOf = async (db: Database) =>
  (await db.workflowSteps.where({ ownerId }).sortBy('n')).map(({ event }) => event);
const refusalsOf = async (db: Database) => (await db.refusals.toArray()).map(({ detail }) => detail);

test('O10-5: after a restored backup a signature that comes before what others wrote into the paper brings all of it along', async () => {
  const { director, methodologist, lose } = await begun([paperMade]);
  await act(methodologist, paper({ number: '1' }));
  await meet(methodologist, director);
  await act(methodologist, paper({ date: day }));
  await meet(methodologist, director);
  await act(director, step(1, 'signProtocol'), paper({ signedOn: day }));
  await meet(director, methodologist);
  await lose();
  await meet(director, methodologist);
  for (const { db } of [director, methodologist]) {
    expect(await eventsOf(db)).toEqual(['signProtocol']);
    expect(await db.officialDocuments.get('paper')).toMatchObject({ number: '1', date: day, signedOn: day });
  }
  expect(await refusalsOf(director.db)).toEqual([]);
  // The server has what was refused: it came with the signature.
  expect(await refusalsOf(methodologist.db)).toEqual(['officialDocuments', 'officialDocuments']);
});

/** The methodologist writes a protocol, which the director signs by the first step. */
async function signProtocol(director: Computer, methodologist: Computer): Promise<void> {
  await act(methodologist, paperMade);
  await act(methodologist, paper({ number: '1' }));
  await act(methodologist, paper({ date: day }));
  await meet(methodologist, director);
  await act(director, step(1, 'signProtocol'), paper({ signedOn: day }));
  await act(director, step(2, 'signDevelopmentOrder'));
  await meet(director, methodologist);
}

test('O10-5: after a restored backup the steps of one person come again in their order, with the paper that another one wrote', async () => {
  const { director, methodologist, lose } = await begun();
  await signProtocol(director, methodologist);
  await lose();
  await meet(methodologist, director);
  for (const { db } of [director, methodologist]) {
    expect(await refusalsOf(db)).toEqual([]);
    expect(await eventsOf(db)).toEqual(['signProtocol', 'signDevelopmentOrder']);
    expect(await db.officialDocuments.get('paper')).toMatchObject({ number: '1', date: day, signedOn: day });
  }
});

test('after a restored backup a step that comes before those that it rests on is refused and told, and can be taken again', async () => {
  const { director, methodologist, lose } = await begun();
  await signProtocol(director, methodologist);
  const lock: Edit = { table: 'programmes', kind: 'update', id: 'p', fields: { textLocked: true } };
  await act(methodologist, step(3, 'abandon'), lock);
  await meet(methodologist, director);
  await lose();
  await meet(methodologist, director);
  expect(await refusalsOf(methodologist.db)).toEqual(['stepImpossible']);
  expect(await refusalsOf(director.db)).toEqual([]);
  const signed = ['signProtocol', 'signDevelopmentOrder'];
  for (const { db } of [director, methodologist]) {
    expect(await eventsOf(db)).toEqual(signed);
    // Null, which the journal holds as well, and not a field that is not there.
    expect((await db.programmes.get('p'))?.textLocked).toBeNull();
  }
  await act(methodologist, step(3, 'abandon'), lock);
  await meet(methodologist, director);
  expect(await eventsOf(director.db)).toEqual([...signed, 'abandon']);
  expect(await director.db.programmes.get('p')).toMatchObject({ textLocked: true });
});
