import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { testIntakeId as intakeId } from '../courses/testing-trainees.ts';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { act } from '../undo.ts';
import { type AnnulWords, annulCertificate } from './annul.ts';
import { readCertificates, withFate } from './certificates.ts';
import { readEntitled } from './entitled.ts';
import { issueCertificates } from './issue.ts';
import { type ReplaceWords, replaceCertificate } from './replace.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  testSigner as signer,
  storePassed,
  storeVersion,
  testWords,
} from './testing-issue.ts';

let first: Certificate;
beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
  await storePassed(1);
  await beginCertificates();
  const issued = await issueCertificates(testWords([0]), { place, sign });
  if (!issued.ok || !issued.value[0]) throw new Error('not issued');
  first = issued.value[0];
  goTo('2027-05-03');
});
afterEach(() => {
  vi.useRealTimers();
});

const replace = (words: Partial<ReplaceWords> = {}, id = first.id) => {
  const lost = { relation: 'duplicate', reason: 'Жоғалтқан', issuedOn: '2027-05-03', signer } as const;
  return replaceCertificate(id, { ...lost, ...words }, { place, sign });
};
const order: AnnulWords = { orderNumber: '31-ө', orderDate: '2027-05-02', reason: 'Қате берілген' };
const codeOf = (answer: Outcome<unknown>) => (answer.ok ? 'done' : answer.problem.code);
const states = async () => (await withFate(await readCertificates(intakeId))).map(({ state }) => state);
const correctName = () =>
  act('t0', [{ table: 'people', kind: 'update', id: 't0', fields: { lastName: 'Түзетілген' } }]);

test('O10-33: a duplicate has the same facts, a number of its own, the first term, and takes the old one’s place', async () => {
  const acting = { ...signer, name: 'Б. Үлгіұлы', acting: true, orderNumber: '2', orderDate: '2027-05-01' };
  expect(codeOf(await replace({ signer: acting }))).toBe('done');
  const [old, next] = await readCertificates(intakeId);
  expect(old).toEqual(first);
  expect(next).toMatchObject({
    ...{ relation: 'duplicate', replaces: first.id, reason: 'Жоғалтқан', registrationNumber: '2027-00002' },
    ...{ issuedOn: '2027-05-03', validUntil: first.validUntil, facts: { ...first.facts, signer: acting } },
  });
  expect(next?.token).not.toBe(first.token);
  expect(await states()).toEqual(['replaced', 'valid']);
  const [trainee] = (await readEntitled(intakeId))?.trainees ?? [];
  expect(trainee?.certificate?.id).toBe(next?.id);
});

test('O10-33: after a corrected name the old one stays unchanged and is replaced', async () => {
  expect(codeOf(await replace({ relation: 'replacement' }))).toBe('certificateNameUnchanged');
  await correctName();
  expect(codeOf(await replace({ relation: 'replacement' }))).toBe('done');
  const [old, next] = await readCertificates(intakeId);
  expect(old).toEqual(first);
  expect(next?.facts).toEqual({ ...first.facts, lastName: 'Түзетілген' });
  expect(await states()).toEqual(['replaced', 'valid']);
});

test('a duplicate never takes over a name that was corrected since', async () => {
  await correctName();
  await replace();
  expect((await readCertificates(intakeId))[1]?.facts.lastName).toBe(first.facts.lastName);
});

test('O10-30: nothing takes the place of one that was replaced, by two windows at once neither; its successor may be', async () => {
  const answers = await Promise.all([replace(), replace()]);
  expect(answers.map(codeOf).sort()).toEqual(['certificateIsReplaced', 'done']);
  expect(codeOf(await annulCertificate(first.id, order))).toBe('certificateIsReplaced');
  const next = (await readCertificates(intakeId))[1];
  expect(codeOf(await replace({}, next?.id))).toBe('done');
  expect(await states()).toEqual(['replaced', 'replaced', 'valid']);
});

test('O10-30: an annulled one is neither duplicated, replaced nor annulled again; a new one can be issued', async () => {
  expect(codeOf(await annulCertificate(first.id, order))).toBe('done');
  expect(await database.certificateAnnulments.toArray()).toMatchObject([
    { certificateId: first.id, ...order, annulledOn: '2027-05-02' },
  ]);
  expect(await database.certificates.get(first.id)).toEqual(first);
  expect(await states()).toEqual(['annulled']);
  await correctName();
  for (const relation of ['duplicate', 'replacement'] as const)
    expect(codeOf(await replace({ relation }))).toBe('certificateIsAnnulled');
  expect(codeOf(await annulCertificate(first.id, order))).toBe('certificateIsAnnulled');
  expect(codeOf(await issueCertificates(testWords([0]), { place, sign }))).toBe('done');
});

test.each<[string, Partial<AnnulWords>]>([
  ['annulOrderMissing', { orderNumber: ' ' }],
  ['annulOrderMissing', { orderDate: null }],
  ['annulInFuture', { orderDate: '2027-05-04' }],
  ['annulBeforeIssue', { orderDate: '2027-02-14' }],
  ['annulReasonMissing', { reason: '' }],
])('O10-30: %s annuls nothing', async (code, words) => {
  expect(codeOf(await annulCertificate(first.id, { ...order, ...words }))).toBe(code);
  expect(await states()).toEqual(['valid']);
});

test.each<[string, Partial<ReplaceWords>]>([
  ['replaceReasonMissing', { reason: ' ' }],
  ['issueInFuture', { issuedOn: '2027-05-04' }],
  ['replaceBeforeIssue', { issuedOn: '2027-02-14' }],
  ['actingWithoutOrder', { signer: { ...signer, acting: true } }],
])('O10-33: %s makes no duplicate', async (code, words) => {
  expect(codeOf(await replace(words))).toBe(code);
  expect(await states()).toEqual(['valid']);
});

test('a duplicate is made with the newest version of its template', async () => {
  await storeVersion('kk', 2);
  await replace();
  expect((await readCertificates(intakeId)).map(({ templates }) => templates.certificate)).toEqual([
    'kk-1',
    'kk-2',
  ]);
});
