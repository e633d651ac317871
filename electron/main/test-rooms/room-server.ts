import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  answerRoom,
  mostBytesSent,
  notFound,
  type RoomResponse,
  tooManyRequests,
} from '#shared/test-taking/answer-room.ts';
import { requestLimit } from '#shared/test-taking/request-limit.ts';
import type { TestRoom } from '#shared/test-taking/test-room.ts';
import type { RoomFile } from './room-file.ts';

export interface RoomServer {
  port: number;
  /** Lets telephones in: until then they are told to come again. */
  letIn(): void;
  /** Ends every connection. */
  close(): Promise<void>;
}

interface Serving {
  room: TestRoom;
  file: RoomFile;
  host: string;
  /** As it was before; 0 or one that is taken meanwhile gives another. */
  port: number;
  path: string;
  /** Milliseconds since 1970. */
  now: () => number;
  failed: (error: unknown) => void;
}

/** A room of 300 telephones with several connections each. */
const mostConnections = 2_000;
const patience = { requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 };
/** Telephones behind one router have one address; a test of 300 asks some hundred times a second at its end. */
const requestsAtOnce = 10_000;
const requestsPerSecond = 500;
const wrongCodesAtOnce = 30;
const wrongCodesPerSecond = 0.2;

/** Serves one room on one address of this computer, and nothing else. Throws where it cannot listen there. */
export async function serveRoom(serving: Serving): Promise<RoomServer> {
  const { host, failed } = serving;
  const answer = answering(serving);
  let open = false;
  const server = createServer({ ...patience, maxHeaderSize: 8 * 1024 }, (request, response) => {
    const answered = open ? answer(request, portOf(server)) : Promise.resolve(unavailable);
    answered
      .catch((error: unknown) => {
        failed(error);
        return unavailable;
      })
      .then((found) => send(request, response, found));
  });
  server.maxConnections = mostConnections;
  await listen(server, host, serving.port).catch(() => listen(server, host, 0));
  return {
    port: portOf(server),
    letIn() {
      open = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0;

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const plain = (status: number): RoomResponse => ({
  status,
  headers: { 'Cache-Control': 'no-store' },
  body: '',
});
/** What was sent is not kept: the page sends it again. */
const unavailable = plain(503);

function answering({ room, file, host, path, now }: Serving) {
  const limit = requestLimit(requestsAtOnce, requestsPerSecond);
  const tries = requestLimit(wrongCodesAtOnce, wrongCodesPerSecond);
  const base = `/t/${path}/`;
  return async (request: IncomingMessage, port: number): Promise<RoomResponse> => {
    const { method = '', url = '' } = request;
    const address = request.socket.remoteAddress ?? '';
    if (!limit.take(address, now())) return tooManyRequests();
    // A page elsewhere can point a name of its own at this computer; the name gives it away.
    const known = request.headers.host === `${host}:${port}`;
    const asked = known && URL.parse(url, `http://${host}:${port}`);
    if (!asked || !['GET', 'POST'].includes(method)) return notFound();
    if (`${asked.pathname}/` === base) return { ...plain(308), headers: { Location: base } };
    if (!asked.pathname.startsWith(base)) return notFound();
    const body = method === 'POST' ? await bodyOf(request) : '';
    if (body === null) return plain(413);
    const { entries, response, wrongCode } = answerRoom(room, file.stored.state, {
      ...{ method, path: asked.pathname.slice(base.length), query: asked.searchParams, body, address },
      ...{ now: Math.round(now()), tooManyTries: !tries.allows(address, now()) },
      newDevice: () => randomBytes(18).toString('base64url'),
    });
    if (wrongCode) tries.take(address, now());
    file.add(entries);
    // Also where nothing was added: what is sent twice must not be called kept before it is.
    await file.kept();
    return response;
  };
}

/** The text that was sent; null where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytesSent) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(request: IncomingMessage, response: ServerResponse, answer: RoomResponse): void {
  // What was not read of a request that is refused is not waited for.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
