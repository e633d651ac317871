import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import { testingCertificate } from '#shared/authenticity/testing-certificate.ts';
import { readTrustFile } from '#shared/authenticity/trust-file.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { failure, success } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { change } from '../../change/change.ts';
import { newDevice } from '../../change/device.ts';
import { database } from '../../database.ts';
import { placeKeys } from '../../keys/key-places.ts';
import { lock, unlock } from '../../keys/keys.ts';
import { createOrganisation, newOrganisation } from '../../organisation.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { nameKey, revokeKey, rotateKey } from './change-keys.ts';
import { checkHere } from './check-here.ts';
import { makeTrustFile } from './make-trust-file.ts';
import { signCertificate } from './sign-certificate.ts';

const today = '2026-11-23';
let storage: StorageService;
let full = false;

beforeEach(async () => {
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
    derive: async (typed, salt) =>
      scryptPasswordKey(typed, salt, { cost: 2, blockSize: 1, parallelization: 1 }),
    sealSecret: async () => failure('secretsUnavailable'),
    openSecret: async () => failure('secretsUnavailable'),
  });
  lock();
  await unlock({ by: 'open' });
  await createOrganisation(newOrganisation('o1', 'O10'));
});
afterAll(() => placeKeys(null));

async function issue(fields: Partial<Certificate> = {}): Promise<Certificate> {
  const unsigned = testingCertificate(fields);
  const signature = await signCertificate(unsigned);
  if (!signature.ok) throw new Error(signature.problem.code);
  const record = { ...unsigned, signature: signature.value };
  await change('register', [{ table: 'certificates', kind: 'create', record }]);
  return record;
}
const codeOf = ({ token, signature }: Certificate) =>
  qrTextOf({ token, signature, checkAddress: 'https://ereje.example' });
const verdict = async (text: string) => {
  const check = await checkHere(text, today);
  return check.ok ? check.value.verdict : check.problem.code;
};
const keys = () => database.signingKeys.orderBy('id').toArray();

test('O10-33: the first certificate makes the key of this computer, the next ones use it', async () => {
  const [first, second] = [await issue(), await issue()];
  expect(await keys()).toHaveLength(1);
  expect(second.signature?.keyId).toBe(first.signature?.keyId);
  expect(await verdict(codeOf(first))).toBe('valid');
});

test('O10-33: two certificates at once have one key', async () => {
  await Promise.all([signCertificate(testingCertificate()), signCertificate(testingCertificate())]);
  expect(await keys()).toHaveLength(1);
});

test('O10-33: the secret stands in its own file only, sealed: not in records, not in the log', async () => {
  await issue();
  const file = await storage.readFile('signing-key.json', 0, 10_000);
  const { sealed } = JSON.parse(new TextDecoder().decode(file.ok ? file.value : undefined));
  expect(sealed).toMatch(/^sealed1:/);
  const all = await Promise.all(database.tables.map((table) => table.toArray()));
  expect(JSON.stringify(all)).not.toContain(sealed.slice(8));
  expect(Object.keys((await keys())[0] ?? {}).sort()).toEqual(
    ['createdAt', 'deviceId', 'deviceName', 'id', 'publicKey', 'retiredAt', 'revoked'].sort(),
  );
});

test('O10-33: with locked keys nothing is signed and no key is made', async () => {
  lock();
  expect(await signCertificate(testingCertificate())).toEqual(failure('keysLocked'));
  expect(await keys()).toEqual([]);
});

test('O10-33: where the disk refuses no key is told to others', async () => {
  full = true;
  expect(await signCertificate(testingCertificate())).toEqual(failure('storageFull'));
  expect(await keys()).toEqual([]);
});

test('O10-33: a new key retires the one before, and what that signed goes on to hold', async () => {
  const before = await issue();
  const made = await rotateKey();
  const after = await issue();
  expect(after.signature?.keyId).toBe(made.ok && made.value.id);
  expect((await database.signingKeys.get(before.signature?.keyId ?? ''))?.retiredAt).not.toBeNull();
  expect(await verdict(codeOf(before))).toBe('valid');
  expect(await verdict(codeOf(after))).toBe('valid');
});

