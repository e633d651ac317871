import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findCertificateColumns } from '#shared/certificate-list/certificate-columns.ts';
import { readCertificateList } from '#shared/certificate-list/read-certificate-list.ts';
import { failure } from '#shared/model/problem.ts';
import type { Cell } from '#shared/sheets/sheet.ts';
import { database } from '../../database.ts';
import { goTo } from '../../testing-clock.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { issueCertificates } from '../issue.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  testWords,
} from '../testing-issue.ts';
import { importCertificates, linesHere } from './import-certificates.ts';
import { readRegister } from './read-register.ts';

beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
  await storePassed(1);
  await beginCertificates();
});
afterEach(() => {
  vi.useRealTimers();
});

const seals = { iinHash: async (iin: string) => ({ ok: true as const, value: `hash of ${iin}` }) };
const heading = ['Тіркеу №', 'Бланк №', 'Т.А.Ә.', 'ЖСН', 'Курс тақырыбы', 'Берілген күні'];
const asel = ['К-17', 'АА 0001', 'Үлгібаева Әсел Қуанышқызы', '991231500006', 'Музыка', '20.05.2024'];
const gabit = ['К-18', 'АА 0002', 'Сынақов Ғабит', '', 'Музыка', '20.05.2024'];
const listOf = (...rows: Cell[][]) => {
  const sheet = { name: '2024', rows: [heading, ...rows] };
  const at = findCertificateColumns(sheet);
  if (!at) throw new Error('no heading');
  return readCertificateList(sheet, at, { today: '2027-02-15', assumeTerm: true });
};
const bring = (rows: ReturnType<typeof listOf>) => importCertificates({ rows, language: 'kk' }, seals);

test('O10-30: an earlier register comes in as one action, with its own numbers, blanks and days, unsigned, each with an address of its own', async () => {
  await database.people.update('t0', { iinHash: 'hash of 991231500006' });
  const before = await database.changes.count();
  expect(await bring(listOf(asel, gabit))).toEqual({ ok: true, value: 2 });
  const stored = await database.certificates.orderBy('registrationNumber').toArray();
  expect(stored[0]).toMatchObject({
    ...{ origin: 'imported', registrationNumber: 'К-17', number: null, year: 2024, blank: 'АА 0001' },
    ...{ personId: 't0', signature: null, issuedOn: '2024-05-20', validUntil: '2027-05-20' },
    facts: { lastName: 'Үлгібаева', firstName: 'Әсел', title: { kk: 'Музыка', ru: '' }, language: 'kk' },
  });
  expect(stored[1]?.personId).toBeNull();
  expect(stored[0]?.token).not.toBe(stored[1]?.token);
  const groups = (await database.changes.toArray()).slice(before).map(({ group }) => group);
  expect(new Set(groups).size).toBe(1);
  const rows = await readRegister({ by: 'issuedOn', year: 2024 }, '2027-05-21');
  expect(rows.map(({ registrationNumber, state }) => [registrationNumber, state])).toEqual([
    ['К-17', 'expired'],
    ['К-18', 'expired'],
  ]);
});

test('O10-30: the same register brought in twice adds nothing; a new line of it adds that line', async () => {
  await bring(listOf(asel));
  expect(await bring(listOf(asel))).toEqual({ ok: true, value: 0 });
  const again = listOf(asel, gabit);
  expect([...(await linesHere(again))]).toEqual([2]);
  expect(await bring(again)).toEqual({ ok: true, value: 1 });
  expect(await database.certificates.count()).toBe(2);
});

test('O10-30: a number that was issued here is not taken over again in its year; the same number of another year is', async () => {
  const issued = await issueCertificates(testWords([0]), { place, sign });
  expect(issued.ok && issued.value[0]?.registrationNumber).toBe('2027-00001');
  const same = ['2027-00001', ...asel.slice(1, 5), '10.01.2027'];
  const older = ['2027-00001', ...asel.slice(1, 5), '10.01.2024'];
  expect(await bring(listOf(same))).toEqual({ ok: true, value: 0 });
  expect(await bring(listOf(older))).toEqual({ ok: true, value: 1 });
});

test('O10-30: rows that something stops stay out, and the others come in', async () => {
  const nameless = ['К-19', '', '', '', 'Музыка', '20.05.2024'];
  const dayless = ['К-20', '', 'Сынақов Ғабит', '', 'Музыка', '31.02.2024'];
  expect(await bring(listOf(asel, nameless, dayless))).toEqual({ ok: true, value: 1 });
});

test('nothing comes in where the keys are locked and IINs must be looked up, nor where the disk refuses', async () => {
  const locked = { iinHash: async () => failure('keysLocked') };
  expect(await importCertificates({ rows: listOf(asel), language: 'kk' }, locked)).toEqual(
    failure('keysLocked'),
  );
  const full = vi.spyOn(database.certificates.constructor.prototype, 'add');
  full.mockImplementationOnce(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  expect(await bring(listOf(asel, gabit))).toMatchObject({ problem: { code: 'storageFull' } });
  full.mockRestore();
  expect(await database.certificates.count()).toBe(0);
});
