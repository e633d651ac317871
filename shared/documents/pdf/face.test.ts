import { describe, expect, it } from 'vitest';
import { readAdvances } from '#resources/fonts/read-font.ts';
import { faceBytes, programFaces } from '../../../test/setup/program-faces.ts';
import { faceNames } from './drawing.ts';
import { readFace } from './face.ts';

const faces = programFaces();
const kazakh = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const others = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?«»“”„‘’№§%()/–—-+=_*&@ \u00a0';
const letters = [...`${kazakh}${kazakh.toLowerCase()}${others}${others.toLowerCase()}`];
const codePointOf = (character: string) => character.codePointAt(0) ?? 0;

describe.each(faceNames)('%s', (name) => {
  const face = faces[name];

  it('user-asks 15: has every letter of Kazakh, Russian and English, and the marks', () => {
    expect(letters.filter((letter) => !face.has(codePointOf(letter)))).toEqual([]);
  });

  it('has no character that would print as nothing', () => {
    const invisible = ['\0', '\t', '\n', '\r', '\u200b', '\u200d', '\ufeff', '\ud83d', '😀', 'ش', '日'];
    expect(invisible.filter((character) => face.has(codePointOf(character)))).toEqual([]);
  });

  it('measures each letter as a second reader of the font does', () => {
    const advances = readAdvances(Buffer.from(faceBytes(name)));
    for (const letter of letters)
      expect(face.widthOf(letter), letter).toBeCloseTo((advances.get(codePointOf(letter)) ?? 0) / 2048, 9);
    expect(face.widthOf('Әсел')).toBeCloseTo(
      [...'Әсел'].reduce((sum, one) => sum + face.widthOf(one), 0),
      9,
    );
  });

  it('says how high it is', () => {
    expect(face.ascent).toBeGreaterThan(face.capHeight);
    expect(face.capHeight).toBeGreaterThan(0.6);
    expect(face.descent).toBeLessThan(-0.2);
  });
});

it('bytes that are no font are refused', () => {
  expect(() => readFace(new TextEncoder().encode('not a font at all'))).toThrow('Not a TrueType font');
});
