import { expect, test } from 'vitest';
import { fileNames } from './file-names.ts';
import { sampleCertificate } from './testing-certificate.ts';

const named = (lastName: string, firstName: string, registrationNumber: string) =>
  sampleCertificate({ registrationNumber, facts: { lastName, firstName, middleName: '' } });

test('single files are named by person and number, none twice, none with signs that a system refuses', () => {
  const people = [
    named('Әлиев', 'Қанат', '2026/1'),
    named('ӘЛИЕВ', 'Қанат', '2026/1'),
    named('Ә'.repeat(200), '"<>', '3'),
    named('О.', '.', '…'),
  ];
  const names = fileNames(people);
  expect(names.slice(0, 2)).toEqual(['Әлиев Қанат 2026_1.pdf', 'ӘЛИЕВ Қанат 2026_1 (2).pdf']);
  for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|]{1,130}\.pdf$/);
});
