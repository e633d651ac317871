import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

const unpack = promisify(gunzip);
const pack = promisify(gzip);

/** Smaller answers do not get smaller. */
const packFrom = 1024;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const bytes = await buffer(request);
  const plain = request.headers['content-encoding'] === 'gzip' ? await unpack(bytes) : bytes;
  return JSON.parse(plain.toString());
}

async function send(response: ServerResponse, json: string, packed: boolean): Promise<void> {
  const plain = Buffer.from(json);
  const small = !packed || plain.length < packFrom;
  const bytes = small ? plain : await pack(plain, { level: constants.Z_BEST_SPEED + 3 });
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': bytes.length,
    ...(!small && { 'Content-Encoding': 'gzip' }),
  });
  response.end(bytes);
}

/** `POST` takes a body, `GET` asks with parameters; both answer JSON text. */
export function jsonServer(
  answers: { post(body: unknown): Promise<string>; get(parameters: URLSearchParams): Promise<string> },
  packed: boolean,
): RequestListener {
  const answer = async (request: IncomingMessage) =>
    request.method === 'POST'
      ? answers.post(await bodyOf(request))
      : answers.get(new URL(request.url ?? '/', 'http://localhost').searchParams);
  return (request, response) => {
    answer(request)
      .then((json) => send(response, json, packed))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

/** Hands over JSON; `packed`: with gzip. */
export async function postJson<Answer>(address: string, body: unknown, packed: boolean): Promise<Answer> {
  const text = JSON.stringify(body);
  const zip = () => new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(packed && { 'Content-Encoding': 'gzip' }) },
    body: packed ? await zip() : text,
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
