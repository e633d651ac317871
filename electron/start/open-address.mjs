// @ts-check
import { spawn } from 'node:child_process';

/**
 * How this system opens an address in the person's browser; null where there is no screen to open it on.
 * @param {string} address
 * @param {NodeJS.Platform} system
 * @param {Record<string, string | undefined>} environment
 * @returns {[string, string[]] | null}
 */
export function openingCommand(address, system, environment) {
  if (system === 'win32') return ['cmd.exe', ['/d', '/c', 'start', '', address]];
  if (system === 'darwin') return ['open', [address]];
  return hasScreen(system, environment) ? ['xdg-open', [address]] : null;
}

/**
 * @param {NodeJS.Platform} system
 * @param {Record<string, string | undefined>} environment
 */
export function hasScreen(system, environment) {
  if (system === 'win32' || system === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Opens the address; gives false where the person has to do it.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
export function openAddress(address) {
  const command = openingCommand(address, process.platform, process.env);
  if (!command) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}
