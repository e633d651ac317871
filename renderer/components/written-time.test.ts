import { expect, test } from 'vitest';
import { spokenTime, writtenTime } from './written-time.ts';

const at = new Date(2026, 10, 22, 9, 5);
const instant = at.toISOString();

test('a list writes the day and the time in figures', () => {
  expect(writtenTime(instant)).toBe('22.11.2026 09:05');
});

test('a sentence names the day only where it is not today', () => {
  expect(spokenTime(instant, 'kk', new Date(2026, 10, 22, 23, 59))).toBe('09:05');
  const tomorrow = new Date(2026, 10, 23, 0, 1);
  expect(spokenTime(instant, 'kk', tomorrow)).toBe('2026 жылғы 22 қараша, 09:05');
  expect(spokenTime(instant, 'ru', tomorrow)).toBe('22 ноября 2026 года, 09:05');
});
