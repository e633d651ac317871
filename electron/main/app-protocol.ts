import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { pageHeaders } from '#shared/content-security-policy.ts';
import { contentTypeOf, pageAssetPath } from '#shared/page-assets.ts';
import { appAddress, appScheme, isOwnAddress } from './page-address.ts';

// Must run before the program is ready: IndexedDB, workers and modules need a standard, secure scheme.
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

/** Answers `app://ereje/…` with the built pages and nothing else. */
export function serveApp(): void {
  const folder = join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(appScheme, (request) => answerAsset(folder, request));
}

/** The file of `folder` that the request asks for, with the headers of a page; 404 for all the rest. */
export async function answerAsset(
  folder: string,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const path = isOwnAddress(request.url, appAddress) ? pageAssetPath(new URL(request.url).pathname) : null;
  if (path === null) return refuse(404);
  try {
    const bytes = await readFile(join(folder, ...path.split('/')));
    return new Response(new Uint8Array(bytes), {
      headers: { ...pageHeaders, 'Content-Type': contentTypeOf(path) },
    });
  } catch {
    return refuse(404);
  }
}

const refuse = (status: number) => new Response(null, { status, headers: pageHeaders });
