import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { UserRole } from '#shared/model/user.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { changeAccount, createAccount, listAccounts } from './accounts.ts';
import { listAudit } from './audit.ts';
import { createOrganisation, type FirstAdministrator, oneTimePassword } from './create-organisation.ts';
import { listDevices, revokeDevice } from './devices.ts';
import { login, saltOf } from './login.ts';
import { changePassword, resetPassword } from './password.ts';
import { renewDevice } from './renew-device.ts';
import { serverSecret } from './server-secret.ts';
import { describeSession, endSession, findSession, type Session } from './session.ts';
import { authKeyOf, cheapScrypt, newKeysOf, testDataKeyId, testDevice } from './testing-client.ts';
import { countWrongTries, type WrongTries } from './wrong-tries.ts';

let store: SqlStore;
let secret: string;
let tries: WrongTries;
let first: FirstAdministrator;
let made = 0;

beforeAll(async () => {
  store = await openMemoryStore();
  secret = await serverSecret(store);
}, 60_000);
afterAll(() => store.close());
beforeEach(async () => {
  tries = countWrongTries(store, secret);
  await store.query('delete from wrong_tries');
  const organisation = { name: 'Орталық', login: `admin${++made}`, administrator: 'Әкімші' };
  const created = await createOrganisation(store, organisation, cheapScrypt);
  if (!created) throw new Error('The login is taken');
  first = created;
});

async function enter(
  name: string,
  password: string,
  device: string | ReturnType<typeof testDevice> = `device-${made}`,
  address = '10.0.0.1',
) {
  const authKey = await authKeyOf(password, await saltOf(store, secret, name));
  const own = typeof device === 'string' ? testDevice(device) : device;
  return login(store, tries, { login: name, authKey, device: own }, address);
}

async function sessionOf(name: string, password: string, device?: string) {
  const entered = await enter(name, password, device);
  if (!entered.ok) throw new Error(entered.problem.code);
  const session = await findSession(store, entered.value.token);
  if (!session.ok) throw new Error(session.problem.code);
  return { session: session.value, token: entered.value.token };
}

const administrator = () => sessionOf(first.login, first.password);
const inOwn = <T>(work: Parameters<typeof store.inOrganisation<T>>[1]) =>
  store.inOrganisation(first.organisation, work);

async function addAccount(session: Session, id: string, role: UserRole = 'methodologist') {
  const account = { id, login: `${id}-${made}`, name: 'Айгүл', role, ...(await newKeysOf('one time')) };
  const created = await createAccount(store, session, account);
  return { created, login: account.login };
}

describe('entering', () => {
  test('the first administrator enters with the password for one time, and must change it', async () => {
    const entered = await enter(first.login, first.password);
    expect(entered).toMatchObject({
      ok: true,
      value: {
        account: { role: 'administrator', mustChange: true, name: 'Әкімші' },
        organisation: { id: first.organisation, name: 'Орталық', dataKeyId: null },
        wrappedKey: null,
      },
    });
  });

  test('a login is read without regard to case and outer spaces', async () => {
    expect((await enter(`  ${first.login.toUpperCase()} `, first.password)).ok).toBe(true);
  });

  test('a wrong password and an unknown login are not told apart', async () => {
    const wrong = { ok: false, problem: { code: 'loginWrong' } };
    expect(await enter(first.login, 'wrong')).toEqual(wrong);
    expect(await enter('nobody', 'wrong')).toEqual(wrong);
  });

  test('the salt of a login that nobody has is always the same, differs by login, and looks like any other', async () => {
    const known = await saltOf(store, secret, first.login);
    const nobody = await saltOf(store, secret, 'nobody');
    expect(await saltOf(store, secret, ' NOBODY')).toEqual(nobody);
    expect((await saltOf(store, secret, 'nobody2')).salt).not.toBe(nobody.salt);
    expect(nobody.salt).toHaveLength(known.salt.length);
    expect((await saltOf(store, 'AAAA', 'nobody')).salt).not.toBe(nobody.salt);
    expect(await serverSecret(store)).toBe(secret);
  });

  test('what is kept is Argon2id and hashes: neither key nor token', async () => {
    const { token } = await administrator();
    const [account] = await store.query<{ verifier: string }>(
      'select verifier from accounts where login = $1',
      [first.login],
    );
    expect(account?.verifier).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const authKey = await authKeyOf(first.password, await saltOf(store, secret, first.login));
    const kept = JSON.stringify([
      await store.query('select * from accounts'),
      await store.query('select * from sessions'),
    ]);
    expect(kept).not.toContain(authKey);
    expect(kept).not.toContain(token.split('.')[1]);
  });

  test('after ten wrong tries a login waits at that address, with the right password too, and only there', async () => {
    for (let n = 0; n < 10; n++) await enter(first.login, `wrong ${n}`);
    expect(await enter(first.login, first.password)).toMatchObject({
      ok: false,
      problem: { code: 'tooManyTries', params: { seconds: expect.any(Number) } },
    });
    expect((await enter(first.login, first.password, 'other', '10.0.0.2')).ok).toBe(true);
  });

  test('who enters rightly takes no try from the others at the same address, nor under the same login', async () => {
    const { login: name, password } = first;
    for (let n = 0; n < 102; n++) {
      expect((await enter(name, password, `computer-${n}`, `10.1.0.${n}`)).ok).toBe(true);
    }
    const counted = await store.query<{ times: string }>('select times from wrong_tries');
    expect(counted.flatMap(({ times }) => JSON.parse(times) as number[])).toEqual([]);
    await enter(name, 'wrong', 'computer-0', '10.1.0.0');
    await enter(name, password, 'computer-0', '10.1.0.0');
    const left = await store.query<{ times: string }>('select times from wrong_tries');
    expect(left.map(({ times }) => (JSON.parse(times) as number[]).length).filter(Boolean)).toEqual([1, 1]);
  }, 60_000);

  test('many tries at once are as many tries', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => enter(first.login, `wrong ${n}`)));
    const codes = all.map((each) => (each.ok ? '' : each.problem.code));
    expect(codes.filter((code) => code === 'loginWrong')).toHaveLength(10);
    expect(codes.filter((code) => code === 'tooManyTries')).toHaveLength(10);
  });
});

