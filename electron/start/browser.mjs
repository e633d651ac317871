// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openAddress } from './open-address.mjs';
import { projectRoot } from './project-root.mjs';
import { say, setupText } from './say.mjs';

/**
 * Serves the same program on this computer and opens it in the browser; runs until it is stopped.
 * @param {string} node
 * @param {{ port: number, open: boolean }} options
 * @returns {Promise<number>} exit code
 */
export function runInBrowser(node, { port, open }) {
  const script = join(projectRoot, 'server/static/serve.ts');
  const args = [script, '--folder', join(projectRoot, 'out/renderer'), '--port', String(port)];
  return new Promise((resolve) => {
    const server = spawn(node, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    server.once('message', async (/** @type {{ state: string, address: string }} */ { state, address }) => {
      if (state === 'taken') return say(setupText('portTaken', { port }));
      const opened = open && (await openAddress(address));
      say(setupText(opened ? 'openedInBrowser' : 'openByHand', { address }));
      if (state === 'listening') say(setupText('stopWith'));
    });
    server.once('error', () => resolve(1));
    server.once('close', (code) => resolve(code ?? 0));
  });
}
