// @ts-check
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { sayWhile, setupText } from './say.mjs';

const folder = join(projectRoot, 'node_modules/electron');
const triedPath = join(projectRoot, 'node_modules/.electron-tried');

/** Milliseconds: to learn whether the place of the download answers, to download, and before it is tried again. */
const limits = { answer: 8_000, download: 10 * 60_000, again: 24 * 60 * 60_000 };

/** The desktop program's own binary, if it is there. Its absence is no error. */
export function electronBinary() {
  const distribution = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const path = join(distribution, name);
  return existsSync(path) && statSync(path).isFile() ? path : null;
}

/** Whether the download can begin at all. Behind a proxy only the download itself can tell. */
async function downloadAnswers() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const place = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron';
  try {
    await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(limits.answer) });
    return true;
  } catch {
    return false;
  }
}

const triedLately = () =>
  Date.now() - (statSync(triedPath, { throwIfNoEntry: false })?.mtimeMs ?? 0) < limits.again;

/**
 * The binary, downloaded if need be by Electron's own installer, which checks it. It comes from outside the
 * package registry, so it may not be had: null then, and not asked for again before tomorrow.
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export async function fetchElectronBinary(node) {
  const present = electronBinary();
  if (present || triedLately()) return present;
  await sayWhile(setupText('fetchingElectron'), async () => {
    if (!(await downloadAnswers())) return;
    await runCommand(node, [join(folder, 'install.js')], { limit: limits.download });
  });
  const fetched = electronBinary();
  if (!fetched) writeFileSync(triedPath, '');
  return fetched;
}