describe('a device is its own computer', () => {
  const taken = { ok: false, problem: { code: 'deviceTaken' } };
  const colleague = async () => {
    const { session } = await administrator();
    const { login: name } = await addAccount(session, 'colleague');
    return name;
  };
  const deviceRow = async (id: string) => {
    const [row] = await inOwn((sql) => sql.query('select * from devices where id = $1', [id]));
    return row as { account: string; secret_hash: string | null; name: string };
  };

  test('who knows only the id of a device does not enter under it, whatever the account', async () => {
    const name = await colleague();
    const before = await deviceRow(`device-${made}`);
    for (const secretOf of ['another', '', `device-${made} `]) {
      expect(await enter(name, 'one time', testDevice(`device-${made}`, secretOf))).toEqual(taken);
      expect(await enter(first.login, first.password, testDevice(`device-${made}`, secretOf))).toEqual(taken);
    }
    expect(await deviceRow(`device-${made}`)).toEqual(before);
    const sessions = await inOwn((sql) => sql.query('select 1 from sessions'));
    expect(sessions).toHaveLength(1);
  });

  test('several accounts work on one computer, which shows its secret', async () => {
    const name = await colleague();
    expect((await enter(name, 'one time')).ok).toBe(true);
    expect((await enter(first.login, first.password)).ok).toBe(true);
  });

  test('the secret itself is kept nowhere', async () => {
    await administrator();
    const { secret: shown } = testDevice(`device-${made}`);
    const kept = JSON.stringify(await store.query('select * from devices'));
    expect(kept).not.toContain(shown);
    expect((await deviceRow(`device-${made}`)).secret_hash).not.toBeNull();
  });

  test('a device of before there were secrets is its last account’s, and then its secret’s', async () => {
    const name = await colleague();
    await inOwn((sql) => sql.query('update devices set secret_hash = null'));
    expect(await enter(name, 'one time')).toEqual(taken);
    expect((await enter(first.login, first.password)).ok).toBe(true);
    expect((await enter(name, 'one time')).ok).toBe(true);
    expect(await enter(first.login, first.password, testDevice(`device-${made}`, 'another'))).toEqual(taken);
  });

  test('a device that was shut out hears it, and who guesses at its id does not', async () => {
    const { session } = await administrator();
    await inOwn((sql) => revokeDevice(sql, session, `device-${made}`));
    expect(await enter(first.login, first.password)).toEqual({
      ok: false,
      problem: { code: 'deviceRevoked' },
    });
    expect(await enter(first.login, first.password, testDevice(`device-${made}`, 'another'))).toEqual(taken);
  });

  test('nobody takes a known id as another name, and the new one has its own secret', async () => {
    const { session, token } = await administrator();
    await enter(first.login, first.password, 'theirs');
    const renew = (id: string) => inOwn((sql) => renewDevice(sql, session, token, pick(testDevice(id))));
    expect(await renew('theirs')).toEqual({ ok: false, problem: { code: 'deviceKnown' } });
    expect((await renew(`renewed-${made}`)).ok).toBe(true);
    expect(await enter(first.login, first.password, testDevice(`renewed-${made}`, 'x'))).toEqual(taken);
    expect((await enter(first.login, first.password, `renewed-${made}`)).ok).toBe(true);
  });
});

