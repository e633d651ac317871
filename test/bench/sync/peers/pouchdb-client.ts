import { batchSize, type OpenClient } from '../peer.ts';
import { inMemory, pouchInNode } from './pouchdb.ts';

const options = { batch_size: batchSize, batches_limit: 10 };

/** PouchDB with its own replication. */
export const openPouch: OpenClient = async (name, { address }) => {
  const pouch = await pouchInNode();
  const db = new pouch(name, inMemory);
  const other = `${address}/people`;
  const put = async (documents: unknown[]) => {
    const answers = await db.bulkDocs(documents);
    if (answers.some(({ error }) => error)) throw new Error('PouchDB refused a person');
  };
  return {
    async load(people) {
      for (let at = 0; at < people.length; at += 5000) {
        await put(people.slice(at, at + 5000).map(({ id, ...person }) => ({ ...person, _id: id })));
      }
    },
    async edit(ids, position) {
      const { rows } = await db.allDocs({ keys: ids, include_docs: true });
      await put(rows.map(({ doc }) => ({ ...doc, position })));
    },
    async push() {
      await db.replicate.to(other, options);
    },
    async pull() {
      await db.replicate.from(other, options);
    },
    count: async () => (await db.info()).doc_count,
    async read(id) {
      const { _id, _rev, ...person } = await db.get(id);
      return { ...person, id: _id };
    },
  };
};
