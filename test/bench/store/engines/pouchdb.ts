import { foldForSearch } from '#shared/kazakh/fold.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { StoreEngine } from './engine.ts';

type Stored = Omit<Person, 'id' | 'deletedAt'> & { _id: string; _rev?: string; person?: string };
interface Rows<Row> {
  rows: Row[];
}

/** The little of PouchDB that is asked for here; it brings no types of its own. */
export interface Pouch {
  bulkDocs(documents: unknown[]): Promise<unknown[]>;
  allDocs(options: object): Promise<Rows<{ id: string; doc: Stored }>>;
  get(id: string): Promise<Stored>;
  put(document: unknown): Promise<unknown>;
}

/**
 * PouchDB: the order of names is in its ids, as its guide advises. From the IIN a document of its own leads to the
 * person (a view over 100,000 documents takes minutes to build). A part of a name: every document is read.
 */
export function pouchEngine(open: () => Pouch): StoreEngine {
  let db: Pouch;
  return {
    async open() {
      db = open();
    },
    async load(records) {
      for (let at = 0; at < records.length; at += 2000) {
        const some = records.slice(at, at + 2000);
        await db.bulkDocs(
          some.flatMap(({ id, deletedAt: _, ...record }) => [
            { ...record, _id: `p${record.nameKey}`, id },
            { _id: `iin/${record.iinHash}`, person: `p${record.nameKey}` },
          ]),
        );
      }
    },
    async firstList() {
      const { rows } = await db.allDocs({ include_docs: true, startkey: 'p', limit: 50 });
      return rows.map(({ id }) => ({ id }));
    },
    async byIinHash(hash) {
      const { person } = await db.get(`iin/${hash}`);
      return person && (await db.get(person)).iinHash === hash ? 1 : 0;
    },
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
