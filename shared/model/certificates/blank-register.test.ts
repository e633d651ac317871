import { expect, test } from 'vitest';
import { blankAccount } from './blank-account.ts';
import type { BlankEntry, BlankEvent } from './blank-entry.ts';
import { blankRegisterLines, blanksToDestroy } from './blank-register.ts';
import type { PrintedSheet } from './printing.ts';

const entry = (event: BlankEvent, first: number, last: number, on: string, reason = ''): BlankEntry => ({
  ...{
    id: `${event}${first}${on}`,
    event,
    kind: 'certificate',
    series: 'АБ',
    first,
    last,
    digits: 6,
    on,
    reason,
  },
  ...{ documentNumber: '', documentDate: null, party: '', holderId: null, createdAt: `${on}T06:00:00.000Z` },
});
const sheet = (
  blank: number | null,
  outcome: PrintedSheet['outcome'],
  at: string,
  reason = '',
): PrintedSheet => ({
  ...{ id: `s${blank}${at}`, jobId: 'j', certificateId: `c${blank}`, part: 'certificate', outcome },
  ...{ series: 'АБ', blank, digits: 6, reason, createdAt: at },
});

const entries = [
  entry('received', 1, 100, '2026-11-02'),
  entry('spoiled', 90, 92, '2026-11-05', 'ылғал'),
  entry('destroyed', 90, 90, '2026-11-10'),
];
const sheets = [
  sheet(2, 'printed', '2026-11-03T08:01:00.000Z'),
  sheet(1, 'printed', '2026-11-03T08:00:00.000Z'),
  sheet(3, 'spoiled', '2026-11-03T08:02:00.000Z', 'кептелді'),
  sheet(4, 'printed', '2026-11-03T20:00:00.000Z'),
  sheet(null, 'printed', '2026-11-03T08:05:00.000Z'),
];

test('O10-30: the register has every line by its day; a day in the printer is one line, plain paper is none', () => {
  const lines = blankRegisterLines(entries, sheets);
  expect(lines.map(({ happened, first, last, on }) => `${on} ${happened} ${first}–${last}`)).toEqual([
    '2026-11-02 received 1–100',
    '2026-11-03 issued 1–2',
    '2026-11-03 spoiledInPrinter 3–3',
    // Eight in the evening of Greenwich is the next day in Kazakhstan.
    '2026-11-04 issued 4–4',
    '2026-11-05 spoiled 90–92',
    '2026-11-10 destroyed 90–90',
  ]);
});

test('O10-30: an act destroys what lies spoiled, each with its reason', () => {
  const lines = blankRegisterLines(entries, sheets);
  const { ranges } = blankAccount(entries, sheets);
  expect(blanksToDestroy(lines, ranges).map(({ first, last, reason }) => [first, last, reason])).toEqual([
    [3, 3, 'кептелді'],
    [91, 92, 'ылғал'],
  ]);
});
