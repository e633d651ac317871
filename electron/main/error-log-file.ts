import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { errorEntry } from './error-log.ts';

/** Bytes of one log file; one older file is kept beside it, so the log never takes more than twice that. */
const errorLogLimit = 256 * 1024;

export const errorLogPath = () => join(app.getPath('userData'), 'logs', 'errors.log');

/** Writes one line; a full file makes room first. Never throws: a log must not break what it logs. */
export function appendBounded(path: string, line: string, limit: number): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0 && size + Buffer.byteLength(line) > limit) renameSync(path, `${path}.1`);
    appendFileSync(path, `${line}\n`);
  } catch {
    console.error('The error log could not be written.');
  }
}

export function logError(kind: string, error: unknown): void {
  const entry = errorEntry(kind, error, app.getVersion(), new Date());
  appendBounded(errorLogPath(), JSON.stringify(entry), errorLogLimit);
}

/** Logs what breaks in the main process and every process that dies. */
export function startErrorLog(): void {
  process.on('uncaughtException', (error) => logError('main', error));
  process.on('unhandledRejection', (reason) => logError('main-promise', reason));
  app.on('render-process-gone', (_event, _contents, { reason }) => logDeath('page', reason));
  app.on('child-process-gone', (_event, { type, reason }) => logDeath(type, reason));
}

function logDeath(process: string, reason: string): void {
  if (reason !== 'clean-exit') logError(`${process}: ${reason}`, null);
}
