import type { DBCore, DBCoreTable } from 'dexie';
import { database } from './database.ts';

/** Records that the store handed out since `countReads`; a test sets it to 0 where its count begins. */
export const reads = { count: 0 };

function counted(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    async get(request) {
      reads.count += 1;
      return table.get(request);
    },
    async getMany(request) {
      reads.count += request.keys.length;
      return table.getMany(request);
    },
    async query(request) {
      const answer = await table.query(request);
      reads.count += answer.result.length;
      return answer;
    },
    async openCursor(request) {
      const cursor = await table.openCursor(request);
      if (!cursor) return cursor;
      const start = cursor.start.bind(cursor);
      cursor.start = (onNext) =>
        start(() => {
          reads.count += 1;
          onNext();
        });
      return cursor;
    },
    async count(request) {
      // Counting walks over what it counts.
      const found = await table.count(request);
      reads.count += found;
      return found;
    },
  };
}

/** From now on every record that is read is counted. */
export function countReads(): void {
  database.close();
  const create = (core: DBCore): DBCore => ({ ...core, table: (name) => counted(core.table(name)) });
  database.use({ stack: 'dbcore', name: 'count', create });
}

/** What is read by some work and by the screen that follows it; not by what was still under way before. */
export async function readsOf(work: () => Promise<unknown>): Promise<number> {
  await readNoMore();
  reads.count = 0;
  await work();
  await readNoMore();
  return reads.count;
}

/** Waits until nothing was read for a third of a second. */
async function readNoMore() {
  for (let before = -1; before !== reads.count; ) {
    before = reads.count;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
