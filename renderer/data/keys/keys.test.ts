import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import type { Person } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { change } from '../change/change.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { createUser } from '../users.ts';
import { placeKeys } from './key-places.ts';
import { lock, unlock } from './keys.ts';
import {
  addUser,
  dropUser,
  readUsersWithPassword,
  removePassword,
  renewRecoveryKey,
  setPassword,
} from './passwords.ts';
import { iinHash, openRecord, sealRecordFields } from './sealed-records.ts';

// Each password costs a second of a busy machine, here as in the program.
vi.setConfig({ testTimeout: 60_000 });

const iin = '700101000000';
const password = 'көктем келеді';
const open = { by: 'open' } as const;
const by = (userId: string, typed = password) => ({ by: 'password', userId, password: typed }) as const;

/** What a browser keeps between two starts. */
const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});

let storage: StorageService;
let full = false;

/** A computer whose system keeps no secrets, with its disk in memory. */
beforeEach(async () => {
  kept.clear();
  full = false;
  await emptyDatabase();
  storage = storageOver(memoryFiles(), { folder: null });
  placeKeys({
    storage: {
      readFile: (...asked) => storage.readFile(...asked),
      beginFile: async () => (full ? failure('storageFull') : storage.beginFile()),
      writeFile: (...asked) => storage.writeFile(...asked),
      commitFile: (...asked) => storage.commitFile(...asked),
    },
    derive: async (typed, salt, cost) => scryptPasswordKey(typed, salt, cost),
    sealSecret: async () => failure('secretsUnavailable'),
    openSecret: async () => failure('secretsUnavailable'),
  });
  // Keys of the test before it opened another store: they go with it.
  lock();
  await unlock(open);
});
afterAll(() => placeKeys(null));

async function storePerson(): Promise<Person> {
  const id = crypto.randomUUID();
  const sealed = await sealRecordFields('people', id, { iin, phone: '', bankAccount: '' });
  if (!sealed.ok) throw new Error(sealed.problem.code);
  const record: Person = {
    id,
    lastName: 'Үлгі',
    firstName: 'Адам',
    middleName: '',
    nameKey: '',
    birthDate: '',
    iinHash: '',
    employer: '',
    position: '',
    createdAt: '2026-11-22T09:00:00Z',
    deletedAt: null,
    ...sealed.value,
  };
  await change(id, [{ table: 'people', kind: 'create', record }]);
  return record;
}

async function iinOf(person: Person) {
  const opened = await openRecord('people', person);
  return opened.ok ? opened.value.iin : opened.problem.code;
}

/** An administrator with a password; gives the id and the recovery key. */
async function protectedUser() {
  const id = await createUser('Айгүл Серікқызы', 'administrator');
  const set = await setPassword(id, password, open);
  if (!set.ok || !set.value.recoveryKey) throw new Error('no recovery key');
  return { id, recoveryKey: set.value.recoveryKey };
}

const rowText = async () => (await database.meta.get('keyRing'))?.value ?? null;
async function fileText() {
  const read = await storage.readFile('keys.json', 0, 1_000_000);
  return read.ok ? new TextDecoder().decode(read.value) : null;
}
const kinds = async () =>
  (JSON.parse((await fileText()) ?? '') as { entries: { kind: string }[] }).entries.map(({ kind }) => kind);

test('personal fields are sealed in the table, the log and everything made of it, and open again', async () => {
  const person = await storePerson();
  expect(person.iin).toMatch(/^sealed1:/);
  expect(JSON.stringify([await database.people.toArray(), await database.changes.toArray()])).not.toContain(
    iin,
  );
  expect(await iinOf(person)).toBe(iin);
  expect(await sealRecordFields('people', person.id, { iin })).toEqual(success({ iin: person.iin }));
  expect(await iinHash(iin)).toEqual(await iinHash(` ${iin}`));
});

test('the ring is in both places before anything is sealed with its key', async () => {
  expect(await fileText()).toBe(await rowText());
  expect(await kinds()).toEqual(['open']);
});

test('the lock closes personal data until somebody is let in', async () => {
  const person = await storePerson();
  const { id } = await protectedUser();
  lock();
  expect(await iinOf(person)).toBe('keysLocked');
  expect(await iinHash(iin)).toEqual(failure('keysLocked'));
  expect(await unlock(by(id, 'басқа құпиясөз'))).toEqual(failure('passwordWrong'));
  expect(await unlock(open)).toEqual(failure('keyNeedsPassword'));
  expect(await iinOf(person)).toBe('keysLocked');
  expect(await unlock(by(id))).toEqual(success(null));
  expect(await iinOf(person)).toBe(iin);
});

test('a changed password writes no record anew, and the old one no longer lets in', async () => {
  const person = await storePerson();
  const { id } = await protectedUser();
  const dump = async () =>
    JSON.stringify([await database.people.toArray(), await database.changes.toArray()]);
  const before = await dump();
  expect(await setPassword(id, 'жаз келеді екен', by(id))).toEqual(success({ recoveryKey: null }));
  expect(await dump()).toBe(before);
  lock();
  expect(await unlock(by(id))).toEqual(failure('passwordWrong'));
  expect(await unlock(by(id, 'жаз келеді екен'))).toEqual(success(null));
  expect(await iinOf(person)).toBe(iin);
});