const pick = ({ id, secret: shown }: ReturnType<typeof testDevice>) => ({ device: id, secret: shown });

describe('sessions', () => {
  test('tokens that are none, of another organisation or ended open nothing', async () => {
    const { token, session } = await administrator();
    const unknown = { ok: false, problem: { code: 'sessionUnknown' } };
    const other = `${crypto.randomUUID()}.${token.split('.')[1]}`;
    for (const none of ['', '.', 'a.b', `${token}x`, other, "x' or '1'='1.a", token.toUpperCase()]) {
      expect(await findSession(store, none)).toEqual(unknown);
    }
    await inOwn((sql) => endSession(sql, session, token));
    expect(await findSession(store, token)).toEqual(unknown);
  });

  test('a session that was not used for too long has ended; use keeps it alive', async () => {
    const { token } = await administrator();
    await store.query("update devices set last_seen_at = now() - interval '1 day' where organisation = $1", [
      first.organisation,
    ]);
    await store.query("update sessions set expires_at = now() + interval '1 hour' where organisation = $1", [
      first.organisation,
    ]);
    expect((await findSession(store, token)).ok).toBe(true);
    const [alive] = await store.query<{ alive: boolean }>(
      "select expires_at > now() + interval '100 days' as alive from sessions where organisation = $1",
      [first.organisation],
    );
    expect(alive?.alive).toBe(true);
    await store.query(
      "update sessions set expires_at = now() - interval '1 second' where organisation = $1",
      [first.organisation],
    );
    expect(await findSession(store, token)).toMatchObject({ ok: false, problem: { code: 'sessionUnknown' } });
  });

  test('a revoked device hears that it was revoked, with its old session and when it enters anew', async () => {
    const own = await administrator();
    const lost = await sessionOf(first.login, first.password, 'lost');
    expect(await inOwn((sql) => revokeDevice(sql, own.session, 'none'))).toMatchObject({ ok: false });
    for (let n = 0; n < 2; n++) {
      expect((await inOwn((sql) => revokeDevice(sql, own.session, 'lost'))).ok).toBe(true);
    }
    const revoked = { ok: false, problem: { code: 'deviceRevoked' } };
    expect(await findSession(store, lost.token)).toEqual(revoked);
    expect(await enter(first.login, first.password, 'lost')).toEqual(revoked);
    expect((await findSession(store, own.token)).ok).toBe(true);
    const { devices } = await inOwn((sql) => listDevices(sql, first.organisation));
    expect(devices.map(({ id, revokedAt }) => [id, revokedAt !== null])).toEqual(
      expect.arrayContaining([
        ['lost', true],
        [own.session.device, false],
      ]),
    );
  });

  test('a device of another organisation with the same id is another device', async () => {
    const { session } = await administrator();
    const other = first;
    await sessionOf(other.login, other.password, 'shared');
    made++;
    const second = await createOrganisation(
      store,
      { name: 'Институт', login: `admin${made}`, administrator: 'Б' },
      cheapScrypt,
    );
    if (!second) throw new Error('taken');
    const theirs = await sessionOf(second.login, second.password, 'shared');
    await inOwn((sql) => revokeDevice(sql, session, 'shared'));
    expect((await findSession(store, theirs.token)).ok).toBe(true);
  });
});

