import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import {
  contentTypes,
  documentRelations,
  documentXml,
  externalRelation,
  makeDocx,
  para,
  relationsXml,
} from './docx-fixture.ts';
import { readDocx } from './read-docx.ts';

// A slow machine may take long over 100 MB: what counts is that it ends.
vi.setConfig({ testTimeout: 60_000 });

const megabyte = 1024 * 1024;
const good = makeDocx(para('Жалпы ережелер') + para('Мәтін'));
const problemOf = (bytes: Uint8Array) => {
  const outcome = readDocx(bytes);
  return outcome.ok ? null : outcome.problem;
};
const utf16 = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const compoundFile = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0), ...utf16(stream)]);

/** The archive with one part's declared size changed everywhere that headers name it. */
function withDeclaredSize(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 3; at += 1)
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  return lying;
}

describe('readDocx answers bad input with one problem', () => {
  it('reads the good document that the bad ones are made of', () => {
    expect(readDocx(good)).toMatchObject({ ok: true, value: { report: { found: ['generalProvisions'] } } });
  });

  const xlsx = makeDocx('', {
    '[Content_Types].xml': contentTypes(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
  });
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'fileEmpty'],
    ['a text file', strToU8('Сәлем, әлем'), 'docxNotDocx'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'docxNotDocx'],
    ['a password-protected docx', compoundFile('EncryptedPackage'), 'docxEncrypted'],
    ['an old .doc', compoundFile('WordDocument'), 'docxOldFormat'],
    ['another compound file', compoundFile('Workbook'), 'docxNotDocx'],
    ['a spreadsheet', xlsx, 'docxNotDocx'],
    ['a plain ZIP archive', zipSync({ 'a.txt': strToU8('a') }), 'docxNotDocx'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'docxOpenDocument',
    ],
    ['a file cut in half', good.slice(0, good.length / 2), 'docxBroken'],
    ['a file without its first half', good.slice(good.length / 2), 'docxNotDocx'],
    ['unclosed XML', makeDocx('', { 'word/document.xml': '<w:document>' }), 'docxBroken'],
    ['no XML at all', makeDocx('', { 'word/document.xml': 'text' }), 'docxBroken'],
    ['an empty main part', makeDocx('', { 'word/document.xml': '' }), 'docxBroken'],
    ['no main part', makeDocx('', { 'word/document.xml': null }), 'docxNotDocx'],
    ['a forbidden character', makeDocx(para('а&#0;б')), 'docxBroken'],
    [
      'invalid UTF-8',
      makeDocx('', { 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]) }),
      'docxBroken',
    ],
    ['a document without text', makeDocx(para('')), 'docxWithoutText'],
  ])('%s', (_what, bytes, code) => {
    expect(problemOf(bytes)).toEqual({ code });
  });

  it('an entity, whether it reads a file or grows without end', () => {
    const external = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml(para('&x;'))}`;
    const laughs = `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${documentXml(para('&b;'))}`;
    expect(problemOf(makeDocx('', { 'word/document.xml': external }))).toEqual({ code: 'docxForbiddenXml' });
    expect(problemOf(makeDocx('', { 'word/document.xml': laughs }))).toEqual({ code: 'docxForbiddenXml' });
    expect(problemOf(makeDocx('', { 'word/styles.xml': `<!DOCTYPE a>${documentXml('')}` }))).toEqual({
      code: 'docxForbiddenXml',
    });
    expect(problemOf(makeDocx(para('&x;')))).toEqual({ code: 'docxBroken' });
  });

  it('an encrypted entry', () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 10; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(problemOf(bytes)).toEqual({ code: 'docxEncrypted' });
  });

  it('more than 100 MB, without reading it', () => {
    const bytes = new Uint8Array(100 * megabyte + 1);
    bytes.set(good);
    expect(problemOf(bytes)).toEqual({ code: 'fileTooLarge', params: { limit: 100 } });
  });

  it('100 MB of rubbish behind a ZIP signature', () => {
    const bytes = new Uint8Array(100 * megabyte).fill(0x50);
    bytes.set([0x50, 0x4b, 3, 4]);
    expect(problemOf(bytes)).toEqual({ code: 'docxBroken' });
  });

  it('100 MB of rubbish in a compound file', () => {
    const bytes = new Uint8Array(100 * megabyte).fill(0x45);
    bytes.set(compoundFile(''));
    expect(problemOf(bytes)).toEqual({ code: 'docxNotDocx' });
  });

  describe('zip bombs', () => {
    const zeros = new Uint8Array(90 * megabyte).fill(0x20);

    it('that say how large they are', () => {
      expect(problemOf(makeDocx(para('а'), { 'word/media/a.bin': zeros }))).toEqual({
        code: 'docxTooLargeInside',
      });
    });

    it('that lie about it: unpacking stops at the limit of a part', () => {
      const honest = makeDocx(para('а'), { 'word/document.xml': zeros });
      const lying = withDeclaredSize(honest, zeros.length, 1000);
      expect(lying).not.toEqual(honest);
      expect(problemOf(lying)).toEqual({ code: 'docxTooLargeInside' });
    });

    it('made of thousands of parts', () => {
      const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`a${index}`, 'a']));
      expect(problemOf(makeDocx(para('а'), parts))).toEqual({ code: 'docxTooLargeInside' });
    });

    it('made of elements inside each other', () => {
      const deep = 100_000;
      const body = `${'<w:sdt><w:sdtContent>'.repeat(deep)}${'</w:sdtContent></w:sdt>'.repeat(deep)}`;
      expect(problemOf(makeDocx(body))).toEqual({ code: 'docxTooLargeInside' });
    });

    it('made of empty elements beside each other', () => {
      expect(problemOf(makeDocx('<w:p/>'.repeat(1_000_001)))).toEqual({ code: 'docxTooLargeInside' });
    });

    it('a table of a hundred thousand cells comes in as nothing that would choke the editor', () => {
      const rows = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(60)}</w:tr>`.repeat(2_000);
      const outcome = readDocx(makeDocx(`${para('Мәтін')}<w:tbl>${rows}</w:tbl>`));
      expect(outcome).toMatchObject({ ok: true });
      expect(JSON.stringify(outcome)).toContain('largeTablesFlattened');
    });
  });

  it('two parts of one name', () => {
    const twice = makeDocx(para('а'), { 'word/documenx.xml': documentXml(para('б')) });
    const text = Array.from(twice, (byte) => String.fromCharCode(byte))
      .join('')
      .replaceAll('documenx', 'document');
    expect(problemOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual({
      code: 'docxBroken',
    });
  });

  it('a part whose checksum is wrong', () => {
    const body = para('Мәтін'.repeat(2000));
    const bytes = makeDocx(body).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 20; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
    }
    expect(problemOf(bytes)).toEqual({ code: 'docxBroken' });
  });
});

