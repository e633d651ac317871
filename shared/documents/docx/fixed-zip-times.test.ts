import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fixZipTimes } from './fixed-zip-times.ts';

const archive = (mtime: string): Uint8Array =>
  zipSync({ 'а.xml': [new Uint8Array(100), { mtime }], 'b/c.xml': [Uint8Array.of(1, 2), { mtime }] });

it('makes archives of the same files equal, whenever they were made', () => {
  const [early, late] = [archive('1999-05-05T10:00:00'), archive('2026-11-22T20:00:02')];
  expect(early).not.toEqual(late);
  fixZipTimes(early);
  fixZipTimes(late);
  expect(early).toEqual(late);
  expect(Object.keys(unzipSync(early))).toEqual(['а.xml', 'b/c.xml']);
});
