import { expect, test } from 'vitest';
import { laterClock, nextClock } from './clock.ts';

const at = (day: string) => Date.parse(day);

test('a later moment gives a greater reading', () => {
  const first = nextClock(null, at('2026-11-22T10:00:00Z'), 'a');
  expect(nextClock(first, at('2026-11-22T10:00:01Z'), 'a') > first).toBe(true);
});

test('a clock that was set back a year still gives a greater reading', () => {
  const first = nextClock(null, at('2026-11-22T10:00:00Z'), 'a');
  const second = nextClock(first, at('2025-11-22T10:00:00Z'), 'a');
  expect(second > first).toBe(true);
  expect(nextClock(second, at('2025-11-22T10:00:01Z'), 'a') > second).toBe(true);
});

test('after a clock that ran a year ahead, the readings go on from there', () => {
  const ahead = nextClock(null, at('2027-11-22T10:00:00Z'), 'a');
  expect(nextClock(ahead, at('2026-11-22T10:00:00Z'), 'a') > ahead).toBe(true);
});

test('many readings within one millisecond stay in order, also past the counter', () => {
  let last = nextClock(null, 1000, 'a');
  for (let count = 0; count < 36 ** 4 + 10; count += 1) {
    const next = nextClock(last, 1000, 'a');
    if (next <= last) throw new Error(`${next} is not after ${last}`);
    last = next;
  }
  expect(last.slice(0, 9)).toBe((1001).toString(36).padStart(9, '0'));
});

test('at the same moment the device decides, the same way everywhere', () => {
  const [a, b] = [nextClock(null, 5, 'a'), nextClock(null, 5, 'b')];
  expect(laterClock(a, b)).toBe(b);
  expect(laterClock(b, a)).toBe(b);
  expect(laterClock(null, a)).toBe(a);
});
