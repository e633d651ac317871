import { describe, expect, test } from 'vitest';
import type { Certificate, SigningKey } from '../model/certificates/certificate.ts';
import { checkCodeOf } from './check-code.ts';
import { qrTextOf } from './code-text.ts';
import { makeSigningKey } from './signature.ts';
import { signedWith, type TestingKey, testingCertificate } from './testing-certificate.ts';
import { type TrustSources, trustOf } from './trust.ts';
import { verifyCode } from './verify-code.ts';

const key = makeSigningKey();
const today = '2026-11-23';
const certificate = signedWith(testingCertificate(), key);

const recordOf = ({ keyId, publicKey }: TestingKey, fields: Partial<SigningKey> = {}): SigningKey => ({
  ...{ id: keyId, publicKey, deviceId: 'd1', deviceName: '', createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ retiredAt: null, revoked: null, ...fields },
});

const trust = (sources: Partial<TrustSources> = {}) =>
  trustOf({
    organisation: { id: 'o1', name: { kk: 'Үлгі ұйымы', ru: 'Образцовая организация' } },
    keys: [recordOf(key)],
    certificates: [certificate],
    annulments: [],
    madeAt: '2026-11-20T05:00:00.000Z',
    ...sources,
  });

const codeOf = ({ token, signature }: Certificate, checkAddress = 'https://ereje.example') =>
  qrTextOf({ token, signature, checkAddress });

const verdictOf = (text: string, sources: Partial<TrustSources> = {}, day = today) =>
  verifyCode(text, trust(sources), day).verdict;

