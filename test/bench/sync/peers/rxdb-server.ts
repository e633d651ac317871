import type { PeerServer } from '../peer.ts';
import type { Patch } from './floor-log.ts';
import { jsonServer } from './http-json.ts';

interface Row {
  newDocumentState: Patch;
  assumedMasterState?: Patch;
}

/** RxDB's HTTP replication as its documentation has it: documents, what the client took for the server's, checkpoints. */
export function rxdbServer(): PeerServer {
  const documents = new Map<string, { document: Patch; seq: number }>();
  const order: string[] = [];
  function take({ newDocumentState: document, assumedMasterState: assumed }: Row): Patch[] {
    const current = documents.get(document.id)?.document;
    if (current && JSON.stringify(current) !== JSON.stringify(assumed)) return [current];
    order.push(document.id);
    documents.set(document.id, { document, seq: order.length });
    return [];
  }
  const post = async (body: unknown) => JSON.stringify((body as Row[]).flatMap(take));
  async function get(asked: URLSearchParams) {
    let seq = Number(asked.get('after'));
    const found: Patch[] = [];
    while (seq < order.length && found.length < Number(asked.get('limit'))) {
      seq += 1;
      const one = documents.get(order[seq - 1] ?? '');
      if (one?.seq === seq) found.push(one.document);
    }
    return JSON.stringify({ documents: found, checkpoint: { seq } });
  }
  return { handle: jsonServer({ post, get }, false), count: async () => documents.size };
}
