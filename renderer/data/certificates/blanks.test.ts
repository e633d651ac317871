import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { change } from '../change/change.ts';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { lowStock, readBlankAccount, readBlankNotices } from './blanks.ts';
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

test('O10-30: what was written after another line comes after it, also where the clocks of two computers differ', async () => {
  await recordBlanks('received', facts(1, 10));
  goTo('2026-11-26');
  await recordBlanks('spoiled', facts(2, 2, { reason: 'ылғал' }));
  goTo('2026-11-23');
  await recordBlanks('destroyed', facts(2, 2));
  const account = await readBlankAccount();
  expect(account.totals).toMatchObject({ destroyed: 1, spoiled: 0 });
  expect(account.faults).toEqual([]);
});

test('O10-30: a line of the account never changes, not by undo either', async () => {
  await recordBlanks('received', facts(1, 10));
  await undo('blanks');
  expect(await database.blankEntries.count()).toBe(1);
  const [entry] = await database.blankEntries.toArray();
  const edit = { table: 'blankEntries', kind: 'update', id: entry?.id ?? '', fields: { last: 9 } } as const;
  await expect(change('blanks', [edit])).rejects.toThrow();
});

test('O10-30: running low is said by kind, and not where no blank was ever received', async () => {
  await recordBlanks('received', facts(1, 60));
  const account = await readBlankAccount();
  expect(lowStock(account, 60)).toEqual([]);
  expect(lowStock(account, 61)).toEqual([{ kind: 'certificate', left: 60, few: 61 }]);
});

test('O10-30: one number that two computers printed on is told for both certificates, and both records stay', async () => {
  await recordBlanks('received', facts(1, 60));
  await print(sheet(31, 'c1'), sheet(31, 'c2'), sheet(32, 'c3'));
  const { faults } = await readBlankNotices(['c1']);
  expect(faults).toMatchObject([{ fault: 'usedTwice', first: 31, certificateIds: ['c1', 'c2'] }]);
  expect((await readBlankNotices(['c2'])).faults).toEqual(faults);
  expect((await readBlankNotices(['c3'])).faults).toEqual([]);
  expect(await database.printedSheets.count()).toBe(3);
});
