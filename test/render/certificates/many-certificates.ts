import * as fc from 'fast-check';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import { sampleCertificate } from '#shared/documents/certificates/testing-certificate.ts';

const kazakhLetters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const word = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...kazakhLetters), minLength: least, maxLength: most }).map(capital);
const latin = fc
  .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüß'), minLength: 3, maxLength: 14 })
  .map(capital);
const joinedBy = (sign: string) => fc.tuple(word(2, 12), word(2, 14)).map((parts) => parts.join(sign));

const lastName = fc.oneof(
  { weight: 6, arbitrary: word(3, 18) },
  { weight: 2, arbitrary: joinedBy('-') },
  { weight: 1, arbitrary: joinedBy('’') },
  { weight: 1, arbitrary: joinedBy("'") },
  { weight: 1, arbitrary: latin },
);
const firstName = fc.oneof({ weight: 5, arbitrary: word(2, 14) }, joinedBy(' '), latin);
const middleName = fc.oneof(
  fc.constant(''),
  word(5, 20).map((name) => `${name}ұлы`),
  word(5, 40),
);
const token = fc.base64String({ minLength: 280, maxLength: 280 });
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const certificate = fc
  .record({ lastName, firstName, middleName, token, issuedOn: day, number: fc.nat(99_999) })
  .map(({ token: code, issuedOn, number, ...facts }) =>
    sampleCertificate({
      ...{ facts, issuedOn },
      registrationNumber: `2026-${String(number).padStart(5, '0')}`,
      qrText: `https://server.example.kz/v/${code.slice(0, 22)}#${code}`,
    }),
  );

/** Invented people, always the same: names of every kind, and one that has every letter of the alphabet. */
export function manyCertificates(count: number): CertificateToPrint[] {
  const everyLetter = kazakhLetters.match(/.{1,21}/gu)?.map(capital) ?? [];
  const [last = '', first = ''] = everyLetter;
  return [
    sampleCertificate({
      facts: { lastName: last, firstName: first, middleName: kazakhLetters.toUpperCase() },
    }),
    ...fc.sample(certificate, { numRuns: count - 1, seed: 33 }),
  ];
}
