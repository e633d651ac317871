import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, type SourceFile } from './source-file.ts';

const root = resolve(import.meta.dirname, '../..');

/** What belongs to one machine only: its folders, the place that its packages came from. */
const traces: RegExp[] = [
  /(?<![\w.])\/(work|root|mnt|workspace)\//,
  /\bregistry\.[\w-]+\.[a-z]{2,}/,
  /"resolved":\s*"http/,
  /\b[\w-]+\.(internal|local|lan)\b(?=[:/])/,
];

const ownNames = [root, homedir()].filter((name) => name.length > 5);

function tracesIn({ path, text }: SourceFile): string[] {
  const found = [
    ...traces.flatMap((trace) => trace.exec(text)?.[0] ?? []),
    ...ownNames.filter((name) => text.includes(name)),
  ];
  return found.map((trace) => `${path}: ${trace}`);
}

const isText = (path: string) => !/\.(png|ttf|otf|woff2?|docx|pdf|zip|ereje)$/.test(path);

test('no file of the project knows the machine that it was written on', () => {
  expect(projectFiles(isText).flatMap(tracesIn)).toEqual([]);
});

describe('a planted trace is found', () => {
  const parts = [
    ['', 'work', 'main', 'a.ts'].join('/'),
    ['', 'root', '.npmrc'].join('/'),
    ['https://registry', 'npmjs', 'org/zod'].join('.'),
    ['"resolved":', '"https://example.com/zod.tgz"'].join(' '),
    ['http://packages', 'internal/zod'].join('.'),
    root,
  ];
  test.each(parts)('%s', (text) => {
    expect(tracesIn({ path: 'a.md', text: `See ${text} there.` }).length).toBeGreaterThan(0);
  });

  test('none in ordinary text', () => {
    const text = 'The folder renderer/work/ and https://adilet.zan.kz/kaz/docs, app://ereje/index.html.';
    expect(tracesIn({ path: 'a.md', text })).toEqual([]);
  });
});
