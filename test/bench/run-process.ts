import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const timer = '/usr/bin/time';
export const canMeasureMemory = existsSync(timer);

/** What one run of a whole process took: wall time in milliseconds, the most memory in MB. */
export interface ProcessRun {
  wall: number;
  memory: number;
}

/** Runs a command to its end; memory is not a number where the system has no `/usr/bin/time`. */
export function runProcess(command: readonly string[]): ProcessRun {
  const [program = '', ...rest] = canMeasureMemory ? [timer, '-f', '%M', ...command] : command;
  const begun = performance.now();
  const run = spawnSync(program, rest, { encoding: 'utf8' });
  const wall = performance.now() - begun;
  if (run.error || run.status !== 0) throw new Error(`${command[0]}: ${run.error ?? run.stderr}`);
  return { wall, memory: Number(run.stderr.trim().split('\n').at(-1) || Number.NaN) / 1024 };
}

/** The first line that a program says of its version; null where it is not there. */
export function versionOf(program: string): string | null {
  const run = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? (run.stdout.split('\n')[0] ?? '') : null;
}
