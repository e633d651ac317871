import { expect, test } from 'vitest';
import { failure, success } from '../model/problem.ts';
import { makeSigningKey } from './signature.ts';
import { signedWith, testingCertificate } from './testing-certificate.ts';
import { type Trust, trustOf } from './trust.ts';
import { readTrustFile, writeTrustFile } from './trust-file.ts';

const key = makeSigningKey();
const second = makeSigningKey();
const stranger = makeSigningKey();

const listed = ({ keyId, publicKey }: typeof key, revokedSince: string | null = null) => ({
  ...{ id: keyId, publicKey, revokedSince },
});
const list = (fields: Partial<Trust> = {}): Trust => ({
  organisation: { id: 'o1', name: { kk: 'Үлгі ұйымы', ru: '' } },
  number: 7,
  madeAt: '2026-11-20T05:00:00.000Z',
  keys: [listed(key), listed(second)],
  vouched: [],
  annulled: [],
  replaced: [],
  ...fields,
});
const written = (fields: Partial<Trust> = {}, by = key) => writeTrustFile(list(fields), by.keyId, by.secret);

test('O10-33: a newer list of the same organisation takes the place of the present one', () => {
  const newer = {
    number: 8,
    madeAt: '2026-12-20T05:00:00.000Z',
    annulled: [['hash', '2026-12-01']],
  } satisfies Partial<Trust>;
  expect(readTrustFile(written(newer, second), list())).toEqual(success(list(newer)));
  expect(readTrustFile(written({ madeAt: '2026-12-20T05:00:00.000Z' }), list()).ok).toBe(true);
  expect(readTrustFile(written(), null)).toEqual(success(list()));
});

test('O10-33: an old list that is shown again is refused, with both days', () => {
  const older = failure('trustOlder', { coming: '01.11.2026', present: '20.11.2026' });
  const coming = { madeAt: '2026-11-01T05:00:00.000Z' };
  expect(readTrustFile(written({ ...coming, number: 6 }), list())).toEqual(older);
  expect(readTrustFile(written(coming), list())).toEqual(older);
  // A clock that ran ahead does not make an old list new.
  expect(readTrustFile(written({ number: 6, madeAt: '2030-01-01T05:00:00.000Z' }), list()).ok).toBe(false);
});

test('O10-33: a list that a stranger made or changed is refused', () => {
  expect(readTrustFile(written({ number: 9, keys: [listed(stranger)] }, stranger), list())).toEqual(
    failure('trustKeyUnknown'),
  );
  expect(readTrustFile(written({ number: 9 }).replace('o1', 'o2'), list())).toEqual(
    failure('trustOfAnother', { name: 'Үлгі ұйымы' }),
  );
  expect(readTrustFile(written({ number: 9 }).replace('Үлгі', 'Өзге'), list())).toEqual(
    failure('trustSignatureWrong'),
  );
  for (const text of ['', '{}', '[1]', 'not a list']) {
    expect(readTrustFile(text, list())).toEqual(failure('trustUnreadable'));
  }
});

test('O10-33: a lost laptop cannot take its own revocation back', () => {
  const present = list({ keys: [listed(key, '2026-11-10'), listed(second)] });
  expect(readTrustFile(written({ number: 99, keys: [listed(key)] }), present)).toEqual(
    failure('trustKeyRevoked'),
  );
});

test('O10-33: the number of a list grows with what is known, in whatever order it came', () => {
  const certificates = [signedWith(testingCertificate(), key)];
  const record = {
    ...{ deviceId: 'd', deviceName: '', createdAt: '' },
    ...{ retiredAt: null, revoked: null },
  };
  const base = {
    organisation: { id: 'o1', name: { kk: '', ru: '' } },
    keys: [{ ...record, id: key.keyId, publicKey: key.publicKey }],
    ...{ certificates, annulments: [], madeAt: '2026-11-20T05:00:00.000Z' },
  };
  const one = (day: string) => ({ certificateId: certificates[0]?.id ?? '', annulledOn: day });
  const first = trustOf(base);
  const later = trustOf({ ...base, annulments: [one('2026-11-02'), one('2026-11-01')] });
  expect(later.number).toBe(first.number + 1);
  expect(later.annulled).toEqual([[expect.stringMatching(/^[\w-]{16}$/), '2026-11-01']]);
  expect(JSON.stringify(later)).not.toContain(certificates[0]?.token);
});
