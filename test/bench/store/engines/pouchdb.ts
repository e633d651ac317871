import { foldForSearch } from '#shared/kazakh/fold.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { StoreEngine } from './engine.ts';

type Stored = Omit<Person, 'id' | 'deletedAt'> & { _id: string; _rev?: string };
interface Rows<Row> {
  rows: Row[];
}

/** The little of PouchDB that is asked for here; it brings no types of its own. */
export interface Pouch {
  bulkDocs(documents: unknown[]): Promise<unknown[]>;
  allDocs(options: object): Promise<Rows<{ id: string; doc: Stored }>>;
  query(view: string, options: object): Promise<Rows<{ id: string }>>;
  get(id: string): Promise<Stored>;
  put(document: unknown): Promise<unknown>;
}

const view = { _id: '_design/people', views: { byIin: { map: 'function (doc) { emit(doc.iinHash); }' } } };

/** PouchDB: the order of names is in its ids, as its guide advises; a view for the IIN; every name read for a part of it. */
export function pouchEngine(open: () => Pouch): StoreEngine {
  let db: Pouch;
  return {
    async open() {
      db = open();
    },
    async load(records) {
      await db.bulkDocs([view]).catch(() => null);
      for (let at = 0; at < records.length; at += 2000) {
        const some = records.slice(at, at + 2000);
        await db.bulkDocs(
          some.map(({ id, deletedAt: _, ...record }) => ({ ...record, _id: `p${record.nameKey}`, id })),
        );
      }
    },
    async firstList() {
      const { rows } = await db.allDocs({ include_docs: true, startkey: 'p', limit: 50 });
      return rows.map(({ id }) => ({ id }));
    },
    byIinHash: async (hash) =>
      (await db.query('people/byIin', { key: hash, include_docs: true })).rows.length,
    async search(letters) {
      const folded = foldForSearch(letters);
      const { rows } = await db.allDocs({ include_docs: true, startkey: 'p' });
      return rows.filter(({ doc }) => foldForSearch(personName(doc)).includes(folded)).length;
    },
    async edit({ nameKey }, employer) {
      const person = await db.get(`p${nameKey}`);
      await db.put({ ...person, employer });
    },
  };
}
