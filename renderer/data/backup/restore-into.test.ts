import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { readBackup } from '#shared/backup/read-backup.ts';
import { writeBackup } from '#shared/backup/write-backup.ts';
import { newKeyRing, withPassword } from '#shared/keys/change-ring.ts';
import { deriveDataKeys, makeDataKey } from '#shared/keys/data-key.ts';
import { readKeyRing, writeKeyRing } from '#shared/keys/key-ring.ts';
import { type KeyTools, openRing } from '#shared/keys/open-ring.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import { failure, success } from '#shared/model/problem.ts';
import { change } from '../change/change.ts';
import { putKeyRingRow } from '../change/key-ring-row.ts';
import { prepareRestore } from '../store/restore.ts';
import { addAim, contentOf, storageOf, type TestStore, testStore } from '../store/testing-store.ts';
import { keepStream } from '../stored-files.ts';
import { type BackupStore, collectBackup } from './collect-backup.ts';
import { attachmentBytes, keepAttachment } from './kept-attachments.ts';
import { restoreInto } from './restore-into.ts';

const cheap = { cost: 2, blockSize: 1, parallelization: 1 };
const derive: KeyTools['derive'] = async (password, salt) => scryptPasswordKey(password, salt, cheap);
const hashOfOne = '4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a';
const hashOfTwo = 'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986';

async function* given(...parts: number[][]) {
  for (const part of parts) yield Uint8Array.from(part);
}

interface Computer extends BackupStore {
  store: TestStore;
  keyId: string;
  attachments: NonNullable<BackupStore['attachments']>;
  /** Starts the program anew. */
  restart(): Promise<void>;
}

let computers: Computer[] = [];
afterEach(async () => {
  for (const { db } of computers) {
    db.close();
    await Dexie.delete(db.name);
  }
  computers = [];
});

/** A computer with an own system's store of secrets, an own data key, and one record. */
async function computer(name: string, options: { password?: string } = {}): Promise<Computer> {
  const tools: KeyTools = {
    derive,
    sealSecret: async (secret) => success(btoa(`${name} ${secret}`)),
    openSecret: async (sealed) =>
      atob(sealed).startsWith(`${name} `)
        ? success(atob(sealed).slice(name.length + 1))
        : failure('secretsUnavailable'),
  };
  const dataKey = makeDataKey();
  const keys = await deriveDataKeys(dataKey);
  let ring = await newKeyRing(dataKey, tools);
  if (options.password) {
    ring = await withPassword(ring, dataKey, { userId: 'u', password: options.password }, tools);
    ring = { ...ring, entries: ring.entries.filter(({ kind }) => kind === 'password') };
  }
  const store = testStore(name);
  const { db } = await store.start();
  const storage = storageOf(store);
  await putKeyRingRow(writeKeyRing(ring), db);
  await keepStream(storage, 'keys.json', given([...new TextEncoder().encode(writeKeyRing(ring))]));
  await addAim(db, `${name}-aim`);
  const self: Computer = {
    ...{ store, db, storage, tools, keyId: keys.id },
    attachments: { storage, key: keys.attachments, secret: keys.attachmentSecret },
    async restart() {
      self.db = (await store.start()).db;
    },
  };
  computers.push(self);
  return self;
}

async function attach({ db, attachments }: Computer, hash: string, bytes: number[], name = 'a.pdf') {
  const kept = await keepAttachment(attachments, hash, given(bytes));
  if (!kept.ok) throw new Error(kept.problem.code);
  const id = crypto.randomUUID();
  const record = { id, ownerId: 'p', name, mediaType: '', size: bytes.length, hash };
  const times = { addedAt: new Date().toISOString(), deletedAt: null };
  await change('p', [{ table: 'attachments', kind: 'create', record: { ...record, ...times } }], { db });
}

const password = 'құпия сөз';

