import { expect, test } from 'vitest';
import { bareIin, birthDateOfIin, checkDigit, iinFault } from './iin.ts';

// Of people who will be born in 2099.
test.each(['991231500006', '991231600002', '991231500707'])('%s is an IIN', (iin) => {
  expect(iinFault(iin)).toBeNull();
  expect(birthDateOfIin(iin)).toBe('2099-12-31');
});

test('a wrong check digit, a missing digit and a letter are found', () => {
  expect(iinFault('991231500007')).toBe('iinChecksum');
  expect(iinFault('99123150000')).toBe('iinLength');
  expect(iinFault('99123150000О')).toBe('iinLength');
});

test('a number whose second pass gives 10 as well is never issued', () => {
  expect(checkDigit('99123150077')).toBeNull();
  for (let digit = 0; digit < 10; digit += 1) expect(iinFault(`99123150077${digit}`)).toBe('iinChecksum');
});

test('of 10,000 series of one day 83 are never issued', () => {
  const series = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, '0'));
  expect(series.filter((one) => checkDigit(`9912315${one}`) === null)).toHaveLength(83);
});

test('spaces and hyphens between the parts are taken out', () => {
  expect(bareIin(' 991231 500-006 ')).toBe('991231500006');
});

test('digits that name no day give no birth date', () => {
  expect(birthDateOfIin('990231500000')).toBeNull();
  expect(birthDateOfIin('990101900000')).toBeNull();
});
