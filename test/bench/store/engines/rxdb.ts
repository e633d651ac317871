import { createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb/plugins/core';
import { foldForSearch } from '#shared/kazakh/fold.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { StoreEngine } from './engine.ts';

interface Stored extends Omit<Person, 'deletedAt' | 'mergedInto'> {
  folded: string;
}

const text = { type: 'string' } as const;
const key = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const schema: RxJsonSchema<Stored> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: key(40),
    nameKey: key(400),
    iinHash: key(64),
    lastName: text,
    firstName: text,
    middleName: text,
    birthDate: text,
    iin: text,
    phone: text,
    bankAccount: text,
    employer: text,
    position: text,
    createdAt: text,
    folded: text,
  },
  required: ['id', 'nameKey', 'iinHash'],
  indexes: ['nameKey', 'iinHash'],
};

/** RxDB with one of its storages: indexes for the list and the IIN, `$regex` for a part of a name. */
export function rxdbEngine<Internals, Options>(storage: RxStorage<Internals, Options>): StoreEngine {
  let people: RxCollection<Stored>;
  return {
    async open() {
      const db = await createRxDatabase({ name: 'rxdb', storage, multiInstance: false });
      const collections = await db.addCollections({ people: { schema } });
      people = collections.people;
    },
    async load(records) {
      const stored = records.map(({ deletedAt: _, ...record }) => ({
        ...record,
        folded: foldForSearch(personName(record)),
      }));
      const { error } = await people.bulkInsert(stored);
      if (error[0]) throw new Error(JSON.stringify(error[0]).slice(0, 500));
    },
    firstList: () => people.find({ sort: [{ nameKey: 'asc' }], limit: 50 }).exec(),
    byIinHash: async (hash) => (await people.find({ selector: { iinHash: hash } }).exec()).length,
    search: async (letters) =>
      (await people.find({ selector: { folded: { $regex: foldForSearch(letters) } } }).exec()).length,
    async edit({ id }, employer) {
      const person = await people.findOne(id).exec(true);
      await person.incrementalPatch({ employer });
    },
  };
}
