import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isXmlSafe } from '../documents/xml-safe-text.ts';
import { addCounts, cleanText, noCounts } from './clean-text.ts';

describe('cleanText', () => {
  it('takes out control and direction characters, lone surrogates and invisible rubbish, and counts them', () => {
    const { text, removed } = cleanText('\uFEFFСа\u00ADбақ\u0000 \u202Eте\u200Bма\uD800\uFFFE 1\u0007');
    expect(text).toBe('Сабақ тема 1');
    expect(removed).toEqual({
      controls: 3,
      bidi: 1,
      surrogates: 1,
      zeroWidth: 2,
      softHyphens: 1,
      spaces: 0,
      lookAlikes: 0,
    });
  });

  it('keeps emoji whole, also those held together by a joiner', () => {
    expect(cleanText('Сабақ 😀 👩‍🏫 👍🏽 ❤️‍🔥').text).toBe('Сабақ 😀 👩‍🏫 👍🏽 ❤️‍🔥');
    expect(cleanText('са\u200Dбақ').text).toBe('сабақ');
  });

  it('makes every line end a line feed and keeps tabs', () => {
    expect(cleanText('а\r\nб\rв\u2028г\u000Bд\tе').text).toBe('а\nб\nв\nг\nд\tе');
  });

  it('composes letters: й and ё written as two characters become one', () => {
    expect(cleanText('и\u0306ыл, е\u0308лка').text).toBe('йыл, ёлка');
  });

  it('keeps a hard space where typography wants it', () => {
    const kept = '№\u00A05, 80\u00A0сағат, 1\u00A0000, А.\u00A0Байтұрсынұлы, білім\u00A0– күш';
    expect(cleanText(kept)).toMatchObject({ text: kept, removed: noCounts() });
  });

  it('makes hard spaces elsewhere ordinary ones, and one of several', () => {
    const { text, removed } = cleanText('Оқу\u00A0бағдарламасы \u00A0\u00A0 туралы\u2003іс №\u00A0 \u00A05');
    expect(text).toBe('Оқу бағдарламасы туралы іс №\u00A05');
    expect(removed.spaces).toBe(7);
  });

  it('puts look-alike letters right and says which, at their place in the cleaned text', () => {
    const { lookAlikes, removed } = cleanText('\u200Bжəне');
    expect(lookAlikes).toEqual([{ position: 1, from: 'ə', to: 'ә', word: 'және' }]);
    expect(removed.lookAlikes).toBe(1);
  });

  const unit = fc.oneof(
    fc.constantFrom(
      ...'ab əiхсА.№1–\u00A0\u00AD\u200B\u200D\uFE0F\u202E\u202F\u0306\r\n\u0000'.split(''),
      '😀',
      '👍🏽',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  it('cleaning twice is the same as cleaning once, and the result can stand in XML', () => {
    fc.assert(
      fc.property(fc.string({ unit }), fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), (text, units) => {
        const once = cleanText(text + String.fromCharCode(...units)).text;
        expect(cleanText(once)).toEqual({ text: once, removed: noCounts(), lookAlikes: [] });
        expect(isXmlSafe(once)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('addCounts', () => {
  it('adds kind by kind', () => {
    const sum = addCounts({ ...noCounts(), bidi: 2 }, { ...noCounts(), bidi: 1, spaces: 4 });
    expect(sum).toEqual({ ...noCounts(), bidi: 3, spaces: 4 });
  });
});