describe('O10-33: what a code proves without a network', () => {
  test('user-asks 20: a valid certificate, with what the paper says, as of the day of the list', () => {
    const check = verifyCode(codeOf(certificate), trust(), today);
    expect(check).toMatchObject({
      verdict: 'valid',
      since: null,
      asOf: '2026-11-20T05:00:00.000Z',
      warnings: [],
    });
    expect(check.facts).toMatchObject({ name: 'Әбдіғаппарқызы Үмітгүл Қуанышбекқызы', hours: 80 });
    expect(verdictOf(codeOf(certificate, ''))).toBe('valid');
  });

  test('it is valid on its last day and expired on the next', () => {
    expect(verdictOf(codeOf(certificate), { madeAt: '2029-11-01T05:00:00.000Z' }, '2029-11-12')).toBe(
      'valid',
    );
    expect(verdictOf(codeOf(certificate), {}, '2029-11-13')).toBe('expired');
    const endless = signedWith(testingCertificate({ validUntil: null }), key);
    expect(verdictOf(codeOf(endless), {}, '2099-01-01')).toBe('valid');
  });

  test('an annulled number is annulled, with its day, even where it is replaced too', () => {
    const annulments = [{ certificateId: certificate.id, annulledOn: '2026-11-18' }];
    const next = signedWith(testingCertificate({ replaces: certificate.id, issuedOn: '2026-11-19' }), key);
    const check = verifyCode(
      codeOf(certificate),
      trust({ annulments, certificates: [certificate, next] }),
      today,
    );
    expect(check).toMatchObject({ verdict: 'annulled', since: '2026-11-18' });
  });

  test('one whose place another took is replaced, and the new one valid', () => {
    const next = signedWith(testingCertificate({ replaces: certificate.id, relation: 'replacement' }), key);
    const certificates = [certificate, next];
    expect(verdictOf(codeOf(certificate), { certificates })).toBe('replaced');
    expect(verdictOf(codeOf(next), { certificates })).toBe('valid');
  });

  test('with any one letter of its facts, signature or token changed it proves nothing', () => {
    const text = codeOf(certificate, '');
    const list = trust();
    for (let at = 'ereje:'.length; at < text.length; at += 1) {
      for (const letter of ['A', 'q', '_']) {
        if (text[at] === letter) continue;
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        const { verdict, facts } = verifyCode(changed, list, today);
        expect(['signatureWrong', 'unknownKey', 'unreadable'], `letter ${at}`).toContain(verdict);
        expect(facts).toBeNull();
      }
    }
    // Seven hundred signatures are checked.
  }, 60_000);

  test('a copied code on another name is told by the name that it carries', () => {
    const other = testingCertificate({ token: certificate.token });
    const forged = { ...other, signature: certificate.signature };
    forged.facts = { ...other.facts, lastName: 'Басқа' };
    expect(verifyCode(codeOf(forged), trust(), today).facts?.name).toContain('Әбдіғаппарқызы');
  });

  test("another organisation's key is unknown, also under the id of ours", () => {
    const other = makeSigningKey();
    expect(verdictOf(codeOf(signedWith(testingCertificate(), other)))).toBe('unknownKey');
    const disguised = signedWith(testingCertificate(), { ...other, keyId: key.keyId });
    expect(verdictOf(codeOf(disguised))).toBe('signatureWrong');
    const swapped = { ...recordOf(other), id: key.keyId };
    expect(verdictOf(codeOf(certificate), { keys: [swapped] })).toBe('unknownKey');
  });

  test('what a stolen key signs is not believed, whatever day the thief writes', () => {
    const keys = [recordOf(key, { revoked: { since: '2026-11-15', reason: 'Ноутбук жоғалды' } })];
    const late = signedWith(testingCertificate({ issuedOn: '2026-11-20' }), key);
    const dated = signedWith(testingCertificate({ issuedOn: '2026-11-01' }), key);
    for (const forged of [late, dated]) {
      const check = verifyCode(codeOf(forged), trust({ keys }), today);
      expect(check).toMatchObject({ verdict: 'keyRevoked', since: '2026-11-15' });
    }
    // The token of a real one, with another name on it.
    const borrowed = testingCertificate({ token: certificate.token });
    borrowed.facts = { ...borrowed.facts, lastName: 'Басқа' };
    expect(verdictOf(codeOf(signedWith(borrowed, key)), { keys })).toBe('keyRevoked');
    expect(verdictOf(codeOf(late), { keys, certificates: [certificate, late] })).toBe('keyRevoked');
  });

  test('what a revoked key signed before, as the organisation knows it, goes on to hold', () => {
    const keys = [recordOf(key, { revoked: { since: '2026-11-15', reason: '' } })];
    expect(verdictOf(codeOf(certificate), { keys })).toBe('valid');
    const annulments = [{ certificateId: certificate.id, annulledOn: '2026-11-18' }];
    expect(verdictOf(codeOf(certificate), { keys, annulments })).toBe('annulled');
  });

  test('what a retired key signed goes on to hold', () => {
    const keys = [recordOf(key, { retiredAt: '2026-11-20T00:00:00.000Z' })];
    expect(verdictOf(codeOf(certificate), { keys })).toBe('valid');
  });

  test('a typed code or an address alone proves nothing, but an annulled one is told', () => {
    const code = checkCodeOf(certificate.token);
    const address = `https://ereje.example/v/${certificate.token}`;
    const annulments = [{ certificateId: certificate.id, annulledOn: '2026-11-18' }];
    for (const text of [code, address]) {
      expect(verdictOf(text)).toBe('codeOnly');
      expect(verdictOf(text, { annulments })).toBe('annulled');
    }
  });

  test('anything else is not readable', () => {
    for (const text of ['', 'https://example.kz', '2026-00017', '😀', 'A'.repeat(10_000)]) {
      expect(verdictOf(text)).toBe('unreadable');
    }
  });

  test('a wrong clock is told, and does not make an expired certificate valid', () => {
    const madeAt = '2029-12-01T05:00:00.000Z';
    const behind = verifyCode(codeOf(certificate), trust({ madeAt }), '2027-01-01');
    expect(behind).toMatchObject({ verdict: 'expired', warnings: ['clockBehind'] });
    const later = signedWith(testingCertificate({ issuedOn: '2026-12-24' }), key);
    expect(verifyCode(codeOf(later), trust(), today).warnings).toEqual(['issuedLater']);
  });

  test('a list of more than 90 days is told', () => {
    expect(verifyCode(codeOf(certificate), trust(), '2027-02-18').warnings).toEqual([]);
    expect(verifyCode(codeOf(certificate), trust(), '2027-02-19').warnings).toEqual(['listOld']);
  });
});
