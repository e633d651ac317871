import { expect, test } from 'vitest';
import { certificateNumberFaults } from './certificate-number-faults.ts';

const certificate = (id: string, registrationNumber: string, more = {}) => ({
  ...{ id, registrationNumber, year: 2027, replaces: null },
  ...more,
});

test('O10-30: a number that two certificates of a year have is a double, however many numbers lie between others', () => {
  const all = [
    certificate('a', '2027-00001'),
    certificate('b', '2027-00201'),
    certificate('c', ' 2027-00201 '),
    certificate('d', '7', { year: 2026 }),
    certificate('e', '7'),
  ];
  expect(certificateNumberFaults(all)).toEqual([
    { kind: 'certificates', year: 2027, doubles: ['2027-00201'], gaps: [] },
  ]);
});

test('one that takes the place of another may bear its number; two that do so from two computers may not', () => {
  const first = certificate('a', '5');
  const duplicate = certificate('b', '5', { replaces: 'a' });
  expect(certificateNumberFaults([first, duplicate])).toEqual([]);
  expect(certificateNumberFaults([first, duplicate, certificate('c', '5', { replaces: 'b' })])).toEqual([]);
  for (const replaces of ['a', 'elsewhere']) {
    const other = certificate('d', '5', { replaces });
    expect(certificateNumberFaults([first, duplicate, other])).toMatchObject([{ doubles: ['5'] }]);
  }
});
