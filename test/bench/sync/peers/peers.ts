import type { OpenClient, PeerServer } from '../peer.ts';

interface Peer {
  title: string;
  server(folder: string): Promise<PeerServer>;
  client(): Promise<OpenClient>;
}

const floorClient = async (packed: boolean) => (await import('./floor-client.ts')).openFloor({ packed });

async function floorInMemory(packed: boolean): Promise<PeerServer> {
  const [{ floorServer }, { memoryLog }] = [
    await import('./floor-server.ts'),
    await import('./floor-log.ts'),
  ];
  return floorServer(memoryLog(), { packed });
}

async function floorOnPglite(folder: string, forced: boolean): Promise<PeerServer> {
  const [{ floorServer }, { pgliteLog }] = [
    await import('./floor-server.ts'),
    await import('./pglite-log.ts'),
  ];
  return floorServer(await pgliteLog(folder, { forced }), { packed: true });
}

const our = async (folder: string) => (await import('./our-server.ts')).ourServer(folder);

/** What is measured. Each brings only its own code into its processes. */
export const peers = {
  floor: {
    title: 'floor: HTTP batches, log in memory',
    server: () => floorInMemory(false),
    client: () => floorClient(false),
  },
  floorPacked: {
    title: 'floor, gzip',
    server: () => floorInMemory(true),
    client: () => floorClient(true),
  },
  floorPglite: {
    title: 'floor on PGlite, gzip',
    server: (folder) => floorOnPglite(folder, false),
    client: () => floorClient(true),
  },
  floorForced: {
    title: 'floor on PGlite forced to disk, gzip',
    server: (folder) => floorOnPglite(folder, true),
    client: () => floorClient(true),
  },
  ours: {
    title: 'Ereje: server, engine, store in memory',
    server: our,
    client: async () => (await import('./our-client.ts')).openOurs,
  },
  messages: {
    title: 'Ereje: server, messages, no store',
    server: our,
    client: async () => (await import('./our-messages.ts')).openOurMessages,
  },
  rxdb: {
    title: 'RxDB, HTTP replication, in memory',
    server: async () => (await import('./rxdb-server.ts')).rxdbServer(),
    client: async () => (await import('./rxdb-client.ts')).openRxdb,
  },
  pouchdb: {
    title: 'PouchDB, express-pouchdb, in memory',
    server: async (folder) => (await import('./pouchdb-server.ts')).pouchServer(folder),
    client: async () => (await import('./pouchdb-client.ts')).openPouch,
  },
} satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;
