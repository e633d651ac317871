import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { checkCodeOf, tokenPrefixOf } from './check-code.ts';
import { qrTextOf, readCodeText, tokenOfAddress } from './code-text.ts';
import { decodePayload, encodePayload, type ProvenFacts, provenFacts } from './payload.ts';
import { makeSigningKey } from './signature.ts';
import { signedWith, testingCertificate } from './testing-certificate.ts';

const facts: ProvenFacts = {
  keyId: 'AQIDBAUG',
  registrationNumber: '2026-00017',
  name: 'Үлгі Әсел',
  title: 'Оқу сауаттылығы',
  hours: 80,
  issuedOn: '2026-11-13',
  validUntil: '2029-11-12',
  relation: 'first',
};

test('O10-33: the bytes of a code are those of docs/authenticity.md; a change of them needs another version', () => {
  const bytes = Buffer.from(encodePayload(facts), 'base64url').toString('hex');
  const parts = [
    ...['89', '01', '46010203040506', '4a323032362d3030303137'],
    ...['499bb9aecf2081c1b1b9', '4f93b8c320c1aac3aac2c2ceb9ceafce', '1850', '195122', '190447', '00'],
  ];
  expect(bytes).toBe(parts.join(''));
});

test('O10-33: the facts come back as they went in, also in letters that have no byte of their own', () => {
  const all: ProvenFacts[] = [
    facts,
    { ...facts, name: 'محمد 李 😀 ẞ', title: '', hours: null, validUntil: null },
    { ...facts, name: "О'Нил-Ахметова Íñ", relation: 'replacement', issuedOn: '1999-01-01' },
    {
      ...facts,
      name: 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя «»',
    },
  ];
  for (const one of all) expect(decodePayload(encodePayload(one))).toEqual(one);
});

test('O10-33: the same facts are written in one way only', () => {
  const bytes = Buffer.from(encodePayload(facts), 'base64url');
  // The head of the array in two bytes: the same meaning, another writing.
  const longer = Buffer.concat([Buffer.from([0x98, 9]), bytes.subarray(1)]);
  expect(decodePayload(toBase64url(longer))).toBeNull();
  expect(decodePayload(toBase64url(Buffer.concat([bytes, Buffer.from([0])])))).toBeNull();
  expect(decodePayload('')).toBeNull();
  expect(decodePayload('ия')).toBeNull();
});

test('O10-33: of a long title beginning and end stand in the code', () => {
  const title = `${'Б'.repeat(120)} математика`;
  const certificate = testingCertificate();
  const shown = provenFacts(
    { ...certificate, facts: { ...certificate.facts, title: { kk: title, ru: '' } } },
    'AQIDBAUG',
  );
  expect(shown.title).toMatch(/^Б+….*математика$/);
  expect(shown.title.length).toBeLessThanOrEqual(90);
});

test('O10-33: the longest Kazakh code fits 35 mm with dots of 0.4 mm, a usual one 31 mm', () => {
  const key = makeSigningKey();
  const millimetres = (fields: Partial<ReturnType<typeof testingCertificate>>) => {
    const { token, signature } = signedWith(testingCertificate(fields), key);
    const text = qrTextOf({ token, signature, checkAddress: 'https://sertifikat.orleu-edu.kz' });
    return encodeQR(text, 'raw', { ecc: 'medium', border: 4 }).length * 0.4;
  };
  const { facts: usual } = testingCertificate();
  const long = {
    ...usual,
    lastName: 'Ә'.repeat(40),
    firstName: 'Ө'.repeat(40),
    middleName: 'Қ'.repeat(40),
    title: { kk: 'ң'.repeat(300), ru: '' },
  };
  expect(millimetres({})).toBeLessThanOrEqual(31);
  expect(millimetres({ facts: long, registrationNumber: 'KZ-2026-000017/Б' })).toBeLessThanOrEqual(35);
});

test('O10-33: one code leads to the page and carries the facts behind the sign that no browser sends', () => {
  const { token, signature } = signedWith(testingCertificate(), makeSigningKey());
  const parts = { token, payload: signature?.payload, signature: signature?.signature };
  const text = qrTextOf({ token, signature, checkAddress: 'https://ereje.example/' });
  const address = new URL(text);
  expect(address.pathname).toBe(`/v/${token}`);
  expect(address.hash).toBe(`#${parts.payload}.${parts.signature}`);
  expect(readCodeText(text)).toEqual(parts);
  expect(readCodeText(qrTextOf({ token, signature, checkAddress: '' }))).toEqual(parts);
  expect(readCodeText(`https://ereje.example/v/${token}`)).toBeNull();
  expect(tokenOfAddress(`https://ereje.example/v/${token}`)).toBe(token);
  expect(tokenOfAddress('https://ereje.example/')).toBeNull();
});

test('O10-33: a typed code is read in any keyboard, and a mistyped one is noticed', () => {
  for (let round = 0; round < 200; round += 1) {
    const { token } = testingCertificate();
    const code = checkCodeOf(token);
    expect(code).toMatch(/^(?:[\dA-HJKMNP-TV-Z]{4}-){3}[\dA-HJKMNP-TV-Z]{4}$/);
    expect(tokenPrefixOf(code)).toBe(token.slice(0, 12));
    const cyrillic = code
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('a', 'а')
      .replaceAll('k', 'к')
      .replaceAll('0', 'о');
    expect(tokenPrefixOf(cyrillic)).toBe(token.slice(0, 12));
    const at = round % 4;
    const wrong = code[at] === '7' ? '8' : '7';
    expect(tokenPrefixOf(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
  }
  expect(tokenPrefixOf('2026-00017')).toBeNull();
});
