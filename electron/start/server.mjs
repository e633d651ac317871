// @ts-check
// `npm run server`: works in a fresh clone, with nothing installed, under Node 20 and newer.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildPages } from './build-pages.mjs';
import { installPackages } from './install-packages.mjs';
import { newerNode } from './newer-node.mjs';
import { projectRoot } from './project-root.mjs';
import { setupText } from './say.mjs';

process.exitCode = await start();

/** @returns {Promise<number>} exit code */
async function start() {
  const installed = await installPackages();
  if (!installed.ok) return stop('installFailed', installed.output);
  const node = await newerNode();
  if (!node) return stop('noNode');
  const built = await buildPages(node);
  if (!built.ok) return stop('buildFailed', built.output);
  return run(node, [join(projectRoot, 'server/start/run-server.ts'), ...process.argv.slice(2)]);
}

/**
 * Paths in the options are meant from where the command was typed, so the folder stays as it is.
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(node, args) {
  return new Promise((resolve) => {
    // By the channel the server notices when this one is killed.
    const server = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    // The terminal gives Ctrl+C to both: this one waits for the server to end. Others stop this one only.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => server.kill('SIGTERM'));
    server.once('error', () => resolve(1));
    server.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} key
 * @param {string} [output]
 */
function stop(key, output = '') {
  if (output) process.stderr.write(output);
  console.error(setupText(key));
  return 1;
}
