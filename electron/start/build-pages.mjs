// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { sayWhile, setupText } from './say.mjs';

const sources = [
  'electron/main',
  'electron/preload',
  'renderer',
  'resources',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.cjs',
  'tsconfig.json',
];
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const stamp = 'out/.sources';

/**
 * One hash of the names and contents of all that the build reads; tests are left out.
 * @param {string} root
 * @param {string[]} places files and folders below it
 */
export function sourcesHash(root, places) {
  const hash = createHash('sha256');
  /** @param {string} place */
  const add = (place) => {
    const path = join(root, place);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(`${place}/${name}`);
    } else if (found && !/\.(test\.tsx?|browser\.ts)$/.test(place)) {
      hash.update(`${place}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
    }
  };
  for (const place of places) add(place);
  return hash.digest('hex');
}

/** @param {string} hash */
function isBuilt(hash) {
  const stampPath = join(projectRoot, stamp);
  return (
    existsSync(stampPath) &&
    readFileSync(stampPath, 'utf8') === hash &&
    results.every((result) => existsSync(join(projectRoot, result)))
  );
}

/**
 * Builds the program, if its sources changed since the last build.
 * @param {string} node
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function buildPages(node) {
  const hash = sourcesHash(projectRoot, sources);
  if (isBuilt(hash)) return { ok: true, output: '' };
  const tool = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const { code, output } = await sayWhile(setupText('building'), () =>
    runCommand(node, [tool, 'build', '--logLevel', 'warn']),
  );
  if (code === 0) writeFileSync(join(projectRoot, stamp), hash);
  return { ok: code === 0, output };
}