describe('passwords', () => {
  test('the first change brings the data key and ends the other sessions', async () => {
    const other = await sessionOf(first.login, first.password, 'other');
    const own = await administrator();
    const authKey = await authKeyOf(first.password, await saltOf(store, secret, first.login));
    const keys = await newKeysOf('Жаңа құпия сөз');
    expect((await changePassword(store, tries, own, { oldAuthKey: authKey, ...keys })).ok).toBe(true);
    expect((await findSession(store, own.token)).ok).toBe(true);
    expect((await findSession(store, other.token)).ok).toBe(false);
    expect((await enter(first.login, first.password)).ok).toBe(false);
    expect(await enter(first.login, 'Жаңа құпия сөз')).toMatchObject({
      value: {
        account: { mustChange: false },
        wrappedKey: keys.wrappedKey,
        organisation: { dataKeyId: testDataKeyId },
      },
    });
  });

  test('a wrong old password changes nothing, and is counted', async () => {
    const own = await administrator();
    const wrong = { oldAuthKey: (await newKeysOf('wrong')).authKey, ...(await newKeysOf('new')) };
    for (let n = 0; n < 10; n++) {
      expect(await changePassword(store, tries, own, wrong)).toMatchObject({
        problem: { code: 'passwordWrong' },
      });
    }
    expect(await changePassword(store, tries, own, wrong)).toMatchObject({
      problem: { code: 'tooManyTries' },
    });
    expect((await enter(first.login, first.password)).ok).toBe(true);
  });

  test('an organisation has one data key: who brings another one is refused', async () => {
    const own = await administrator();
    await addAccount(own.session, 'colleague');
    const oldAuthKey = await authKeyOf(first.password, await saltOf(store, secret, first.login));
    const keys = await newKeysOf('new', 'BBBBBBBBBBBBBBBB');
    expect(await changePassword(store, tries, own, { oldAuthKey, ...keys })).toMatchObject({
      problem: { code: 'dataKeyDiffers' },
    });
    expect((await enter(first.login, first.password)).ok).toBe(true);
  });

  test('a password that was given anew is for one time and ends the sessions', async () => {
    const { session } = await administrator();
    const { login: name } = await addAccount(session, 'colleague');
    const before = await sessionOf(name, 'one time', 'theirs');
    expect((await resetPassword(store, session, 'colleague', await newKeysOf('second'))).ok).toBe(true);
    expect((await findSession(store, before.token)).ok).toBe(false);
    expect((await sessionOf(name, 'second', 'theirs')).session.mustChange).toBe(true);
    expect(await resetPassword(store, session, 'nobody', await newKeysOf('x'))).toMatchObject({
      problem: { code: 'accountUnknown' },
    });
  });

  test('passwords for one time differ and hold letters that are not mistaken', () => {
    const passwords = Array.from({ length: 100 }, oneTimePassword);
    expect(new Set(passwords).size).toBe(100);
    for (const password of passwords)
      expect(password).toMatch(/^([A-HJKMNP-Z2-9]{5}-){2}[A-HJKMNP-Z2-9]{5}$/);
  });
});

describe('accounts', () => {
  test('a login belongs to one person of the whole server, an id to one account', async () => {
    const { session } = await administrator();
    const { login: name } = await addAccount(session, 'colleague');
    const again = { id: 'other', login: name.toUpperCase(), name: 'Б', role: 'viewer' as const };
    const keys = await newKeysOf('x');
    expect(await createAccount(store, session, { ...again, ...keys })).toMatchObject({
      problem: { code: 'loginTaken' },
    });
    const taken = { ...again, id: 'colleague', login: 'free' };
    expect(await createAccount(store, session, { ...taken, ...keys })).toMatchObject({
      problem: { code: 'accountTaken' },
    });
  });

  test('a role counts from the next request; a disabled account hears that it is', async () => {
    const { session } = await administrator();
    const { login: name } = await addAccount(session, 'colleague');
    const theirs = await sessionOf(name, 'one time', 'theirs');
    const change = (of: Parameters<typeof changeAccount>[3]) =>
      inOwn((sql) => changeAccount(sql, session, 'colleague', of));
    await change({ role: 'director' });
    expect(await findSession(store, theirs.token)).toMatchObject({ value: { role: 'director' } });
    await change({ disabled: true });
    const disabled = { ok: false, problem: { code: 'accountDisabled' } };
    expect(await findSession(store, theirs.token)).toEqual(disabled);
    expect(await enter(name, 'one time', 'theirs')).toEqual(disabled);
    await change({ disabled: false, name: 'Айгүл Н.' });
    const again = await findSession(store, theirs.token);
    if (!again.ok) throw new Error(again.problem.code);
    expect(await inOwn((sql) => describeSession(sql, again.value))).toMatchObject({
      account: { name: 'Айгүл Н.', role: 'director' },
    });
  });

  test('two administrators who disable each other at the same time leave one', async () => {
    const { session } = await administrator();
    await addAccount(session, 'second', 'administrator');
    const results = await Promise.all(
      [session.account, 'second'].map((id) =>
        inOwn((sql) => changeAccount(sql, session, id, { disabled: true })),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, problem: { code: 'lastAdministrator' } });
    const { accounts } = await inOwn((sql) => listAccounts(sql, first.organisation));
    expect(accounts.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
  });

  test('what was done is written down, with identifiers only', async () => {
    const { session } = await administrator();
    await enter(first.login, 'wrong');
    const { login: name } = await addAccount(session, 'colleague');
    await inOwn((sql) => changeAccount(sql, session, 'colleague', { role: 'viewer', disabled: true }));
    const { entries } = await inOwn((sql) => listAudit(sql, first.organisation));
    expect(entries.map(({ action }) => action)).toEqual([
      'accountDisabled',
      'accountChanged',
      'accountCreated',
      'passwordWrong',
      'loggedIn',
      'organisationCreated',
    ]);
    const written = JSON.stringify(entries);
    for (const personal of ['Айгүл', name, first.login, 'Әкімші']) expect(written).not.toContain(personal);
  });
});
