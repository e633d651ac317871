import '#renderer/app/zod-without-eval.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { httpTransport } from '#renderer/data/sync/http-transport.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { mostChangesInBatch } from '#shared/sync/messages.ts';
import { person } from '../../people.ts';

declare global {
  interface Window {
    syncBench: {
      /** A computer with an empty store: the name under which it enters. */
      join(): Promise<string>;
      /** Milliseconds of its first pull, and how many people it has then. */
      pull(address: string, token: string): Promise<{ ms: number; count: number }>;
      /** Milliseconds in which the same people are put into an empty store, without a server, as many at a time. */
      put(people: number): Promise<number>;
    };
  }
}

let db: Database;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

window.syncBench = {
  async join() {
    db = openDatabase(crypto.randomUUID());
    await beginSync(db);
    return deviceOf(db);
  },
  async pull(address, token) {
    const transport = httpTransport({ address, token, onToken: async () => undefined });
    const ms = await timed(async () => {
      const done = await syncOnce(db, transport);
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
    });
    return { ms, count: await db.people.count() };
  },
  async put(people) {
    const other = openDatabase(crypto.randomUUID());
    await other.open();
    const all = Array.from({ length: people }, (_, index) => person(index));
    return timed(async () => {
      for (let at = 0; at < people; at += mostChangesInBatch) {
        await other.people.bulkPut(all.slice(at, at + mostChangesInBatch));
      }
    });
  },
};
