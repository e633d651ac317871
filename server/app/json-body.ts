import type { FastifyInstance } from 'fastify';

/** What is nested deeper is no message of ours, and could exhaust whoever walks through it. */
const deepest = 100;

const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
/** As bytes the bracket and the brace of a pair differ in one bit. */
const braceBit = 0x20;
const [opening, closing] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];

/** Whether JSON (UTF-8 bytes) is nested deeper than `most`; looks before anything is built of it. */
export function isDeeperThan(json: Uint8Array, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (byte === quote) at = endOfText(json, at);
    else if ((byte | braceBit) === opening) {
      if (++depth > most) return true;
    } else if ((byte | braceBit) === closing) depth--;
  }
  return false;
}

function endOfText(json: Uint8Array, start: number): number {
  for (let end = json.indexOf(quote, start + 1); end > 0; end = json.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === backslash) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** Bodies are JSON of a sane depth, without keys that would change what objects are made of. */
export function parseJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isDeeperThan(body as Buffer, deepest)) done(badRequest());
    else parse(request, body.toString(), done);
  });
}

const badRequest = () => Object.assign(new Error('Nested too deep'), { statusCode: 400 });
