import { expect, test } from 'vitest';
import { regionNamed, regions } from './region.ts';

test('there are seventeen regions and three cities, each found by all its names', () => {
  expect(regions).toHaveLength(20);
  for (const region of regions) {
    for (const name of [region.code, region.kk, region.ru, region.en, ...region.aliases]) {
      expect(regionNamed(name)?.code, name).toBe(region.code);
      expect(regionNamed(` ${name.toUpperCase()} `)?.code, name).toBe(region.code);
    }
  }
});

test.each([
  ['Акмола', 'KZ-11'],
  ['Ақмола обл.', 'KZ-11'],
  ['Акмолинская обл', 'KZ-11'],
  ['Жетiсу облысы', 'KZ-33'],
  ['область Жетісу', 'KZ-33'],
  ['г.Астана', 'KZ-71'],
  ['Нур-Султан қ.', 'KZ-71'],
  ['Алматы қаласы', 'KZ-75'],
  ['Алматинская область', 'KZ-19'],
  ['ЮКО', 'KZ-61'],
])('«%s» is %s', (text, code) => expect(regionNamed(text)?.code).toBe(code));

test('a name that could be a region or a city, and one that is neither, is not guessed', () => {
  for (const text of ['Алматы', 'Атлантида', '', 'облысы']) expect(regionNamed(text)).toBeNull();
});
