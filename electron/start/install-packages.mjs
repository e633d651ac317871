// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runNpm } from './run-command.mjs';
import { sayWhile, setupText } from './say.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether what npm installed last is what the lock file asks for. Packages for other systems may be missing.
 * @param {Lock | null} lock
 * @param {Lock | null} installed npm's own note in `node_modules`, written when an installation is complete
 */
export function isInstalled(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  const there = installed.packages;
  return Object.entries(lock.packages).every(([place, asked]) => {
    if (place === '') return true;
    const found = there[place];
    return found ? found.version === asked.version : asked.optional === true;
  });
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
  } catch {
    return null;
  }
}

/** How many folders of packages are there: what a person sees growing. */
function packagesThere() {
  try {
    return readdirSync(join(projectRoot, 'node_modules')).length;
  } catch {
    return 0;
  }
}

/**
 * Installs the packages of the lock file, if they are not there yet.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function installPackages() {
  const lock = readLock('package-lock.json');
  if (isInstalled(lock, readLock('node_modules/.package-lock.json'))) return { ok: true, output: '' };
  const places = Object.keys(lock?.packages ?? {}).flatMap((place) => place.split('/')[1] ?? []);
  const total = new Set(places).size;
  const { code, output } = await sayWhile(
    setupText('installing'),
    () => runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
    () => `, ${packagesThere()}/${total}`,
  );
  return { ok: code === 0, output };
}
