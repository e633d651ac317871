import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type RichParagraph, type RichText, richTextSchema } from '#shared/model/rich-text.ts';
import { flatten } from '#shared/text/flat-text.ts';
import {
  applyUpdates,
  editText,
  mergeBodies,
  mergeUpdates,
  openText,
  receive,
  seedText,
  stateOf,
  write,
} from '#shared/text/text.ts';
import { type AnyEdit, anyEdit, anyText, applyEdit } from './any-text.ts';

const runs = { numRuns: 150 };
vi.setConfig({ testTimeout: 60_000 });
const edits = fc.array(anyEdit, { minLength: 1, maxLength: 8 });

test('a text comes back from its seed as it was', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      expect(openText(seedText(body)).body).toEqual(body);
    }),
    runs,
  );
});

test('two computers make the same seed of the same text', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      expect(seedText(structuredClone(body))).toEqual(seedText(body));
    }),
    runs,
  );
});

test('after each edit the text says what was written, and its updates lead to the same', () => {
  fc.assert(
    fc.property(anyText, edits, (start, list) => {
      const seed = seedText(start);
      const text = openText(seed);
      const updates: string[] = [];
      let body = start;
      for (const edit of list) {
        body = applyEdit(body, edit);
        const update = write(text, body);
        if (update) updates.push(update);
        expect(text.body).toEqual(body);
      }
      expect(applyUpdates(seed, updates).body).toEqual(body);
      expect(applyUpdates(seed, [...updates].reverse()).body).toEqual(body);
      if (updates.length > 0) expect(applyUpdates(seed, [mergeUpdates(updates)]).body).toEqual(body);
      expect(openText(stateOf(text)).body).toEqual(body);
    }),
    runs,
  );
});

/** One person's edits on a fork; gives the updates. */
function writeAll(text: ReturnType<typeof openText>, list: readonly AnyEdit[]): string[] {
  return list.flatMap((edit) => {
    const update = write(text, applyEdit(text.body, edit));
    return update ? [update] : [];
  });
}

test('edits of two people who wrote apart converge to one text that fits the model', () => {
  fc.assert(
    fc.property(anyText, edits, edits, edits, (start, first, second, after) => {
      const seed = seedText(start);
      const [a, b] = [openText(seed), openText(seed)];
      const [fromA, fromB] = [writeAll(a, first), writeAll(b, second)];
      receive(a, fromB);
      receive(b, [...fromA].reverse());
      expect(a.body).toEqual(b.body);
      expect(richTextSchema.parse(a.body)).toEqual(a.body);
      expect(applyUpdates(seed, [...fromB, ...fromA]).body).toEqual(a.body);
      // They write on, from what the merge gave.
      receive(b, writeAll(a, after));
      expect(a.body).toEqual(b.body);
    }),
    runs,
  );
});

test('marks that nothing shows any more do not part two computers: letters typed there later look the same on both', () => {
  const line: RichParagraph = { type: 'paragraph', attrs: { textAlign: 'left' } };
  const item = (...content: RichParagraph[]) => ({ type: 'listItem' as const, content });
  const apple = { ...line, content: [{ type: 'text' as const, text: 'алма' }] };
  const seed = seedText({
    type: 'doc',
    content: [{ type: 'bulletList', content: [item(apple), item(line)] }],
  });
  const [a, b] = [openText(seed), openText(seed)];
  const edit = { at: 0, letters: 'бір', block: line };
  const fromA = writeAll(a, [
    { ...edit, kind: 'type' },
    { ...edit, kind: 'mark', at: 267 },
  ]);
  const fromB = writeAll(b, [{ ...edit, kind: 'remove' }]);
  receive(a, fromB);
  receive(b, [...fromA].reverse());
  receive(
    b,
    writeAll(a, [
      { ...edit, kind: 'remove' },
      { ...edit, kind: 'type' },
    ]),
  );
  expect(a.body).toEqual(b.body);
});

/** What can be read, without the signs that part it. */
const letters = (body: RichText) => flatten(body).text.replace(/[^\p{L}]/gu, '');

test('words that one person typed are there after the merge, whatever the other one did around them', () => {
  const typed = 'ҚАЗЫНА';
  fc.assert(
    fc.property(anyText, fc.nat(1000), edits, (start, at, others) => {
      const seed = seedText(start);
      const [a, b] = [openText(seed), openText(seed)];
      const mine = writeAll(a, [{ kind: 'type', at, letters: typed, block: { type: 'paragraph' } }]);
      fc.pre(letters(a.body).includes(typed));
      writeAll(b, others);
      receive(b, mine);
      expect(letters(b.body)).toContain(typed);
    }),
    runs,
  );
});

test('two people who type at different places of one paragraph both keep their words', () => {
  const paragraph = (text: string): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { textAlign: null }, content: [{ type: 'text', text }] }],
  });
  const seed = seedText(paragraph('Мұғалім сабақ береді'));
  const [a, b] = [
    editText(seed, paragraph('Жас мұғалім сабақ береді')),
    editText(seed, paragraph('Мұғалім сабақ береді күнде')),
  ];
  const merged = applyUpdates(a.state, [b.update ?? '']);
  expect(merged.body).toEqual(paragraph('Жас мұғалім сабақ береді күнде'));
});

test('a text that another made a heading meanwhile keeps what was typed in it', () => {
  const content = (text: string) => [{ type: 'text' as const, text }];
  const seed = seedText({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { textAlign: null }, content: content('Тақырып') }],
  });
  const heading = editText(seed, {
    type: 'doc',
    content: [{ type: 'heading', attrs: { textAlign: null, level: 2 }, content: content('Тақырып') }],
  });
  const typed = editText(seed, {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { textAlign: null }, content: content('Тақырып атауы') }],
  });
  expect(applyUpdates(heading.state, [typed.update ?? '']).body).toEqual({
    type: 'doc',
    content: [{ type: 'heading', attrs: { textAlign: null, level: 2 }, content: content('Тақырып атауы') }],
  });
});

test('what is taken back goes to the text before; what another wrote later stays', () => {
  const typed = 'ҚАЗЫНА';
  fc.assert(
    fc.property(anyText, anyEdit, edits, fc.nat(1000), (before, edit, later, at) => {
      const after = applyEdit(before, edit);
      expect(mergeBodies(after, before, after)).toEqual(before);
      const others = later.reduce(applyEdit, after);
      const newest = applyEdit(others, { kind: 'type', at, letters: typed, block: { type: 'paragraph' } });
      const merged = mergeBodies(after, before, newest);
      expect(richTextSchema.parse(merged)).toEqual(merged);
      if (letters(newest).includes(typed)) expect(letters(merged)).toContain(typed);
    }),
    runs,
  );
});
