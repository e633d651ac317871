import type { RequestListener } from 'node:http';
import type { Person } from '#shared/model/person.ts';

/** A computer of a peer: its store is in memory. */
export interface SyncClient {
  /** People that were typed here and wait to be sent. */
  load(people: readonly Person[]): Promise<void>;
  /** The same field of these people gets this value. */
  edit(ids: readonly string[], position: string): Promise<void>;
  push(): Promise<void>;
  pull(): Promise<void>;
  count(): Promise<number>;
  read(id: string): Promise<Partial<Person> | undefined>;
}

/** The server's side of a peer, behind a socket that counts bytes. */
export interface PeerServer {
  handle: RequestListener;
  /** How many people it has. */
  count(): Promise<number>;
  /** How many changes stand in its log, where it has one. */
  changes?(): Promise<number>;
  /** Lets a device in: its token. Peers without accounts have none. */
  enter?(device: string): Promise<string>;
}

/** Where a client finds its server, and the way in. */
export interface ServerPlace {
  address: string;
  enter(device: string): Promise<string>;
}

export type OpenClient = (name: string, server: ServerPlace) => Promise<SyncClient>;

/** As many records in one message as our own protocol takes. */
export const batchSize = 1000;
