import { afterAll, beforeAll, expect, test } from 'vitest';
import { syncVersion } from '#shared/sync/messages.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { pushing, termMade, testOrganisation } from './testing-changes.ts';

let store: SqlStore;

beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());

test('a change that comes again to the number that it had before a backup was restored is another place', async () => {
  const organisation = await testOrganisation(store);
  const [author, reader] = [await organisation.device(), await organisation.device()];
  const made = termMade();
  const ask = (point: { seq: number; id: string } | null) =>
    pull(store, reader, { version: syncVersion, after: null, point, limit: 10 });
  await push(store, author, pushing([made]));
  const first = await ask(null);
  const { point } = JSON.parse(first.ok ? first.value : '{}');
  expect(point).toMatchObject({ seq: 1 });
  expect(await ask(point)).toMatchObject({ ok: true });
  await store.inOrganisation(organisation.organisation, async (sql) => {
    await sql.query('delete from changes');
    await sql.query('delete from records');
    await sql.query('update organisations set last_seq = 0');
    await sql.query('update devices set chain = null');
  });
  await push(store, author, pushing([made]));
  expect(await ask(point)).toMatchObject({ ok: false, problem: { code: 'logDiffers' } });
  expect(await ask({ seq: 1, id: made.id })).toMatchObject({ ok: true });
});
