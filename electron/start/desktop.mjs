// @ts-check
import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';
import { say, setupText } from './say.mjs';

/** Milliseconds within which a failing end means that the window could not open at all. */
const startLimit = 5_000;

/**
 * Runs the desktop program until the person closes it. Gives false where it cannot run on this computer.
 * @param {string} binary
 * @returns {Promise<boolean>}
 */
export function runDesktop(binary) {
  say(setupText('startingDesktop'));
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [projectRoot], { cwd: projectRoot, stdio: ['ignore', 'inherit', 'ignore'] });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0 || Date.now() - started > startLimit));
  });
}
