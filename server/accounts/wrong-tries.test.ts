import { expect, test } from 'vitest';
import { countWrongTries } from './wrong-tries.ts';

test('after the allowed tries a name waits until the first of them is old', () => {
  let now = 1_000_000;
  const tries = countWrongTries(60, () => now);
  for (let n = 0; n < 3; n++) {
    expect(tries.wait({ a: 3 })).toBe(0);
    tries.count({ a: 3 });
    now += 10_000;
  }
  expect(tries.wait({ a: 3 })).toBe(30);
  expect(tries.wait({ b: 3, a: 3 })).toBe(30);
  expect(tries.wait({ b: 3 })).toBe(0);
  now += 30_000;
  expect(tries.wait({ a: 3 })).toBe(0);
  tries.count({ a: 3 });
  expect(tries.wait({ a: 3 })).toBe(10);
  tries.forget({ a: 3 });
  expect(tries.wait({ a: 3 })).toBe(0);
});

test('many names do not fill the memory, and the newest are kept', () => {
  const tries = countWrongTries(60);
  for (let n = 0; n < 60_000; n++) tries.count({ [`name ${n}`]: 1 });
  expect(tries.wait({ 'name 0': 1 })).toBe(0);
  expect(tries.wait({ 'name 59999': 1 })).toBe(60);
});
