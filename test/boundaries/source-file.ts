import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file of the project; `path` is relative to its root, with `/`. */
export interface SourceFile {
  path: string;
  text: string;
}

const root = resolve(import.meta.dirname, '../..');

/** The project's own files of which `wanted` says yes: those in git and those not yet added, never ignored ones. */
export function projectFiles(wanted: (path: string) => boolean): SourceFile[] {
  // A runner may have cloned as another user; listing names runs nothing of the clone.
  const trusted = ['-c', `safe.directory=${root}`];
  const listed = execFileSync(
    'git',
    [...trusted, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && wanted(path) && existsSync(resolve(root, path)))
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts');

/** Tests may look across the folders' borders. */
export const isTest = (path: string): boolean =>
  path.startsWith('test/') || /\.(test\.tsx?|browser\.ts)$/.test(path) || path.includes('/testing/');
