import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../../electron.vite.config.ts';

const root = join(import.meta.dirname, '../../..');

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

/** Starts the server of `npm start -- --browser` on the folder; resolves when it listens. */
export function servePages(folder: string, port: number): Promise<PageServer> {
  const serve = join(root, 'server/static/serve.ts');
  const server: ChildProcess = spawn(process.execPath, [serve, '--folder', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The pages are not served on port ${port}`)));
    server.stdout?.once('data', () =>
      resolve({ address: `http://127.0.0.1:${port}/`, stop: () => void server.kill() }),
    );
  });
}
