import { afterAll, beforeAll, expect, test } from 'vitest';
import { login, saltOf } from '../accounts/login.ts';
import { authKeyOf, testDevice } from '../accounts/testing-client.ts';
import { countWrongTries } from '../accounts/wrong-tries.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { firstOrganisation } from './first-organisation.ts';

let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());

const start = () => firstOrganisation(store, { name: 'Ұйым', administrator: 'Әкімші' });
const letTimePass = () => store.query("update accounts set created_at = now() - interval '1 hour'");

async function enters(password: string): Promise<boolean> {
  const authKey = await authKeyOf(password, await saltOf(store, '', 'admin'));
  const request = { login: 'admin', authKey, device: testDevice('laptop') };
  return (await login(store, countWrongTries(store, ''), request, '')).ok;
}

test('while nobody has entered, a later start shows a password that works; then none', async () => {
  const first = await start();
  expect(await start()).toBeNull();
  await letTimePass();
  const second = await start();
  expect(second).toMatchObject({ organisation: first?.organisation, login: 'admin' });
  expect(await enters(first?.password ?? '')).toBe(false);
  expect(await enters(second?.password ?? '')).toBe(true);
  await letTimePass();
  expect(await start()).toBeNull();
}, 30_000);
