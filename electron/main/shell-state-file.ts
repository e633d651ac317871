import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { logError } from './error-log-file.ts';
import { parseShellState, type ShellState } from './shell-state.ts';

const statePath = () => join(app.getPath('userData'), 'shell-state.json');

export function loadShellState(): ShellState {
  try {
    return parseShellState(readFileSync(statePath(), 'utf8'));
  } catch {
    return parseShellState('');
  }
}

/** Losing this file loses a window's place, so a failure is logged and no more. */
export function saveShellState(state: ShellState): void {
  const path = statePath();
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(state));
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    logError('shell-state', error);
  }
}
