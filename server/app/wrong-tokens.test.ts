import { expect, test } from 'vitest';
import { countWrongTokens } from './wrong-tokens.ts';

test('after the allowed wrong tokens an address waits until the first of them is old', () => {
  let now = 1_000_000;
  const tokens = countWrongTokens(3, 60, () => now);
  for (let n = 0; n < 3; n++) {
    expect(tokens.wait('a')).toBe(0);
    tokens.count('a');
    now += 10_000;
  }
  expect(tokens.wait('a')).toBe(30);
  expect(tokens.wait('b')).toBe(0);
  now += 30_000;
  expect(tokens.wait('a')).toBe(0);
  tokens.count('a');
  expect(tokens.wait('a')).toBe(10);
});

test('many addresses do not fill the memory, and the newest are kept', () => {
  const tokens = countWrongTokens(1, 60);
  for (let n = 0; n < 60_000; n++) tokens.count(`address ${n}`);
  expect(tokens.wait('address 0')).toBe(0);
  expect(tokens.wait('address 59999')).toBe(60);
});
