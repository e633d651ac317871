import { build } from 'vite';
import config from '../../../electron.vite.config.ts';
import { staticServer } from '../../../server/static/static-server.ts';

/** Builds the pages as `npm start` does, into a folder of its own. */
export async function buildPages(folder: string): Promise<void> {
  if (!('renderer' in config) || !config.renderer) throw new Error('The pages have no configuration');
  const { build: options, ...pages } = config.renderer;
  await build({
    ...pages,
    configFile: false,
    logLevel: 'error',
    build: { ...options, outDir: folder, emptyOutDir: true },
  });
}

export interface PageServer {
  address: string;
  stop: () => void;
}

/** Serves the folder as `npm start -- --browser` does; resolves when it listens. */
export function servePages(folder: string, port: number): Promise<PageServer> {
  const server = staticServer(folder, port);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${port}/`, stop: () => server.close() }),
    );
  });
}