describe('what lies outside or could run', () => {
  const titles = para('Жалпы ережелер') + para('Мәтін');

  it('macros are not brought in, and the person is told', () => {
    const outcome = readDocx(
      makeDocx(titles, {
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/vbaProject.bin': 'Sub AutoOpen()',
      }),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { report: { notes: expect.arrayContaining([{ code: 'macrosIgnored', count: 1 }]) } },
    });
    expect(JSON.stringify(outcome)).not.toContain('AutoOpen');
  });

  it('templates and pictures on other computers are counted and never fetched', () => {
    const bytes = makeDocx(titles, {
      'word/_rels/document.xml.rels': documentRelations(
        externalRelation('x', 'image', 'https://example.org/a.png'),
      ),
      'word/_rels/settings.xml.rels': relationsXml(
        externalRelation('t', 'attachedTemplate', 'file://server/template.dotm'),
      ),
    });
    expect(readDocx(bytes)).toMatchObject({
      value: { report: { notes: expect.arrayContaining([{ code: 'externalPartsIgnored', count: 2 }]) } },
    });
  });
});

describe('any bytes', () => {
  it('never make an exception', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void readDocx(bytes)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes.slice(0, 18)]);
        expect(readDocx(zip).ok).toBe(false);
      }),
    );
  });

  it('a docx cut off or with flipped bits gives a value', () => {
    fc.assert(
      fc.property(
        fc.nat(good.length),
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 7 })), { maxLength: 4 }),
        (end, flips) => {
          const damaged = good.slice(0, flips.length % 2 ? good.length : end);
          for (const [at, bit] of flips) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
          readDocx(damaged);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('any XML in the main part gives a value', () => {
    const names = fc.constantFrom(
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'gridSpan',
      'vMerge',
      'pPr',
      'numPr',
      'ilvl',
      'numId',
      'fldChar',
      'instrText',
      'hyperlink',
      'sdt',
      'sdtContent',
      'drawing',
      'txbxContent',
      'footnoteReference',
      'ins',
      'br',
      'sym',
    );
    const values = fc.constantFrom(
      '',
      'begin',
      'end',
      'separate',
      '-1',
      '0',
      '1',
      '2',
      '99999999999',
      'continue',
      'F0B7',
      'page',
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc
        .tuple(
          names,
          values,
          fc.array(fc.oneof({ withCrossShrink: true }, fc.constant('TOC мәтін'), tie('tree')), {
            maxLength: 4,
          }),
        )
        .map(
          ([name, value, inner]) =>
            `<w:${name} w:val="${value}" w:fldCharType="${value}" w:char="${value}">${inner.join('')}</w:${name}>`,
        ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        readDocx(makeDocx(trees.join('')));
      }),
      { numRuns: 300 },
    );
  });

  it('deflate that never ends is refused', () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 20; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, 1, true);
    }
    expect(problemOf(bytes)).toEqual({ code: 'docxBroken' });
  });
});
