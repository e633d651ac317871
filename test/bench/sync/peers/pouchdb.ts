import type { RequestListener } from 'node:http';
import type { Person } from '#shared/model/person.ts';

type Stored = Omit<Person, 'id'> & { _id: string; _rev?: string };

/** The little of PouchDB that is asked for here; it brings no types of its own. */
export interface Pouch {
  bulkDocs(documents: unknown[]): Promise<{ error?: boolean }[]>;
  allDocs(options: object): Promise<{ rows: { doc: Stored }[] }>;
  get(id: string): Promise<Stored>;
  info(): Promise<{ doc_count: number }>;
  replicate: Record<'to' | 'from', (address: string, options: object) => Promise<{ ok: boolean }>>;
}

export interface PouchConstructor {
  new (name: string, options?: object): Pouch;
  plugin(adapter: unknown): void;
  defaults(options: object): PouchConstructor;
}

export const inMemory = { adapter: 'memory' };

export type ExpressPouch = (pouch: PouchConstructor, options: object) => RequestListener;

/** PouchDB with its memory adapter, in Node: it looks for the page's name of the world. */
export async function pouchInNode(): Promise<PouchConstructor> {
  Object.assign(globalThis, { self: globalThis });
  const { default: browser } = await import('pouchdb-browser');
  const { default: adapter } = await import('pouchdb-adapter-memory');
  const pouch = browser as unknown as PouchConstructor;
  pouch.plugin(adapter);
  return pouch;
}
