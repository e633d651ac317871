import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { PeerServer } from './peer.ts';
import { type PeerName, peers } from './peers/peers.ts';

/** `node server-process.ts PEER FOLDER`: the server of a peer, which counts the bytes of its sockets. */

/** What its parent asks, by number. */
export interface Question {
  n: number;
  ask: 'bytes' | 'count' | 'changes' | 'enter';
  /** Which device enters. */
  device?: string;
}

export interface Bytes {
  in: number;
  out: number;
}

const [name = '', folder = ''] = process.argv.slice(2);
const { handle, count, changes, enter }: PeerServer = await peers[name as PeerName].server(folder);

const open = new Set<Socket>();
const closed: Bytes = { in: 0, out: 0 };
const server = createServer(handle);
server.on('connection', (socket) => {
  socket.setNoDelay(true);
  open.add(socket);
  socket.once('close', () => {
    open.delete(socket);
    closed.in += socket.bytesRead;
    closed.out += socket.bytesWritten;
  });
});

const bytes = (): Bytes => ({
  in: [...open].reduce((sum, socket) => sum + socket.bytesRead, closed.in),
  out: [...open].reduce((sum, socket) => sum + socket.bytesWritten, closed.out),
});

async function answer({ ask, device = '' }: Question): Promise<unknown> {
  if (ask === 'bytes') return bytes();
  if (ask === 'count') return count();
  if (ask === 'changes') return changes?.() ?? 0;
  return enter?.(device) ?? '';
}

process.on('message', (question: Question) => {
  answer(question).then((value) => process.send?.({ n: question.n, value }));
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ n: 0, value: `http://127.0.0.1:${port}` });
});
