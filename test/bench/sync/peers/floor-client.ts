import type { Person } from '#shared/model/person.ts';
import { batchSize, type OpenClient } from '../peer.ts';
import type { Page, Patch } from './floor-log.ts';
import { postJson } from './http-json.ts';

/** Records and what waits of them, in memory. */
export const openFloor =
  ({ packed }: { packed: boolean }): OpenClient =>
  async (_name, { address }) => {
    const records = new Map<string, Patch>();
    const waiting = new Map<string, Patch>();
    let seq = 0;
    return {
      async load(people) {
        for (const person of people) {
          records.set(person.id, person);
          waiting.set(person.id, person);
        }
      },
      async edit(ids, position) {
        for (const id of ids) {
          records.set(id, { ...records.get(id), id, position });
          waiting.set(id, { id, position });
        }
      },
      async push() {
        const patches = [...waiting.values()];
        for (let at = 0; at < patches.length; at += batchSize) {
          await postJson(address, patches.slice(at, at + batchSize), packed);
        }
        waiting.clear();
      },
      async pull() {
        for (let more = true; more; ) {
          const page = (await (await fetch(`${address}?after=${seq}`)).json()) as Page;
          for (const row of page.rows) records.set(row.id, { ...records.get(row.id), ...row });
          ({ seq, more } = page);
        }
      },
      count: async () => records.size,
      read: async (id) => records.get(id) as Partial<Person> | undefined,
    };
  };
