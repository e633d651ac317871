import { join } from 'node:path';
import expressPouch from 'express-pouchdb';
import type { PeerServer } from '../peer.ts';
import { type ExpressPouch, inMemory, pouchInNode } from './pouchdb.ts';

/** PouchDB's own server, with its databases in memory: on a disk it is slower. */
export async function pouchServer(folder: string): Promise<PeerServer> {
  const pouch = (await pouchInNode()).defaults(inMemory);
  const handle = (expressPouch as ExpressPouch)(pouch, {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(folder, 'log.txt'),
  });
  const db = new pouch('people');
  return { handle, count: async () => (await db.info()).doc_count };
}
