import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { storageOver } from '#shared/storage/file-storage.ts';
import { change } from '../change/change.ts';
import { testProgramme } from '../testing-programme.ts';
import { prepareRestore } from './restore.ts';
import { listSnapshots } from './snapshots.ts';
import { prepareEmpty } from './start-empty.ts';
import { contentOf, testStore } from './testing-store.ts';

test('the next start is without data, and what was there can be brought back whole', async () => {
  const store = testStore(crypto.randomUUID());
  const first = await store.start();
  await change('p', [{ table: 'programmes', kind: 'create', record: testProgramme('p') }], { db: first.db });
  const before = await contentOf(first.db);
  const storage = storageOver(store.files, { folder: null });
  expect(await prepareEmpty(first.db, storage)).toEqual({ ok: true, value: null });
  // Until the start everything is as it was.
  expect(await contentOf(first.db)).toEqual(before);

  const second = await store.start();
  expect(second.opened).toMatchObject({ report: { what: 'emptied', snapshot: null, missing: 0 } });
  expect(Object.values(await contentOf(second.db)).flat()).toEqual([]);
  const kept = await listSnapshots(storage);
  const own = kept.ok ? kept.value.find(({ reason }) => reason === 'beforeRestore') : null;
  expect(await prepareRestore(second.db, storage, own?.name ?? '')).toEqual({ ok: true, value: null });
  const third = await store.start();
  expect(third.opened).toMatchObject({ report: { what: 'restored' } });
  expect(await contentOf(third.db)).toEqual(before);
});
