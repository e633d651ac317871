// @ts-check
import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a program in the project's folder and keeps what it printed; `limit` in milliseconds ends one that hangs.
 * @param {string} command
 * @param {string[]} args
 * @param {{ limit?: number, environment?: Record<string, string>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { limit, environment, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (part) => {
        output += part;
        if (show) process.stdout.write(part);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * npm as it was called, or the one beside this Node: on Windows `npm` is a script that only a shell can run.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runCommand(process.execPath, [script, ...args]);
  if (process.platform !== 'win32') return runCommand('npm', args);
  return runCommand(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', `npm ${args.join(' ')}`]);
}
