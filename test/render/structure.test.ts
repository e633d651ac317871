import { beforeAll, describe, expect, it } from 'vitest';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { sampleProgramme } from './fixtures/sample-programme.ts';
import { smallProgramme } from './fixtures/small-programme.ts';
import { type DocxParts, readParts } from './reading/read-package.ts';
import { structureProblems } from './structure/structure-problems.ts';

describe('the structure that Word enforces', () => {
  it.each([
    ['the sample', sampleProgramme],
    ['a small programme in Kazakh', () => smallProgramme('kk')],
    ['a small programme in Russian', () => smallProgramme('ru')],
  ])('holds in %s', async (_, content) => {
    expect(structureProblems(readParts((await renderProgramme(content())).bytes))).toEqual([]);
  });
});

/** One planted fault each: the part, what is replaced, what the validator must say. */
const faults: [string, string, RegExp, string, RegExp][] = [
  [
    'a property in the wrong order',
    'word/styles.xml',
    /(<w:keepNext\/>)(<w:keepLines\/>)/,
    '$2$1',
    /keepNext stands too late/,
  ],
  [
    'run properties after the text',
    'word/document.xml',
    /<w:r>(<w:rPr>.*?<\/w:rPr>)(<w:t .*?<\/w:t>)<\/w:r>/,
    '<w:r>$2$1</w:r>',
    /rPr is not first/,
  ],
  [
    'an unknown element',
    'word/document.xml',
    /<w:tblGrid>/,
    '<w:tblGrot/><w:tblGrid>',
    /tblGrot may not stand/,
  ],
  [
    'a missing attribute',
    'word/document.xml',
    /<w:tblW w:w="\d+" w:type="dxa"\/>/,
    '<w:tblW w:type="dxa"/>',
    /tblW has no w:w/,
  ],
  [
    'a wrong attribute',
    'word/document.xml',
    /<w:tblLayout w:type="fixed"\/>/,
    '<w:tblLayout w:val="fixed"/>',
    /tblLayout may not have w:val/,
  ],
  ['a value of no type', 'word/styles.xml', /w:val="both"/, 'w:val="justify"', /"justify" is no value/],
  [
    'a style that is not there',
    'word/document.xml',
    /w:val="BodyText"/,
    'w:val="Nirvana"',
    /Nirvana is no paragraph style/,
  ],
  [
    'a bookmark twice',
    'word/document.xml',
    /w:id="2" w:name="_Toc000000002"/,
    'w:id="1" w:name="_Toc000000002"',
    /bookmark id 1 twice/,
  ],
  [
    'a contents line that leads nowhere',
    'word/document.xml',
    /w:anchor="_Toc000000001"/,
    'w:anchor="_Toc9"',
    /No bookmark _Toc9/,
  ],
  [
    'a footnote that is not there',
    'word/document.xml',
    /<w:footnoteReference w:id="1"\/>/,
    '<w:footnoteReference w:id="7"/>',
    /No footnote 7/,
  ],
  [
    'a numbering that is not there',
    'word/document.xml',
    /<w:pStyle w:val="ListParagraph"\/>/,
    '$&<w:numPr><w:numId w:val="4"/></w:numPr>',
    /no numbering 4/,
  ],
  [
    'a row that is too short',
    'word/document.xml',
    /<w:gridSpan w:val="2"\/>/,
    '',
    /columns, the grid|wide where its columns/,
  ],
  [
    'a merge that continues nothing',
    'word/document.xml',
    /<w:vMerge w:val="restart"\/>/,
    '',
    /continues nothing above/,
  ],
  [
    'a cell without a paragraph',
    'word/document.xml',
    /(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/,
    '$1$2',
    /tc does not end with a paragraph/,
  ],
  [
    'two tables in a row',
    'word/document.xml',
    /<w:tbl>.*?<\/w:tbl>/,
    '$&$&',
    /two tables without a paragraph/,
  ],
  [
    'a field without its end',
    'word/document.xml',
    /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/,
    '',
    /field/,
  ],
  [
    'a relationship that points at nothing',
    'word/_rels/document.xml.rels',
    /Target="styles.xml"/,
    'Target="style.xml"',
    /style.xml, which is not there/,
  ],
  [
    'a link that is no address',
    'word/_rels/document.xml.rels',
    /Target="https:[^"]*"/,
    'Target="file:///etc/passwd"',
    /leads to file/,
  ],
  [
    'a link without a relationship',
    'word/document.xml',
    /r:id="rIdLink1"/,
    'r:id="rIdLink99"',
    /no relationship rIdLink99/,
  ],
  [
    'a part without a content type',
    '[Content_Types].xml',
    /<Override [^>]*footnotes.xml"\/>/,
    '',
    /footnotes.xml has no content type/,
  ],
  ['a control character', 'word/document.xml', /Ортадағы/, 'Орта\u0001', /document.xml/],
  ['text between elements', 'word/document.xml', /<w:body>/, '<w:body>сөз', /text stands in w:body/],
];

describe('the validator itself', () => {
  let parts: DocxParts;
  beforeAll(async () => {
    parts = readParts((await renderProgramme(smallProgramme())).bytes);
  });

  it.each(faults)('finds %s', (_, path, pattern, replacement, message) => {
    const before = parts.get(path) ?? '';
    const after = before.replace(pattern, replacement);
    expect(after).not.toBe(before);
    const problems = structureProblems(new Map(parts).set(path, after));
    expect(
      problems.some((problem) => message.test(problem)),
      problems.slice(0, 5).join('\n'),
    ).toBe(true);
  });
});
