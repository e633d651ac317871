import { expect, test } from 'vitest';
import type { OfficialDocumentKind } from '../development/official-document.ts';
import { numberFaults } from './number-faults.ts';

const paper = (kind: OfficialDocumentKind, number: string, date: string | null = '2026-05-01') => ({
  ...{ kind, number, date },
  createdAt: '2026-01-01T00:00:00Z',
});

test('a number that two orders of a year have is a double, whatever orders they are', () => {
  expect(
    numberFaults([paper('developmentOrder', '4'), paper('approvalOrder', ' 4 '), paper('updateOrder', '5')]),
  ).toEqual([{ kind: 'orders', year: 2026, doubles: ['4'], gaps: [] }]);
});

test('the same number of another row or another year is none', () => {
  expect(
    numberFaults([
      paper('developmentOrder', '4'),
      paper('needsProtocol', '4'),
      paper('approvalOrder', '4', '2027-01-05'),
      paper('expertConclusion', '4'),
      paper('expertConclusion', '4'),
    ]),
  ).toEqual([]);
});

test('numbers that no paper has are a gap; a row may begin anywhere, drafts without a number are none', () => {
  const numbers = ['7', '8', '12', '', '10-НҚ'];
  expect(numberFaults(numbers.map((number) => paper('coverLetter', number)))).toEqual([
    { kind: 'letters', year: 2026, doubles: [], gaps: [{ first: 9, last: 11 }] },
  ]);
});

test('one number that was typed wrong does not make a gap of millions', () => {
  expect(numberFaults([paper('coverLetter', '1'), paper('coverLetter', '900000000')])).toEqual([]);
});

test('a paper without a date stands in the year in which it was made', () => {
  expect(numberFaults([paper('coverLetter', '1', null), paper('coverLetter', '1')])).toMatchObject([
    { year: 2026, doubles: ['1'] },
  ]);
});
