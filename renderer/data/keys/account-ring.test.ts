import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { deriveDataKeys, makeDataKey } from '#shared/keys/data-key.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import { failure, success } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import { beginSync } from '../change/join.ts';
import { leaveOrganisation } from '../change/leave.ts';
import { putServerLog } from '../change/server-log.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { createUser } from '../users.ts';
import { closeRing, copyDataKey, keepForAccount, mayTakeDataKey } from './account-ring.ts';
import { placeKeys } from './key-places.ts';
import { lock, openKeys, unlock } from './keys.ts';

vi.setConfig({ testTimeout: 60_000 });

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});

const open = { by: 'open' } as const;
const account = { userId: 'айдана', password: 'сервердегі құпиясөз' };
const byAccount = { by: 'password', ...account } as const;

beforeEach(async () => {
  kept.clear();
  await emptyDatabase();
  placeKeys({
    storage: storageOver(memoryFiles(), { folder: null }),
    // As dear as in the program it would only be slower.
    derive: async (typed, salt) =>
      scryptPasswordKey(typed, salt, { cost: 2, blockSize: 1, parallelization: 1 }),
    sealSecret: async () => failure('secretsUnavailable'),
    openSecret: async () => failure('secretsUnavailable'),
  });
  lock();
});
afterAll(() => placeKeys(null));

const idOf = async (dataKey: Uint8Array<ArrayBuffer>) => (await deriveDataKeys(dataKey)).id;

test("an empty computer takes the organisation's key, and nothing but the account's password opens it", async () => {
  await unlock(open);
  const dataKey = makeDataKey();
  const id = await idOf(dataKey);
  expect(await mayTakeDataKey(id)).toEqual(success(null));
  expect(await keepForAccount(dataKey, account)).toEqual(success(null));
  expect(dataKey.every((byte) => byte === 0)).toBe(true);
  const keys = await openKeys();
  expect(keys.ok && keys.value.id).toBe(id);
  await beginSync(database);
  // The users of the whole organisation come: none of them has a password here.
  await createUser('Басқа', 'methodologist');
  lock();
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
  expect(await unlock(byAccount)).toEqual(success(null));
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
});

test('a computer with other data does not take it, and keeps its own key', async () => {
  await createUser('Өз пайдаланушысы', 'administrator');
  await unlock(open);
  const other = makeDataKey();
  expect(await mayTakeDataKey(await idOf(other))).toEqual(failure('storeOfAnother'));
  expect(await keepForAccount(other, account)).toEqual(failure('storeOfAnother'));
  lock();
  expect(await unlock(open)).toEqual(success(null));
});

test('the first computer brings its key: what was sealed before opens with the password of the account', async () => {
  await createUser('Бірінші', 'administrator');
  const brought = await copyDataKey(open);
  if (!brought.ok) throw new Error(brought.problem.code);
  const { dataKey, keyId } = brought.value;
  expect(await idOf(dataKey)).toBe(keyId);
  expect(await keepForAccount(dataKey, account)).toEqual(success(null));
  await beginSync(database);
  lock();
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
  expect(await unlock(byAccount)).toEqual(success(null));
});

test('a computer that is shut out opens with no password until somebody signs in again', async () => {
  const dataKey = makeDataKey();
  const again = dataKey.slice();
  await keepForAccount(dataKey, account);
  await beginSync(database);
  expect(await closeRing()).toEqual(success(null));
  expect(await openKeys()).toEqual(failure('keysLocked'));
  expect((await unlock(byAccount)).ok).toBe(false);
  expect((await unlock(open)).ok).toBe(false);
  expect(await keepForAccount(again, account)).toEqual(success(null));
  lock();
  expect(await unlock(byAccount)).toEqual(success(null));
});

test('after leaving the server the passwords of those who worked here count, not that others never had one', async () => {
  await keepForAccount(makeDataKey(), account);
  await beginSync(database);
  await createUser('Айдана', 'administrator', account.userId);
  const other = await createUser('Басқа', 'methodologist');
  await leaveOrganisation(database, [other]);
  lock();
  expect(await unlock(byAccount)).toEqual(success(null));
  lock();
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
  // Somebody who is added now, without a password, opens the program to all, as on any computer that works alone.
  await createUser('Жаңа', 'methodologist');
  await unlock(byAccount);
  lock();
  expect(await unlock(open)).toEqual(success(null));
});

test('data that came back from a backup of a computer with a server does not open to users who never had a password', async () => {
  await keepForAccount(makeDataKey(), account);
  await putServerLog(database, { organisation: 'ұйым', since: 0 });
  await createUser('Айдана', 'administrator', account.userId);
  await createUser('Басқа', 'methodologist');
  await unlock(byAccount);
  lock();
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
});
