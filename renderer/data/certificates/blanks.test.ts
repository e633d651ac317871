import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { change } from '../change/change.ts';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { blankFaultsOf, blanksLow, freeFrom, nextBlanks, readBlankAccount } from './blanks.ts';
import { type BlankFacts, recordBlanks } from './blanks-write.ts';

beforeEach(async () => {
  goTo('2026-11-23');
  await emptyDatabase();
});
afterEach(() => vi.useRealTimers());

const facts = (first: number, last: number, more: Partial<BlankFacts> = {}): BlankFacts => ({
  ...{ kind: 'certificate', series: 'АБ', ranges: [{ first, last }], digits: 6, on: '2026-11-20' },
  ...{
    documentNumber: '15',
    documentDate: '2026-11-19',
    party: 'Үлгі баспаханасы',
    holderId: null,
    reason: '',
  },
  ...more,
});

const sheet = (blank: number, certificateId: string, id = `s${blank}${certificateId}`): PrintedSheet => ({
  ...{ id, jobId: 'j1', certificateId, part: 'certificate', outcome: 'printed', series: 'АБ' },
  ...{ blank, digits: 6, reason: '', createdAt: '2026-11-23T08:00:00.000Z' },
});
const print = (...sheets: PrintedSheet[]) =>
  change(
    'j1',
    sheets.map((record) => ({ table: 'printedSheets', kind: 'create', record }) as const),
  );

const codeOf = async (recorded: ReturnType<typeof recordBlanks>) => {
  const outcome = await recorded;
  return outcome.ok ? null : [outcome.problem.code, outcome.problem.clause, outcome.problem.params?.numbers];
};

test('O10-30: blanks are received by a document, and nobody receives the same ones again', async () => {
  expect(await codeOf(recordBlanks('received', facts(1, 100, { documentNumber: ' ' })))).toEqual([
    ...['blankDocumentMissing', 'O10-30', undefined],
  ]);
  expect(await codeOf(recordBlanks('received', facts(1, 100)))).toBeNull();
  expect(await codeOf(recordBlanks('received', facts(91, 110)))).toEqual([
    ...['blanksReceivedAlready', 'O10-30', 'АБ 000091–000100'],
  ]);
  expect(await database.blankEntries.count()).toBe(1);
  expect((await readBlankAccount()).totals).toMatchObject({ received: 100, left: 100 });
});

test('O10-30: numbers, day, person and reason are asked for, and nothing is written without them', async () => {
  await recordBlanks('received', facts(1, 100));
  const refused = [
    await codeOf(recordBlanks('received', facts(300, 200))),
    await codeOf(recordBlanks('received', facts(200, 1_000_000_000_000))),
    await codeOf(recordBlanks('lost', facts(1, 1, { on: '2026-11-24', reason: 'x' }))),
    await codeOf(recordBlanks('handedOver', facts(1, 10))),
    await codeOf(recordBlanks('spoiled', facts(1, 1))),
    await codeOf(recordBlanks('lost', facts(1, 1))),
    await codeOf(recordBlanks('counted', facts(1, 1, { ranges: [] }))),
  ];
  expect(refused.map((one) => one?.[0])).toEqual([
    ...['blankRangeWrong', 'blankRangeWrong', 'blankDayWrong', 'blankHolderMissing'],
    ...['blankReasonMissing', 'blankReasonMissing', 'blankRangeWrong'],
  ]);
  expect(await database.blankEntries.count()).toBe(1);
});

test('O10-30: what is not there is neither handed over nor written off; the numbers are named', async () => {
  await recordBlanks('received', facts(1, 10));
  await print(sheet(1, 'c1'));
  expect(await codeOf(recordBlanks('handedOver', facts(1, 12, { holderId: 'u1' })))).toEqual([
    ...['blanksNotThere', 'O10-30', 'АБ 000001, АБ 000011–000012'],
  ]);
  expect(await codeOf(recordBlanks('takenBack', facts(2, 3)))).toEqual([
    ...['blanksNotHandedOver', 'O10-30', 'АБ 000002–000003'],
  ]);
  expect(await codeOf(recordBlanks('destroyed', facts(2, 2)))).toEqual([
    ...['blanksNotSpoiled', 'O10-30', 'АБ 000002'],
  ]);
  await recordBlanks('spoiled', facts(2, 2, { reason: 'ылғал' }));
  expect(await codeOf(recordBlanks('destroyed', facts(2, 2)))).toBeNull();
  expect((await readBlankAccount()).totals).toMatchObject({ issued: 1, destroyed: 1, left: 8 });
});

test('O10-30: a line of the account never changes, not by undo either', async () => {
  await recordBlanks('received', facts(1, 10));
  await undo('blanks').catch(() => undefined);
  expect(await database.blankEntries.count()).toBe(1);
  const [entry] = await database.blankEntries.toArray();
  const edit = { table: 'blankEntries', kind: 'update', id: entry?.id ?? '', fields: { last: 9 } } as const;
  await expect(change('blanks', [edit])).rejects.toThrow();
});

test('O10-30: the next blanks come in the order of the tray, each person from their own', async () => {
  await recordBlanks('received', facts(1, 20));
  await recordBlanks('received', facts(1, 5, { kind: 'supplement' }));
  await recordBlanks('handedOver', facts(5, 8, { holderId: 'u1' }));
  await recordBlanks('spoiled', facts(2, 2, { reason: 'ылғал' }));
  await print(sheet(1, 'c1'));
  expect(await nextBlanks('certificate', 'АБ', 4)).toEqual({ numbers: [3, 4, 9, 10], digits: 6 });
  expect(await nextBlanks('certificate', 'АБ', 9, 'u1')).toEqual({ numbers: [5, 6, 7, 8], digits: 6 });
  expect(await freeFrom('certificate', 'АБ', 9, 12)).toEqual({ ok: true, value: null });
  expect(await freeFrom('certificate', 'АБ', 1, 4)).toMatchObject({
    problem: { code: 'blanksNotFree', clause: 'O10-30', params: { numbers: 'АБ 000001–000002' } },
  });
  expect(await freeFrom('certificate', 'АБ', 20, 2)).toMatchObject({
    problem: { params: { numbers: 'АБ 000021' } },
  });
  expect(await freeFrom('certificate', 'ЖЗ', 1, 1)).toMatchObject({ ok: false });
});

test('O10-30: running low is said by kind, and not where no blank was ever received', async () => {
  await recordBlanks('received', facts(1, 60));
  const account = await readBlankAccount();
  expect(blanksLow(account, 'certificate', 50)).toEqual({ left: 60, few: 50, low: false });
  expect(blanksLow(account, 'certificate', 61)).toEqual({ left: 60, few: 61, low: true });
  expect(blanksLow(account, 'supplement', 50)).toBeNull();
});

test('O10-30: one number that two computers printed on is told for both certificates, and both records stay', async () => {
  await recordBlanks('received', facts(1, 60));
  await print(sheet(31, 'c1'), sheet(31, 'c2'), sheet(32, 'c3'));
  const faults = await blankFaultsOf(['c1', 'c2', 'c3']);
  expect(faults.get('c1')).toMatchObject([{ fault: 'usedTwice', first: 31, certificateIds: ['c1', 'c2'] }]);
  expect(faults.get('c2')).toEqual(faults.get('c1'));
  expect(faults.has('c3')).toBe(false);
  expect(await database.printedSheets.count()).toBe(3);
});
