import { createRxDatabase, type RxJsonSchema } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Person } from '#shared/model/person.ts';
import { batchSize, type OpenClient } from '../peer.ts';
import { postJson } from './http-json.ts';

type Stored = Omit<Person, 'deletedAt' | 'mergedInto'>;

const text = { type: 'string' } as const;
const schema: RxJsonSchema<Stored> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    lastName: text,
    firstName: text,
    middleName: text,
    nameKey: text,
    birthDate: text,
    iin: text,
    iinHash: text,
    phone: text,
    bankAccount: text,
    employer: text,
    position: text,
    createdAt: text,
  },
  required: ['id'],
};

/** RxDB on its memory storage. It synchronises both ways at once: a push that has nothing to read, and the other way. */
export const openRxdb: OpenClient = async (name, { address }) => {
  const db = await createRxDatabase({ name, storage: getRxStorageMemory(), multiInstance: false });
  const { people } = await db.addCollections<{ people: import('rxdb').RxCollection<Stored> }>({
    people: { schema },
  });
  async function replicate(): Promise<void> {
    const replication = replicateRxCollection<Stored, { seq: number }>({
      collection: people,
      replicationIdentifier: 'bench',
      live: false,
      pull: {
        batchSize,
        handler: async (checkpoint, limit) =>
          (await fetch(`${address}?after=${checkpoint?.seq ?? 0}&limit=${limit}`)).json(),
      },
      push: { batchSize, handler: (rows) => postJson(address, rows, false) },
    });
    await replication.awaitInitialReplication();
    await replication.awaitInSync();
    await replication.cancel();
  }
  return {
    async load(all) {
      for (let at = 0; at < all.length; at += 5000) {
        const some = all.slice(at, at + 5000).map(({ deletedAt: _, ...person }) => person);
        const { error } = await people.bulkInsert(some);
        if (error.length > 0) throw new Error('RxDB refused a person');
      }
    },
    async edit(ids, position) {
      const found = await people.findByIds([...ids]).exec();
      await Promise.all([...found.values()].map((person) => person.incrementalPatch({ position })));
    },
    push: replicate,
    pull: replicate,
    count: () => people.count().exec(),
    read: async (id) => (await people.findOne(id).exec())?.toJSON(),
  };
};
