import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeCoverage, readCoverage } from './clause-coverage.ts';
import { readTitles } from './clause-titles.ts';

// Put together from parts, so that the lists below are not taken for tests of this file.
const [a, b, c, none] = ['O10-29', 'BDI-5', 'O10-1', 'O10-99'];
const clausesIn = (source: string): string[][] => readTitles(source).map(({ clauses }) => clauses);

describe('titles', () => {
  it('are read from it and test, in any quotes, over line breaks', () => {
    expect(readTitles(`it('${a}: twenty questions', () => {});`)).toEqual([
      { clauses: [a], title: 'twenty questions' },
    ]);
    expect(clausesIn(`test("${b}: x", f); it(\n  \`${a}: y\`, f); test.only('${b}: z', f)`)).toEqual([
      [b],
      [a],
      [b],
    ]);
  });

  it('may name several clauses', () => {
    expect(clausesIn(`it('${a}, ${b}: x', f)`)).toEqual([[a, b]]);
  });

  it('are read behind a table', () => {
    expect(clausesIn(`it.each([\n  [1, 'a'],\n])(\n  '${a}: %s gives %s', f)`)).toEqual([[a]]);
  });

  it('keep quotes of the other kind and escaped ones', () => {
    expect(readTitles(`it('${a}: the "form" isn\\'t empty', f)`)[0]?.title).toBe(`the "form" isn\\'t empty`);
  });

  it.each([
    ['a group', `describe('${a}: scores', () => {})`],
    ['a group of Playwright', `test.describe('${a}: scores', () => {})`],
    ['a skipped test', `it.skip('${a}: x', f)`],
    ['a skipped table', `test.skip.each([1])('${a}: x', f)`],
    ['a test to be written', `it.todo('${a}: x')`],
    ['a comment', `  // it('${a}: x', f)`],
    ['a clause in the middle', `it('follows ${a}: x', f)`],
    ['a clause without a colon', `it('${a} is kept', f)`],
    ['another function', `submit('${a}: x'); unit.it('${a}: x')`],
  ])('are not read from %s', (_, source) => expect(clausesIn(source)).toEqual([]));
});

describe('coverage', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function project(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'clauses-'));
    folders.push(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  it('counts tests by clause, leaves out other files, and tells of clauses that do not exist', () => {
    const coverage = readCoverage(
      project({
        'shared/a.test.ts': `it('${a}: one', f); it('${a}, ${b}: two', f)`,
        'test/e2e/b.spec.ts': `test('${b}: three', f); test('${none}: four', f)`,
        'shared/a.ts': `it('${c}: no test file', f)`,
        'node_modules/c/c.test.ts': `it('${c}: of others', f)`,
      }),
    );
    expect(coverage.clauses).toHaveLength(82);
    const counted = coverage.clauses.filter(({ tests }) => tests.length > 0);
    expect(counted.map(({ id, tests }) => [id, tests.map(({ file }) => file)])).toEqual([
      [a, ['shared/a.test.ts', 'shared/a.test.ts']],
      [b, ['shared/a.test.ts', 'test/e2e/b.spec.ts']],
    ]);
    expect(coverage.unknown).toEqual([{ clause: 'O10-99', title: 'four', file: 'test/e2e/b.spec.ts' }]);
    const text = describeCoverage(coverage);
    expect(text).toContain('2 of 82 clauses have tests.');
    expect(text).toMatch(/^O10-29 {2}2$/m);
    expect(text).toMatch(/^O10-1 {3}–$/m);
    expect(text).toContain('No such clause: O10-99 in test/e2e/b.spec.ts');
  });
});
