import { pouchEngine } from './engines/pouchdb.ts';
import { loadPeople, measure } from './measure.ts';

// PouchDB's browser build looks for the page's name of the world.
Object.assign(globalThis, { self: globalThis });
const { default: PouchDB } = await import('pouchdb-browser');
const { default: adapter } = await import('pouchdb-adapter-memory');
PouchDB.plugin(adapter);

/** PouchDB's memory adapter needs Node's own modules: `node in-memory.ts PEOPLE` prints its figures as JSON. */
const people = Number(process.argv[2]);
const engine = pouchEngine(() => new PouchDB('pouch', { adapter: 'memory' }));
await engine.open();
await loadPeople(engine, 0, people);
const figures = await measure({ ...engine, open: async () => undefined }, people, true);
console.log(JSON.stringify({ ...figures, memory: process.memoryUsage().rss / 1024 ** 2 }));
