import { describe, expect, it } from 'vitest';
import { estimateTotal, lineSum, readPrice, readQuantity } from './estimate.ts';

describe('O10-17: what the lines of an estimate come to', () => {
  it.each([
    [3, 100_00, 300_00n],
    [0, 5_000_00, 0n],
    [0.5, 3, 2n],
    [2.5, 1_00, 2_50n],
    [0.125, 8_00, 1_00n],
    // 1.005 × 100 is 100.49999… in floating point.
    [1.005, 100_00, 100_50n],
    // A sum that numbers of JavaScript do not hold to the tiyn.
    [999_999.999, 99_999_999_999, 99_999_999_899_000_000n],
  ])('%d × %d tiyn', (quantity, price, sum) => expect(lineSum({ quantity, price })).toBe(sum));

  it('a line without quantity or price has no sum and takes none from the total', () => {
    expect(lineSum({ quantity: null, price: 100 })).toBeNull();
    expect(lineSum({ quantity: 2, price: null })).toBeNull();
    expect(
      estimateTotal([
        { quantity: 2, price: 1_50 },
        { quantity: null, price: 7_00 },
        { quantity: 1, price: 20 },
      ]),
    ).toBe(3_20n);
    expect(estimateTotal([])).toBe(0n);
  });
});

describe('O10-17: what is typed into an estimate', () => {
  it.each([
    ['', null],
    ['7500', 7_500_00],
    ['1 200 000,50', 1_200_000_50],
    ['1\u00a0200\u00a0000,5', 1_200_000_50],
    ['0.29', 29],
    ['4 999,99 ₸', 4_999_99],
    ['100 теңге', 100_00],
    ['1000000000', 1_000_000_000_00],
  ])('the price %s', (text, price) => expect(readPrice(text)).toEqual({ price }));

  it.each(['-5', '1,234', '1,200,000.50', '12a', '1e3', '1000000001', '5 USD', ','])('no price: %s', (text) =>
    expect(readPrice(text)).toBeNull(),
  );

  it.each([
    ['', null],
    ['3', 3],
    ['2,5', 2.5],
    ['0.125', 0.125],
    ['1 000', 1000],
  ])('the quantity %s', (text, quantity) => expect(readQuantity(text)).toEqual({ quantity }));

  it.each(['-1', '0,1234', 'екі', '1000001', '2 дана'])('no quantity: %s', (text) =>
    expect(readQuantity(text)).toBeNull(),
  );
});
