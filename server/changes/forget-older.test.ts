import { beforeAll, expect, test } from 'vitest';
import { syncVersion } from '#shared/sync/messages.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { forgetOlder } from './forget-older.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { pushing, termMade, testOrganisation } from './testing-changes.ts';

let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);

const later = () => new Date(Date.now() + 60_000);

test('who read the log no further than what it forgot is sent to the records; a change that comes again still counts once', async () => {
  const device = await (await testOrganisation(store)).device();
  const [first, second] = [termMade(), termMade()];
  await push(store, device, pushing([first, second]));
  expect(await forgetOlder(store, device.organisation, later())).toBe(2);
  const ask = (seq: number, id: string) =>
    pull(store, device, { version: syncVersion, after: null, point: { seq, id }, limit: 10 });
  expect(await ask(1, first.id)).toMatchObject({ ok: false, problem: { code: 'logDiffers' } });
  expect((await ask(2, second.id)).ok).toBe(true);
  const again = await push(store, device, pushing([first, second]));
  expect(again.ok && again.value).toMatchObject({ last: 2, results: [{ seq: 1 }, { seq: 2 }] });
});

test('what is younger stays as it was', async () => {
  const device = await (await testOrganisation(store)).device();
  await push(store, device, pushing([termMade()]));
  expect(await forgetOlder(store, device.organisation, new Date(Date.now() - 60_000))).toBe(0);
  const reader = { ...device, device: 'another' };
  const log = await pull(store, reader, { version: syncVersion, after: null, point: null, limit: 10 });
  expect(log.ok && JSON.parse(log.value).changes[0].row.after.term).toBe('сөз');
});
