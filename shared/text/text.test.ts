import { createHash } from 'node:crypto';
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { Citation } from '#renderer/components/rich-text/citation-node.ts';
import { Footnote } from '#renderer/components/rich-text/footnote-node.ts';
import { richTextExtensions } from '#renderer/components/rich-text/rich-text-extensions.ts';
import { toRichText } from '#renderer/components/rich-text/to-rich-text.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { plainText, type RichBlock, type RichText } from '../model/rich-text.ts';
import { blockTypes, inlineTypes } from './flat-text.ts';
import { applyUpdates, editText, openText, seedText } from './text.ts';

const words = (text: string) => [{ type: 'text' as const, text }];
const line = (text: string): RichBlock => ({ type: 'paragraph', content: words(text) });
const doc = (...content: RichBlock[]): RichText => ({ type: 'doc', content });
const cell = (text: string) => ({
  type: 'tableCell' as const,
  content: [{ type: 'paragraph' as const, content: words(text) }],
});
const row = (...texts: string[]) => ({ type: 'tableRow' as const, content: texts.map(cell) });
const list = (...texts: string[]): RichBlock => ({
  type: 'bulletList',
  content: texts.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: words(text) }],
  })),
});

/** The text after two people changed the same one apart. */
function merged(start: RichText, one: RichText, other: RichText): RichText {
  const seed = seedText(start);
  const [a, b] = [editText(seed, one), editText(seed, other)];
  const [first, second] = [
    applyUpdates(a.state, [b.update ?? '']).body,
    applyUpdates(b.state, [a.update ?? '']).body,
  ];
  expect(first).toEqual(second);
  return first;
}

const schema = getSchema([...richTextExtensions, Footnote, Citation]);

test('every node that the editor has is one of the signs of a long text', () => {
  const names = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text');
  expect(names.sort()).toEqual([...blockTypes, ...inlineTypes].sort());
});

test('a document with every node, mark and attribute of the editor comes back as the editor wrote it', () => {
  const marks = Object.keys(schema.marks).map((type) =>
    type === 'link' ? { type, attrs: { href: 'https://adilet.zan.kz' } } : { type },
  );
  const inline = [
    { type: 'text', text: 'Заң', marks },
    ...marks.map((mark) => ({ type: 'text', text: 'ә', marks: [mark] })),
    { type: 'hardBreak', marks },
    { type: 'footnote', attrs: { text: 'түсіндірме' } },
    { type: 'citation', attrs: { entryId: 'e', page: '15' } },
  ];
  const paragraph = { type: 'paragraph', attrs: { textAlign: 'justify' }, content: inline };
  const cells = { colspan: 1, rowspan: 1, colwidth: [120], align: null };
  const document = schema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3, textAlign: 'center' }, content: inline },
      paragraph,
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { ...cells, colspan: 2, colwidth: null }, content: [paragraph] },
            ],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: cells, content: [paragraph] },
              { type: 'tableCell', attrs: { ...cells, align: 'right' }, content: [{ type: 'paragraph' }] },
            ],
          },
        ],
      },
    ],
  });
  document.check();
  const body = toRichText(document);
  const back = openText(seedText(body)).body;
  expect(JSON.stringify(toRichText(schema.nodeFromJSON(back)))).toBe(JSON.stringify(body));
  expect(back).toEqual(body);
});

test('the stored form of a text is the same for ever: two versions of the program must not part', () => {
  const body = doc(
    { type: 'heading', attrs: { level: 2, textAlign: null }, content: words('Тақырып') },
    { ...line('Мәтін'), attrs: { textAlign: 'left' } } as RichBlock,
    list('бір', 'екі'),
    { type: 'table', content: [row('а', 'ә')] },
    { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'заң' } }, { type: 'hardBreak' }] },
  );
  expect(createHash('sha256').update(seedText(body)).digest('hex')).toBe(
    '92e8d25bddb648e50a4077d9980de302c4247bc4a7c368b16f0f06f0124c6a74',
  );
});

test('a list whose items one person removed while another wrote in one keeps the words', () => {
  const result = merged(
    doc(line('а'), list('бір', 'екі')),
    doc(line('а')),
    doc(line('а'), list('бір', 'екі үш')),
  );
  expect(JSON.stringify(result)).toContain('үш');
});

test('a row and a column that two people added leave no gap in the table, and no word is lost', () => {
  const table = (...rows: ReturnType<typeof row>[]): RichText => doc({ type: 'table', content: rows });
  const start = table(row('а', 'ә'), row('б', 'в'));
  const result = merged(
    start,
    table(row('а', 'ә'), row('б', 'в'), row('г', 'ғ')),
    table(row('а', 'ә', 'д'), row('б', 'в', 'е')),
  );
  const [only] = result.content;
  const rows = only?.type === 'table' ? only.content : [];
  expect(rows.map(({ content }) => content.length)).toEqual([3, 3, 3]);
  expect(plainText(result).match(/\p{L}/gu)?.sort()).toEqual(['а', 'ә', 'б', 'в', 'г', 'ғ', 'д', 'е'].sort());
});

test('a paragraph that one person made a list and another split stays two lines', () => {
  const result = merged(doc(line('бір екі')), doc(list('бір екі')), doc(line('бір '), line('екі')));
  expect(result).toEqual(doc(list('бір '), line('екі')));
});

test('marks of one person and words of another come together', () => {
  const bold = (text: string) => ({ type: 'text' as const, text, marks: [{ type: 'bold' as const }] });
  const result = merged(
    doc(line('бір екі')),
    doc({ type: 'paragraph', content: [bold('бір'), ...words(' екі')] }),
    doc(line('бір екі үш')),
  );
  expect(result).toEqual(doc({ type: 'paragraph', content: [bold('бір'), ...words(' екі үш')] }));
});

test('two people who write in one footnote both keep their words', () => {
  const note = (text: string) => doc({ type: 'paragraph', content: [{ type: 'footnote', attrs: { text } }] });
  expect(merged(note('Заң'), note('Жаңа Заң'), note('Заң, 5-бап'))).toEqual(note('Жаңа Заң, 5-бап'));
});

test('one letter more is a small update, however long the text', () => {
  const lines = Array.from({ length: 300 }, (_, index) =>
    line(`${index}-абзац: ${'оқу бағдарламасы '.repeat(20)}`),
  );
  const seed = seedText(doc(...lines));
  const { update } = editText(
    seed,
    doc(...lines.with(150, line(`150-абзацқа: ${'оқу бағдарламасы '.repeat(20)}`))),
  );
  expect(fromBase64(update ?? '').length).toBeLessThan(60);
});

test('a letter out of two halves is never cut, and a half alone becomes the sign for an unknown letter', () => {
  const seed = seedText(doc(line('𐀀𐀁')));
  expect(editText(seed, doc(line('𐀀𐀂'))).body).toEqual(doc(line('𐀀𐀂')));
  expect(editText(seed, doc(line('а\udc00б'))).body).toEqual(doc(line('а\ufffdб')));
});

test('base64 and back gives the same bytes', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});
