import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import type { Edit } from '../../change/change.ts';
import { testIntakeId } from '../../courses/testing-trainees.ts';
import { database } from '../../database.ts';
import { goTo } from '../../testing-clock.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { act } from '../../undo.ts';
import { annulCertificate } from '../annul.ts';
import { issueCertificates } from '../issue.ts';
import { replaceCertificate } from '../replace.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  testSigner as signer,
  storePassed,
  testWords,
} from '../testing-issue.ts';
import { readRegister, readYears } from './read-register.ts';
import { readRegisterLines } from './register-lines.ts';

let issued: Certificate[];
beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
  await storePassed(3);
  await beginCertificates();
  const done = await issueCertificates(testWords([0, 1, 2]), { place, sign });
  if (!done.ok) throw new Error('not issued');
  issued = done.value;
});
afterEach(() => {
  vi.useRealTimers();
});

const of2027 = { by: 'issuedOn', year: 2027 } as const;
const duplicate = async (id: string, on: string) => {
  goTo(on);
  const words = { relation: 'duplicate', reason: 'Жоғалтқан', issuedOn: on, signer } as const;
  const done = await replaceCertificate(id, words, { place, sign });
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
};
const annul = (id: string, on: string) => {
  goTo(on);
  return annulCertificate(id, { orderNumber: '31-ө', orderDate: on, reason: 'Қате берілген' });
};

test('O10-30: the register holds every certificate by number, also the replaced and the annulled one, with what became of it', async () => {
  const [first, second] = issued as [Certificate, Certificate, Certificate];
  await duplicate(first.id, '2027-05-03');
  expect((await annul(second.id, '2027-05-04')).ok).toBe(true);
  const rows = await readRegister(of2027, '2027-05-04');
  expect(rows.map(({ registrationNumber, state }) => [registrationNumber, state])).toEqual([
    ['2027-00001', 'replaced'],
    ['2027-00002', 'annulled'],
    ['2027-00003', 'valid'],
    ['2027-00004', 'valid'],
  ]);
  expect(rows[0]?.replacedBy).toBe('2027-00004');
  expect(rows[1]?.annulment?.orderNumber).toBe('31-ө');
  expect(rows[3]).toMatchObject({ relation: 'duplicate', inPlaceOf: '2027-00001', replacedBy: '' });
  expect(rows.map(({ intakeId }) => intakeId)).toEqual(Array(4).fill(testIntakeId));
});

test('O10-33: a certificate counts on its last day, and has expired on the day after', async () => {
  const last = issued[0]?.validUntil ?? '';
  expect(last).toBe('2030-02-15');
  const on = async (day: string) => new Set((await readRegister(of2027, day)).map(({ state }) => state));
  expect(await on(last)).toEqual(new Set(['valid']));
  expect(await on('2030-02-16')).toEqual(new Set(['expired']));
});

test('O10-33: who is due is found by the last day, both ends of the term included', async () => {
  const due = async (from: string, until: string) =>
    (await readRegister({ by: 'validUntil', from, until }, '2027-06-01')).length;
  expect(await due('2030-02-15', '2030-02-15')).toBe(3);
  expect(await due('2030-02-16', '2030-12-31')).toBe(0);
  expect(await due('2030-01-01', '2030-02-14')).toBe(0);
});

test('O10-30: a year holds its certificates and no others; the years of the register are known', async () => {
  await duplicate(issued[0]?.id ?? '', '2028-01-10');
  const days = async (year: number | null) =>
    (await readRegister({ by: 'issuedOn', year }, '2028-01-10')).map(({ issuedOn }) => issuedOn.slice(0, 4));
  expect(new Set(await days(2027))).toEqual(new Set(['2027']));
  expect(await days(2026)).toEqual([]);
  expect(await days(2028)).toEqual(['2028']);
  expect(await days(null)).toEqual(['2027', '2027', '2027', '2028']);
  expect(await readYears()).toEqual([2028, 2027]);
});

test('O10-30: a blank is shown as it was printed; after a jam the one on which the certificate came out', async () => {
  const [first, second] = issued as [Certificate, Certificate, Certificate];
  const sheet = (id: string, certificateId: string, outcome: 'printed' | 'spoiled', blank: number): Edit => ({
    ...{ table: 'printedSheets', kind: 'create' },
    record: {
      ...{ id, jobId: 'j', certificateId, part: 'certificate', outcome, series: 'АБ', blank, digits: 6 },
      ...{ reason: '', createdAt: `2027-02-15T08:00:00.${blank}Z` },
    },
  });
  await act(testIntakeId, [
    sheet('s1', first.id, 'printed', 101),
    sheet('s2', second.id, 'spoiled', 102),
    sheet('s3', second.id, 'printed', 103),
  ]);
  const rows = await readRegister(of2027, '2027-02-15');
  expect(rows.map(({ blank }) => blank)).toEqual(['АБ 000101', 'АБ 000103', '']);
});

test('IINs stand in the printed register only for who may take them along', async () => {
  const rows = await readRegister(of2027, '2027-02-15');
  const seals = {
    open: async () => ({
      ok: true as const,
      value: { iin: '991231500006', phone: '', bankAccount: '' },
    }),
    seal: async () => ({ ok: true as const, value: {} }),
    iinHash: async () => ({ ok: true as const, value: '' }),
  };
  const iins = async (with_: typeof seals | null) => {
    const lines = await readRegisterLines(rows, with_);
    return lines.ok ? lines.value.map(({ iin }) => iin) : lines.problem.code;
  };
  expect(await iins(null)).toEqual(['', '', '']);
  expect(await iins(seals)).toEqual(Array(3).fill('991231500006'));
});

test('O10-30: the order of enrolment that stands in the register is the one by which this person was enrolled', async () => {
  const [, further] = issued as [Certificate, Certificate, Certificate];
  const step = (await database.workflowSteps.where({ ownerId: further.enrolmentId ?? '' }).toArray()).find(
    ({ event }) => event === 'admit',
  );
  // Steps are never changed: the test stores how the further order would have written it.
  await database.workflowSteps.put({ ...step, documentId: 'order-2' } as NonNullable<typeof step>);
  await database.officialDocuments.put({
    ...{ id: 'order-2', kind: 'enrolmentOrder', ownerId: testIntakeId, number: '14', date: '2027-02-03' },
  } as never);
  const lines = await readRegisterLines(await readRegister(of2027, '2027-02-15'), null);
  if (!lines.ok) throw new Error(lines.problem.code);
  expect(lines.value.map(({ order }) => order)).toEqual([null, { number: '14', date: '2027-02-03' }, null]);
});
