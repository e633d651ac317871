import { forgetOlder } from '../changes/forget-older.ts';
import type { SqlStore } from '../storage/sql.ts';

const day = 24 * 60 * 60_000;

async function forgetAll(store: SqlStore, keepDays: number): Promise<void> {
  const organisations = await store.query<{ id: string }>('select organisation as id from organisations');
  const before = new Date(Date.now() - keepDays * day);
  for (const { id } of organisations) await forgetOlder(store, id, before);
}

/**
 * Forgets now and once a day what each organisation's log said longer ago than `keepDays`. `failed` hears of an error;
 * the next day it is tried again. Gives a function that ends it.
 */
export async function forgetDaily(
  store: SqlStore,
  keepDays: number,
  failed: (error: unknown) => void,
): Promise<() => void> {
  await forgetAll(store, keepDays);
  const daily = setInterval(() => forgetAll(store, keepDays).catch(failed), day);
  daily.unref();
  return () => clearInterval(daily);
}
