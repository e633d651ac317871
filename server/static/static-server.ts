import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { pageHeaders } from '#shared/content-security-policy.ts';
import { contentTypeOf, hasContentHash, pageAssetPath } from '#shared/page-assets.ts';
import { judgeHost, pageOrigin } from './known-host.ts';
import { chooseEncoding, pageFileReader } from './page-file.ts';

/** Says that the answer is ours, and from which folder, without naming it. */
export const serverMarkHeader = 'X-Ereje-Pages';
export const serverMark = (folder: string): string =>
  createHash('sha256').update(resolve(folder)).digest('base64url').slice(0, 16);

const keptForEver = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages of `folder` to this computer only. `port`: the one that the server listens on, which
 * requests must name. Nothing is written, nothing outside the folder is read.
 */
export function staticServer(folder: string, port: number): Server {
  const readPageFile = pageFileReader(folder);
  const commonHeaders = { ...pageHeaders, [serverMarkHeader]: serverMark(folder) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, headers: Record<string, string | number> = {}, body?: Buffer) =>
      response.writeHead(status, { ...commonHeaders, ...headers }).end(body);

    const judged = judgeHost(request.headers.host, port);
    if (judged === 'refuse') return void end(421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void end(405, { Allow: 'GET, HEAD' });
    const path = pageAssetPath((request.url ?? '').replace(/[?#].*$/s, ''));
    if (path === null) return void end(404);
    if (judged === 'redirect') {
      return void end(308, {
        Location: `${pageOrigin(port)}/${path === 'index.html' ? '' : encodeURI(path)}`,
      });
    }

    const encoding = chooseEncoding(path, headerText(request.headers['accept-encoding']));
    const file = await readPageFile(path, encoding);
    if (!file) return void end(404);
    const headers = {
      'Content-Type': contentTypeOf(path),
      'Cache-Control': hasContentHash(path) ? keptForEver : 'no-cache',
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    };
    if (request.headers['if-none-match'] === file.tag) return void end(304, headers);
    end(
      200,
      { ...headers, 'Content-Length': file.bytes.length },
      request.method === 'GET' ? file.bytes : undefined,
    );
  }

  return createServer((request, response) => {
    answer(request, response).catch(
      () => response.headersSent || response.writeHead(500, commonHeaders).end(),
    );
  });
}

const headerText = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join(',') : header;
