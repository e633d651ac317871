import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { contentTypeOf } from '#shared/page-assets.ts';

/** Builds the page of the bench, with the program's data layer and its workers as they are built for people. */
export async function buildStorePage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    resolve: { alias: { events: fileURLToPath(new URL('./page/events.ts', import.meta.url)) } },
    build: { outDir: folder, emptyOutDir: true, minify: true, chunkSizeWarningLimit: 4000 },
  });
}

/** Serves it without the program's content security policy: PouchDB makes code out of text. */
export async function serveStorePage(folder: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : url.replace(/\.\./g, '').split('?')[0];
    const bytes = await readFile(join(folder, name ?? '')).catch(() => null);
    response.writeHead(bytes ? 200 : 404, { 'Content-Type': contentTypeOf(name ?? '') }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address');
  return { address: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
