import '#renderer/app/zod-without-eval.ts';
import type { StoreEngine } from '../engines/engine.ts';
import { loadPeople, measure, type StoreFigures } from '../measure.ts';

/** Each brings only its own code into the page: two Dexies in one page would not work, and memory is measured. */
const engines = {
  floor: async () => (await import('../engines/floor.ts')).floorEngine(),
  ours: async () => (await import('../engines/ours.ts')).ourEngine({ journal: true }),
  oursAlone: async () => (await import('../engines/ours.ts')).ourEngine({ journal: false }),
  async rxdbDexie() {
    const { getRxStorageDexie } = await import('rxdb/plugins/storage-dexie');
    const { rxdbEngine } = await import('../engines/rxdb.ts');
    return rxdbEngine(getRxStorageDexie({ chromeTransactionDurability: 'strict' }));
  },
  async rxdbMemory() {
    const { getRxStorageMemory } = await import('rxdb/plugins/storage-memory');
    return (await import('../engines/rxdb.ts')).rxdbEngine(getRxStorageMemory());
  },
  async pouchIdb() {
    const { default: PouchDB } = await import('pouchdb-browser');
    const { pouchEngine } = await import('../engines/pouchdb.ts');
    return pouchEngine(() => new PouchDB('pouch', { adapter: 'idb', auto_compaction: true }));
  },
} satisfies Record<string, () => Promise<StoreEngine>>;

export type EngineName = keyof typeof engines;

declare global {
  interface Window {
    storeBench: {
      load(name: EngineName, from: number, to: number): Promise<void>;
      measure(name: EngineName, people: number, slow: boolean): Promise<StoreFigures>;
      /** For a store that lives as long as its page. */
      loadAndMeasure(name: EngineName, people: number, slow: boolean): Promise<StoreFigures>;
    };
  }
}

window.storeBench = {
  async load(name, from, to) {
    const engine = await engines[name]();
    await engine.open();
    await engine.settle?.();
    await loadPeople(engine, from, to);
  },
  measure: async (name, people, slow) => measure(await engines[name](), people, slow),
  async loadAndMeasure(name, people, slow) {
    const engine = await engines[name]();
    await engine.open();
    await loadPeople(engine, 0, people);
    return measure({ ...engine, open: async () => undefined }, people, slow);
  },
};
