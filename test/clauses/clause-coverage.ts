import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ClauseId, clauseIds, isClauseId } from '#shared/regulation/clause-id.ts';
import { readTitles } from './clause-titles.ts';

interface ClauseTest {
  title: string;
  /** Path from the project's folder, with slashes. */
  file: string;
}

export interface ClauseCoverage {
  /** Every clause of both regulations in order, with its tests. */
  clauses: { id: ClauseId; tests: ClauseTest[] }[];
  /** Titles that name a clause which does not exist. */
  unknown: (ClauseTest & { clause: string })[];
}

const skippedFolders = new Set(['node_modules', 'out', 'dist', 'test-results']);
const testFile = /\.(?:test|spec|browser)\.tsx?$/;

/** Reads every test file below the folder and sorts its titles by clause. */
export function readCoverage(folder: string): ClauseCoverage {
  const tests = new Map<ClauseId, ClauseTest[]>(clauseIds.map((id) => [id, []]));
  const unknown: ClauseCoverage['unknown'] = [];
  for (const path of testFiles(folder)) {
    const file = relative(folder, path).split(sep).join('/');
    for (const { clauses, title } of readTitles(readFileSync(path, 'utf8'))) {
      for (const clause of clauses) {
        if (isClauseId(clause)) tests.get(clause)?.push({ title, file });
        else unknown.push({ clause, title, file });
      }
    }
  }
  return { clauses: Array.from(tests, ([id, found]) => ({ id, tests: found })), unknown };
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return skippedFolders.has(entry.name) || entry.name.startsWith('.') ? [] : testFiles(path);
      return testFile.test(entry.name) ? [path] : [];
    });
}

/** The list as a person reads it: a line a clause, and the sum of it. */
export function describeCoverage({ clauses, unknown }: ClauseCoverage): string {
  const lines = clauses.map(({ id, tests }) => `${id.padEnd(8)}${tests.length || '–'}`);
  const covered = clauses.filter(({ tests }) => tests.length > 0).length;
  const without = clauses.filter(({ tests }) => tests.length === 0).map(({ id }) => id);
  return [
    'Clause  Tests',
    ...lines,
    '',
    `${covered} of ${clauses.length} clauses have tests.`,
    ...(without.length > 0 ? [`Without a test: ${without.join(', ')}.`] : []),
    ...unknown.map(({ clause, file, title }) => `No such clause: ${clause} in ${file}: ${title}`),
  ].join('\n');
}
