import { batchSize, type PeerServer } from '../peer.ts';
import type { FloorLog, Patch } from './floor-log.ts';
import { jsonServer } from './http-json.ts';

/** The least that a correct design does: patches of fields in batches, one order of the server. */
export function floorServer(log: FloorLog, { packed }: { packed: boolean }): PeerServer {
  const post = async (body: unknown) => JSON.stringify({ seq: await log.take(body as Patch[]) });
  const get = (asked: URLSearchParams) => log.pageAfter(Number(asked.get('after')), batchSize);
  return { handle: jsonServer({ post, get }, packed), count: () => log.count() };
}
