import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, servePages } from '../../../bench/interface/built-pages.ts';
import { type Fault, makePages } from './pages.ts';

const port = 4741;

/** The built program and the driver's page on one address; with `faults` in the driver's page. */
export async function serveTrial(faults: readonly Fault[] = []): Promise<PageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-crash-pages-'));
  await makePages(folder, faults);
  const server = await servePages(folder, port);
  const stop = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: server.address, stop };
}
