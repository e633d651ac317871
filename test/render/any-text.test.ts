import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { anyProgramme, anyText } from './fixtures/any-programme.ts';
import { smallProgramme } from './fixtures/small-programme.ts';
import { readParts } from './reading/read-package.ts';
import { structureProblems } from './structure/structure-problems.ts';

describe('text that a person can paste', () => {
  it('exports to a docx without a fault, whatever stands in any field', async () => {
    await fc.assert(
      fc.asyncProperty(anyProgramme, async (content) => {
        expect(structureProblems(readParts((await renderProgramme(content)).bytes))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every letter that XML allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const content = smallProgramme();
        content.glossary = [
          { id: 'w', programmeId: 'small', order: 'a0', term: `[${text}]`, definition: '' },
        ];
        const document = readParts((await renderProgramme(content)).bytes).get('word/document.xml') ?? '';
        for (const letter of text.match(/\p{L}/gu) ?? []) expect(document).toContain(letter);
      }),
      { numRuns: 25 },
    );
  });
});
