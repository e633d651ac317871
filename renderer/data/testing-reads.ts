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
