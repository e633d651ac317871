import 'fake-indexeddb/auto';
import { change } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { httpTransport } from '#renderer/data/sync/http-transport.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import type { OpenClient } from '../peer.ts';

const scope = 'people';
/** As many people come with one action, as when a table of them is imported. */
const inOneAction = 100;

/** The program's own change door and engine, on IndexedDB as a package imitates it in memory. */
export const openOurs: OpenClient = async (name, { address, enter }) => {
  const db = openDatabase(name);
  await beginSync(db);
  const token = await enter(await deviceOf(db));
  const transport = httpTransport({ address, token, onToken: async () => undefined });
  async function sync(): Promise<void> {
    const done = await syncOnce(db, transport);
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  }
  return {
    async load(people) {
      for (let at = 0; at < people.length; at += inOneAction) {
        const some = people.slice(at, at + inOneAction);
        await change(
          scope,
          some.map((record) => ({ table: 'people', kind: 'create', record })),
          { db },
        );
      }
    },
    async edit(ids, position) {
      await change(
        scope,
        ids.map((id) => ({ table: 'people', kind: 'update', id, fields: { position } })),
        { db },
      );
    },
    push: sync,
    pull: sync,
    count: () => db.people.count(),
    read: (id) => db.people.get(id),
  };
};
