import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pLimit from 'p-limit';
import type { Outcome } from '#shared/model/problem.ts';

/**
 * Long answers that are made at once. One is some megabytes until it is packed: without a line, 500 computers that
 * ask at the same moment filled 4 GB and ended the server.
 */
export const longAnswersAtOnce = 4;

/** Letters below which nothing is gained by packing. */
const leastPacked = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const inLine = pLimit(longAnswersAtOnce);

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Makes a value that is JSON text already, when its turn comes, and sends it as `{ ok: true, value }`, packed whole:
 * a slow connection keeps only what is packed. Gives what went wrong, or nothing. Who is gone when the turn comes is
 * not answered.
 */
export function sendLongAnswer(
  { request, reply }: Asked,
  make: () => Promise<Outcome<string>>,
): Promise<Outcome<never> | undefined> {
  return inLine(async () => {
    if (request.raw.socket.destroyed) return undefined;
    const made = await make();
    if (!made.ok) return made;
    await send(request, reply, `{"ok":true,"value":${made.value}}`);
    return undefined;
  });
}

async function send(request: FastifyRequest, reply: FastifyReply, text: string): Promise<void> {
  reply.header('Cache-Control', 'no-store').type('application/json; charset=utf-8');
  reply.header('Vary', 'Accept-Encoding');
  const way = text.length >= leastPacked && bestOf(request);
  if (way === 'br' || way === 'gzip') reply.header('Content-Encoding', way).send(await packed(text, way));
  else reply.send(text);
}

/** Browsers name gzip first, and brotli is the shorter one: it is asked for alone. */
const bestOf = (request: FastifyRequest) => request.encoding(['br']) || request.encoding(['gzip']);

const packed = (text: string, way: 'br' | 'gzip'): Promise<Buffer> =>
  way === 'br' ? brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : zip(text);
