import { expect, test } from 'vitest';
import { daysText, fieldTexts } from './field-texts.ts';
import { sampleCertificate } from './testing-certificate.ts';

/** As it is printed: what holds words together is a space. */
const printed = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  ['2026-01-05', '2026-01-16', '2026 жылғы 5 қаңтар – 16 қаңтар', '5 января – 16 января 2026 года'],
  [
    '2026-12-21',
    '2027-01-08',
    '2026 жылғы 21 желтоқсан – 2027 жылғы 8 қаңтар',
    '21 декабря 2026 года – 8 января 2027 года',
  ],
  ['2026-01-05', '2026-01-05', '2026 жылғы 5 қаңтар', '5 января 2026 года'],
  [null, '2026-01-16', '2026 жылғы 16 қаңтар', '16 января 2026 года'],
  [null, null, '', ''],
])('the days of a course from %s to %s', (startsOn, endsOn, kk, ru) => {
  expect(printed(daysText(startsOn, endsOn, 'kk'))).toBe(kk);
  expect(printed(daysText(startsOn, endsOn, 'ru'))).toBe(ru);
});

test('a name without a patronymic has no gap', () => {
  const texts = fieldTexts(sampleCertificate({ facts: { middleName: '' } }));
  expect(texts.fullName).toBe('Қаратайұлы Әлихан');
});

test('O10-33: who acts for the director signs as such, and says it once', () => {
  const signer = { ...sampleCertificate().facts.signer, acting: true };
  const texts = fieldTexts(sampleCertificate({ facts: { signer } }));
  expect([texts['signerPost.kk'], texts['signerPost.ru']]).toEqual(['Директордың м.а.', 'И.о. директора']);
  const post = { kk: 'Директордың м.а.', ru: 'И.о. директора' };
  const again = fieldTexts(sampleCertificate({ facts: { signer: { ...signer, post } } }));
  expect([again['signerPost.kk'], again['signerPost.ru']]).toEqual([post.kk, post.ru]);
});

test('what is not known is empty, never a word for nothing', () => {
  const facts = { hours: null, total: null, startsOn: null, endsOn: null };
  const texts = fieldTexts(sampleCertificate({ validUntil: null, facts }));
  expect([texts.hours, texts.total, texts['dates.kk'], texts['validUntil.ru']]).toEqual(['', '', '', '']);
});