describe('either copy of the ring alone is enough, and the other is written anew', () => {
  test.each([
    ['the file is lost', async () => storage.removeFile('keys.json')],
    ['the row is lost', async () => database.meta.delete('keyRing')],
    ['the row is damaged', async () => database.meta.put({ key: 'keyRing', value: '{"version":1' })],
    ['the store is lost', async () => database.meta.clear()],
  ])('%s', async (_name, lose) => {
    const person = await storePerson();
    const { id } = await protectedUser();
    const text = await fileText();
    lock();
    await lose();
    expect(await unlock(by(id))).toEqual(success(null));
    expect(await iinOf(person)).toBe(iin);
    expect(await fileText()).toBe(text);
    expect(await rowText()).toBe(text);
  });

  test('of two the later one counts: an old password does not come back with an old copy', async () => {
    const { id } = await protectedUser();
    const old = await rowText();
    await setPassword(id, 'жаз келеді екен', by(id));
    await database.meta.put({ key: 'keyRing', value: old ?? '' });
    lock();
    expect(await unlock(by(id))).toEqual(failure('passwordWrong'));
    expect(await unlock(by(id, 'жаз келеді екен'))).toEqual(success(null));
  });
});

test('after a restore from another computer the ring that came with the data counts', async () => {
  const person = await storePerson();
  const restored = JSON.stringify({ ...JSON.parse((await rowText()) ?? ''), revision: 1 });
  await storage.removeFile('keys.json');
  await database.meta.delete('keyRing');
  await database.people.clear();
  lock();
  await unlock(open);
  const { id } = await protectedUser();
  expect(await unlock(by(id))).toEqual(success(null));
  await database.meta.put({ key: 'keyRing', value: restored });
  await database.people.add(person);
  lock();
  expect(await unlock(open)).toEqual(success(null));
  expect(await iinOf(person)).toBe(iin);
  expect(await fileText()).toBe(await rowText());
});

test('with both copies gone no new key is made over data that it could not open', async () => {
  await storePerson();
  await storage.removeFile('keys.json');
  await database.meta.delete('keyRing');
  lock();
  expect(await unlock(open)).toEqual(failure('keyRingLost'));
  expect(await fileText()).toBeNull();
  expect(await rowText()).toBeNull();
});

test('where the disk refuses, the old password goes on to count', async () => {
  const { id } = await protectedUser();
  full = true;
  expect(await setPassword(id, 'жаз келеді екен', by(id))).toEqual(failure('storageFull'));
  full = false;
  lock();
  expect(await unlock(by(id, 'жаз келеді екен'))).toEqual(failure('passwordWrong'));
  expect(await unlock(by(id))).toEqual(success(null));
});

test('the key opens without a password while somebody has none', async () => {
  const { id } = await protectedUser();
  expect(await kinds()).toEqual(['password', 'recovery']);
  const added = await addUser({ name: 'Болат', role: 'methodologist', password: '' }, by(id));
  expect(await kinds()).toEqual(['password', 'recovery', 'open']);
  const other = added.ok ? added.value.id : '';
  await setPassword(other, '4711', open);
  expect(await kinds()).toEqual(['password', 'recovery', 'password']);
  expect(await readUsersWithPassword()).toEqual(success(new Set([id, other])));
  await removePassword(other, by(other, '4711'));
  expect(await kinds()).toEqual(['password', 'recovery', 'open']);
  expect(await dropUser(other)).toEqual(success(null));
  expect(await kinds()).toEqual(['password', 'recovery']);
});

test('a user who leaves is let in no more; the last administrator cannot leave', async () => {
  const { id } = await protectedUser();
  const added = await addUser({ name: 'Болат', role: 'methodologist', password: '4711' }, by(id));
  const other = added.ok ? added.value.id : '';
  expect(await dropUser(id)).toEqual(failure('lastAdministrator'));
  expect(await dropUser(other)).toEqual(success(null));
  expect(await unlock(by(other, '4711'))).toEqual(failure('passwordMissing'));
  expect((await database.users.get(other))?.name).toBe('Болат');
});

test('nobody is added, and nothing changes, under a wrong password', async () => {
  const { id } = await protectedUser();
  const before = await fileText();
  const added = await addUser(
    { name: 'Болат', role: 'methodologist', password: '' },
    by(id, 'қате құпиясөз'),
  );
  expect(added).toEqual(failure('passwordWrong'));
  expect(await database.users.count()).toBe(1);
  expect(await fileText()).toBe(before);
});

test('the recovery key lets in and sets a new password; one that was replaced does not', async () => {
  const person = await storePerson();
  const { id, recoveryKey } = await protectedUser();
  lock();
  const recovery = (typed: string) => ({ by: 'recovery', typed }) as const;
  expect(await setPassword(id, 'жаз келеді екен', recovery('x'))).toEqual(failure('recoveryKeyMistyped'));
  expect(await setPassword(id, 'жаз келеді екен', recovery(recoveryKey))).toEqual(
    success({ recoveryKey: null }),
  );
  expect(await iinOf(person)).toBe(iin);
  const renewed = await renewRecoveryKey(by(id, 'жаз келеді екен'));
  expect(await unlock(recovery(recoveryKey))).toEqual(failure('recoveryKeyWrong'));
  expect(await unlock(recovery(renewed.ok ? renewed.value : ''))).toEqual(success(null));
});

test('a password has eight characters, a PIN four digits', async () => {
  const id = await createUser('Айгүл', 'administrator');
  for (const short of ['', '123', 'abcd', 'жеті7ді', '12 34']) {
    expect(await setPassword(id, short, open)).toEqual(failure('passwordShort'));
  }
  expect((await setPassword(id, '1234', open)).ok).toBe(true);
});

test('after three wrong passwords the next one waits, the right one too', async () => {
  const { id } = await protectedUser();
  for (let wrong = 0; wrong < 3; wrong += 1) expect((await unlock(by(id, 'қате құпиясөз'))).ok).toBe(false);
  const waits = await unlock(by(id));
  expect(waits).toMatchObject({ ok: false, problem: { code: 'passwordWait' } });
});
