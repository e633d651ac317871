import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '#shared/documents/official/render-paper.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { samplePapers } from './sample-papers.ts';

const root = resolve(import.meta.dirname, '../..');

function sample(): ProgrammeContent {
  const read = readProgrammeFile(readFileSync(resolve(root, 'resources/sample/programme.ereje')));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
const styleOf = (xml: string): string => /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? '';

/** The text of `word/document.xml`: a line a paragraph with its style, a line a table row with bars between cells. */
function readText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  const xml = part ? strFromU8(part) : '';
  const pieces = xml.match(/<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs) ?? [];
  return `${pieces
    .map((piece) => {
      if (!piece.startsWith('<w:tr>')) return `[${styleOf(piece)}] ${textOf(piece)}`;
      const cells = piece.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
      return `| ${cells.map((cell) => (cell.match(/<w:p>.*?<\/w:p>/gs) ?? []).map(textOf).join(' / ')).join(' | ')} |`;
    })
    .join('\n')}\n`;
}

const cases = samplePapers.flatMap((paper) =>
  documentLanguages.map((language) => ({ ...paper, language, name: `${paper.document}.${language}` })),
);

const golden = resolve(root, 'test/documents/golden');
// A missing file would be written anew, and the paper would be compared with itself.
const looked = readdirSync(golden).sort();

describe('official papers of the sample', () => {
  it('each was looked at', () => {
    expect(looked).toEqual(cases.map(({ name }) => `${name}.txt`).sort());
  });

  it.each(cases)(
    '$clause: $name says what it said when it was looked at',
    async ({ make, language, name }) => {
      const content = sample();
      const { document } = make(content, language);
      const text = readText(await renderPaper(document, content.organisation.documents));
      expect(text).not.toMatch(/undefined|null|NaN|\{\{|\}\}|\[object/);
      await expect(text).toMatchFileSnapshot(resolve(golden, `${name}.txt`));
    },
  );

  it.each(cases)('$clause: $name can be changed by place before it is signed', ({ make, language }) => {
    const { places } = make(sample(), language);
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
  });
});