test('O10-33: a key that the records lack, after a crash or a restore, is told again at the next signature', async () => {
  const first = await issue();
  await database.signingKeys.clear();
  const second = await issue();
  expect(second.signature?.keyId).toBe(first.signature?.keyId);
  expect(await verdict(codeOf(second))).toBe('valid');
});

test('O10-33: a copied profile does not sign with the key of the computer that it was copied from', async () => {
  const first = await issue();
  await newDevice(database, 'another computer');
  expect((await issue()).signature?.keyId).not.toBe(first.signature?.keyId);
  expect((await keys()).filter((key) => key.retiredAt === null)).toHaveLength(2);
});

test('O10-33: a revoked key signs nothing here any more, until this computer has a new one', async () => {
  const known = await issue({ issuedOn: '2026-11-01' });
  const late = await issue({ issuedOn: '2026-11-20' });
  const id = known.signature?.keyId ?? '';
  expect(await revokeKey(id, { since: '2026-11-24', reason: '' }, today)).toEqual(
    failure('revocationLater', {}, 'O10-33'),
  );
  expect(await revokeKey(id, { since: '2026-11-15', reason: 'Жоғалды' }, today)).toEqual(success(null));
  expect(await verdict(codeOf(known))).toBe('valid');
  expect(await verdict(codeOf(late))).toBe('keyRevoked');
  expect(await signCertificate(testingCertificate())).toEqual(failure('signingKeyRevoked', {}, 'O10-33'));
  expect((await makeTrustFile()).ok).toBe(false);
  expect((await revokeKey(id, { since: '2026-11-20', reason: '' }, today)).ok).toBe(false);
  expect((await revokeKey(id, { since: '2026-10-20', reason: '' }, today)).ok).toBe(true);
  expect(await verdict(codeOf(known))).toBe('keyRevoked');
  await rotateKey();
  expect(await verdict(codeOf(await issue()))).toBe('valid');
});

test('O10-33: a typed code and a registration number find the certificate in the register of this computer', async () => {
  const issued = await issue({ registrationNumber: '2026-00042' });
  expect(await verdict(checkCodeOf(issued.token))).toBe('valid');
  expect(await verdict('2026-00042')).toBe('valid');
  expect(await verdict('2026-00043')).toBe('unreadable');
});

test('user-asks 19, O10-33: a certificate from an old register is told by that register', async () => {
  const old = testingCertificate({
    registrationNumber: '№ 15',
    validUntil: '2024-01-01',
    origin: 'imported',
  });
  await change('register', [{ table: 'certificates', kind: 'create', record: { ...old, signature: null } }]);
  expect(await verdict('№ 15')).toBe('expired');
});

test('O10-33: an annulled certificate is told as such by its code and by its number', async () => {
  const issued = await issue();
  const record = { id: 'a', certificateId: issued.id, orderNumber: '5', orderDate: null, reason: '' };
  await change('register', [
    {
      table: 'certificateAnnulments',
      kind: 'create',
      record: { ...record, annulledOn: '2026-11-20', createdAt: '2026-11-20T00:00:00.000Z' },
    },
  ]);
  expect(await verdict(codeOf(issued))).toBe('annulled');
  expect(await verdict(checkCodeOf(issued.token))).toBe('annulled');
  expect(await verdict(issued.registrationNumber)).toBe('annulled');
});

test('O10-33: the signed list is believed by whoever has an earlier one', async () => {
  await issue();
  const first = await makeTrustFile();
  if (!first.ok) throw new Error(first.problem.code);
  await nameKey((await keys())[0]?.id ?? '', ' Ауыл ноутбугі ');
  expect((await keys())[0]?.deviceName).toBe('Ауыл ноутбугі');
  const next = await makeTrustFile();
  expect(next.ok && readTrustFile(next.value.text, first.value.trust).ok).toBe(true);
});