async function backupOf(from: BackupStore) {
  const collected = await collectBackup(from);
  if (!collected.ok) throw new Error(collected.problem.code);
  const leftOff: string[] = [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const written = writeBackup(collected.value.sources, { password, derive, cost: cheap }, (hash) =>
    leftOff.push(hash),
  );
  for await (const part of written) parts.push(new Uint8Array(part));
  return { file: new Blob(parts), leftOff };
}

async function restore(into: BackupStore, file: Blob) {
  const reader = await readBackup(file, password, derive);
  if (!reader.ok) throw new Error(reader.problem.code);
  return restoreInto(into, reader.value, () => undefined);
}

async function ringOf({ storage }: Computer) {
  const bytes = await storage.readFile('keys.json', 0, 1_000_000);
  const ring = readKeyRing(new TextDecoder().decode(bytes.ok ? bytes.value : new Uint8Array()));
  if (!ring.ok) throw new Error(ring.problem.code);
  return ring.value;
}

async function bytesOf(at: Computer['attachments'], hash: string): Promise<number[] | string> {
  const bytes: number[] = [];
  try {
    for await (const part of attachmentBytes(at, hash)) bytes.push(...part);
    return bytes;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('on another computer a backup brings records, attached files and a ring that opens there', async () => {
  const [a, b] = [await computer('a'), await computer('b')];
  await attach(a, hashOfOne, [1]);
  const content = await contentOf(a.db);
  const { file, leftOff } = await backupOf(a);
  expect(leftOff).toEqual([]);
  const own = await contentOf(b.db);
  const restored = await restore(b, file);
  expect(restored).toMatchObject({ ok: true, value: { missing: [] } });
  expect(await contentOf(b.db)).toEqual(own);
  await b.restart();
  expect(await contentOf(b.db)).toEqual(content);
  const ring = await ringOf(b);
  expect(ring.keyId).toBe(a.keyId);
  expect(ring.entries.map(({ kind }) => kind)).toEqual(['device']);
  expect((await openRing(ring, { by: 'open' }, b.tools)).ok).toBe(true);
  expect(await bytesOf({ ...a.attachments, storage: b.storage }, hashOfOne)).toEqual([1]);
});

test('a restore can be taken back, with the ring and the attached files that were here', async () => {
  const [a, b] = [await computer('a'), await computer('b')];
  await attach(a, hashOfOne, [1]);
  await attach(b, hashOfOne, [1], 'the same bytes under another key');
  const own = await contentOf(b.db);
  const restored = await restore(b, (await backupOf(a)).file);
  await b.restart();
  expect(await bytesOf({ ...a.attachments, storage: b.storage }, hashOfOne)).toEqual([1]);
  const before = restored.ok ? restored.value.before : '';
  expect(await prepareRestore(b.db, b.storage, before)).toMatchObject({ ok: true });
  await b.restart();
  expect(await contentOf(b.db)).toEqual(own);
  const ring = await ringOf(b);
  expect(ring.keyId).toBe(b.keyId);
  expect((await openRing(ring, { by: 'open' }, b.tools)).ok).toBe(true);
  expect(await bytesOf(b.attachments, hashOfOne)).toEqual([1]);
});

test('where everybody had a password the ring asks for it on the other computer too, and the files open', async () => {
  const [a, b] = [await computer('a', { password: 'көктем' }), await computer('b')];
  await attach(a, hashOfOne, [1]);
  await restore(b, (await backupOf(a)).file);
  await b.restart();
  const ring = await ringOf(b);
  expect(await openRing(ring, { by: 'open' }, b.tools)).toMatchObject({ ok: false });
  const proof = { by: 'password', userId: 'u', password: 'көктем' } as const;
  expect((await openRing(ring, proof, b.tools)).ok).toBe(true);
  expect(await bytesOf({ ...a.attachments, storage: b.storage }, hashOfOne)).toEqual([1]);
});

test('on the same computer the data and files that were lost since come back', async () => {
  const a = await computer('a');
  await attach(a, hashOfOne, [1]);
  await attach(a, hashOfTwo, [2]);
  const content = await contentOf(a.db);
  const { file } = await backupOf(a);
  await addAim(a.db, 'later');
  await a.storage.removeFile(`attachments/${hashOfOne}`);
  const listed = await a.storage.listFiles('attachments/');
  await restore(a, file);
  await a.restart();
  expect(await contentOf(a.db)).toEqual(content);
  expect(await bytesOf(a.attachments, hashOfOne)).toEqual([1]);
  const after = await a.storage.listFiles('attachments/');
  expect([listed.ok && listed.value.length, after.ok && after.value.length]).toEqual([1, 2]);
});

test('a file that is damaged here is left off the backup, and a restore tells that it is missing', async () => {
  const [a, b] = [await computer('a'), await computer('b')];
  await attach(a, hashOfOne, [1]);
  await attach(a, hashOfTwo, [2]);
  await a.storage.removeFile(`attachments/${hashOfOne}`);
  const { file, leftOff } = await backupOf(a);
  expect(leftOff).toEqual([hashOfOne]);
  expect(await restore(b, file)).toMatchObject({ ok: true, value: { missing: [hashOfOne] } });
});

test('a backup that is cut or changed anywhere changes nothing: no snapshot, no ring, no wish to restore', async () => {
  // The journal belongs to the computer that was started last.
  const a = await computer('a');
  await attach(a, hashOfOne, [1]);
  const { file } = await backupOf(a);
  const b = await computer('b');
  const own = await contentOf(b.db);
  const files = async () => {
    const listed = await b.storage.listFiles('');
    return listed.ok ? listed.value.filter(({ name }) => !name.startsWith('attachments/')) : [];
  };
  const there = await files();
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (const place of [200, Math.floor(bytes.length / 2), bytes.length - 1]) {
    const changed = bytes.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    for (const wrong of [changed, bytes.slice(0, place)]) {
      const reader = await readBackup(new Blob([wrong]), password, derive);
      const restored = reader.ok ? await restoreInto(b, reader.value, () => undefined) : reader;
      expect(restored).toEqual(failure('backupDamaged'));
    }
  }
  expect(await files()).toEqual(there);
  await b.restart();
  expect(await contentOf(b.db)).toEqual(own);
});
