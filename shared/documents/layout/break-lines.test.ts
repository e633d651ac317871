import { describe, expect, it } from 'vitest';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import type { ParagraphBlock } from '../document-model.ts';
import { layOutParagraph } from './lay-out-paragraph.ts';

const format = resolveFormat(defaultDocumentSettings);
const context = { pageOf: new Map<string, number>(), firstFootnote: 1 };
/** The lines of a text in a column so narrow that every chance to end a line is taken. */
function narrowLines(text: string, width = 1000): string[] {
  const block: ParagraphBlock = { kind: 'paragraph', role: 'plain', inlines: [{ kind: 'text', text }] };
  return layOutParagraph(block, format, width, context).lines.map(({ pieces }) =>
    pieces()
      .map((piece) => piece.text)
      .join(' '),
  );
}

describe('a line may end', () => {
  it.each([
    ['behind a space', 'әдебиет тізімі', ['әдебиет', 'тізімі']],
    ['behind a hyphen', 'оқу-тәрбие', ['оқу-', 'тәрбие']],
    ['behind a dash without spaces', 'сәуір–маусым', ['сәуір–', 'маусым']],
    ['before a dash with spaces', 'әдебиет – тізімі', ['әдебиет', '– тізімі']],
    ['before an opening quote', 'кітабы «Абай»', ['кітабы', '«Абай»']],
  ])('%s', (_, text, expected) => expect(narrowLines(text)).toEqual(expected));
});

describe('a line may not end', () => {
  it.each([
    ['at a space that does not break', '10\u00a0сағат ұзақ', ['10\u00a0сағат', 'ұзақ']],
    ['before a closing bracket or a full stop', 'сағаттар .', ['сағаттар', '.']],
    ['between a bracket and its word', 'көмек (сабақ)', ['көмек', '(сабақ)']],
    ['between a number and its per cent sign', 'үлесі 100%', ['үлесі', '100%']],
  ])('%s', (name, text, expected) => {
    // The room is enough for the longest part that must stay whole.
    const lines = narrowLines(text, 1200);
    if (name.startsWith('before')) expect(lines.some((line) => line.startsWith('.'))).toBe(false);
    else expect(lines).toEqual(expected);
  });

  it('behind a slash, unless the word is longer than the line', () => {
    expect(narrowLines('оқу және/немесе', 1600)).toEqual(['оқу', 'және/немесе']);
    expect(narrowLines('және/немесе', 900)).toEqual(['және/', 'немесе']);
  });
});

it('a word longer than the line is cut, and nothing of it is lost', () => {
  const word = 'қызметкерлердің'.repeat(4);
  const lines = narrowLines(word);
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.join('')).toBe(word);
});

it('an emoji is never cut in two', () => {
  for (const line of narrowLines('😀'.repeat(30), 700)) expect(line.isWellFormed()).toBe(true);
});

it('a soft hyphen shows only where a line ends with it', () => {
  expect(narrowLines('әдіс\u00adтеме', 5000)).toEqual(['әдістеме']);
  expect(narrowLines('тәрбие\u00adшілер', 900)).toEqual(['тәрбие-', 'шілер']);
});

describe('justified text', () => {
  const words = 'Педагогтің кәсіби құзыреттілігін арттыру оқу үдерісін жоспарлаудан басталады. '.repeat(4);
  const block: ParagraphBlock = { kind: 'paragraph', role: 'body', inlines: [{ kind: 'text', text: words }] };
  const { lines } = layOutParagraph(block, format, format.textWidth, context);
  const placed = lines.map(({ pieces }) => pieces());
  const rightEdges = placed.map((pieces) => (pieces.at(-1)?.x ?? 0) + (pieces.at(-1)?.width ?? 0));

  it('O10-10: begins 1.25 cm from the margin and reaches the right margin', () => {
    expect(placed[0]?.[0]?.x).toBe(709);
    expect(placed[1]?.[0]?.x).toBe(0);
    for (const edge of rightEdges.slice(0, -1)) expect(edge).toBeCloseTo(format.textWidth);
  });

  it('leaves its last line as it is', () => {
    expect(rightEdges.at(-1)).toBeLessThan(format.textWidth);
  });
});
