import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { LeaseRequest, TellNumbers } from '#shared/sync/lease-messages.ts';
import { deviceOf } from '../change/device.ts';
import { becomeNewDevice, beginSync } from '../change/join.ts';
import { ownBlocks } from '../change/numbers-here.ts';
import { openDatabase } from '../database.ts';
import { beginAlone } from './begin-alone.ts';
import { forgetRefusal, keepNumbers, yearsToKeep } from './keep-numbers.ts';
import type { NumberPlace } from './number-place.ts';
import { numbersLeft, settleNumber, takeNumber } from './take-number.ts';

let place: NumberPlace;
let machine: string;
beforeEach(async () => {
  machine = 'own';
  const db = openDatabase(`numbers ${crypto.randomUUID()}`);
  place = { db, machine: { mark: async () => machine, knows: async (mark) => mark === machine } };
  await deviceOf(db);
});

const year = 2026;
const take = (kind: 'orders' | 'letters' = 'orders', of = year) => takeNumber(kind, of, place);
const settle = (number: number, fate: 'used' | 'returned') =>
  settleNumber({ kind: 'orders', year, number }, fate, place);
const begin = (next: number, of = year) => beginAlone({ kind: 'orders', year: of, next }, place);

test('a computer alone gives no number before somebody said with which one it begins', async () => {
  expect(await take()).toEqual(failure('numbersNotBegun'));
  expect(await begin(41)).toEqual(success(null));
  expect([await take(), await take()]).toEqual([success(41), success(42)]);
  expect(await take('letters')).toEqual(failure('numbersNotBegun'));
});

test('a computer alone never goes back behind a number that it gave, and puts a mistyped one right', async () => {
  await begin(500);
  expect(await begin(50)).toEqual(success(null));
  expect(await take()).toEqual(success(50));
  expect(await begin(50)).toEqual(failure('numbersGiven', { next: 51 }));
  expect(await begin(60)).toEqual(success(null));
  expect(await take()).toEqual(success(60));
});

test('on a computer alone a new year begins with 1, an earlier one by itself never', async () => {
  await begin(41);
  await take();
  expect([await take('orders', 2027), await take('orders', 2027)]).toEqual([success(1), success(2)]);
  expect(await take('orders', 2025)).toEqual(failure('numbersNotBegun'));
  expect(await take()).toEqual(success(42));
});

test('what was given back is the next number, once, and only by who took it', async () => {
  await begin(1);
  for (let n = 0; n < 3; n++) await take();
  expect(await settle(2, 'returned')).toBe(true);
  expect(await settle(2, 'returned')).toBe(false);
  expect(await settle(1, 'used')).toBe(true);
  expect(await settle(1, 'returned')).toBe(false);
  expect(await settle(77, 'returned')).toBe(false);
  expect([await take(), await take()]).toEqual([success(2), success(4)]);
  const [block] = await ownBlocks(place.db);
  expect(block).toMatchObject({ next: 5, open: [3, 2, 4], returned: [] });
});

test('many windows that take at once get different numbers', async () => {
  await begin(1);
  const taken = await Promise.all(Array.from({ length: 20 }, () => take()));
  expect(new Set(taken.map((one) => one.ok && one.value)).size).toBe(20);
});

test('a disk that was copied to another machine gives nothing, what was given back included', async () => {
  await begin(1);
  await take();
  await settle(1, 'returned');
  machine = 'other';
  expect(await take()).toEqual(failure('numbersNotBegun'));
  machine = 'own';
  expect(await take()).toEqual(success(1));
});

test('under another name a computer gives nothing of its former blocks', async () => {
  await beginSync(place.db);
  await lease();
  expect((await take()).ok).toBe(true);
  await becomeNewDevice(place.db);
  expect(await take()).toEqual(failure('noNumbersLeft'));
});

const asked: LeaseRequest[] = [];
const told: TellNumbers[] = [];
let answer: (request: LeaseRequest) => Outcome<{ first: number; last: number }>;
let next = 1;
beforeEach(() => {
  asked.length = 0;
  told.length = 0;
  next = 1;
  for (const kind of ['orders', 'letters', 'contracts'] as const) forgetRefusal(kind, year);
  answer = ({ size, highest }) => {
    const first = Math.max(next, highest + 1);
    next = first + size;
    return success({ first, last: next - 1 });
  };
});

const lease = (now = new Date(year, 5, 1), role: 'director' | 'viewer' = 'director') =>
  keepNumbers({
    ...{ role, now, place },
    ask: async (request) => {
      asked.push(request);
      return answer(request);
    },
    tell: async (more) => {
      told.push(more);
      return success({});
    },
  });

test('with a connection, numbers are fetched of the kinds that this person gives, when few are left', async () => {
  await beginSync(place.db);
  await lease();
  expect(asked.map(({ kind, size }) => [kind, size])).toEqual([
    ['orders', 20],
    ['letters', 20],
    ['contracts', 20],
  ]);
  asked.length = 0;
  for (let n = 0; n < 15; n++) await take();
  await lease();
  expect(asked).toEqual([]);
  await take();
  expect(await numbersLeft('orders', year, place)).toEqual({ left: 4, few: true });
  await lease();
  expect(asked.map(({ kind }) => kind)).toEqual(['orders']);
  asked.length = 0;
  await lease(undefined, 'viewer');
  expect(asked).toEqual([]);
});

test('a row that has not begun is asked for again later, not at each synchronisation', async () => {
  await beginSync(place.db);
  answer = () => failure('numbersNotBegun');
  await lease();
  await lease();
  expect(asked).toHaveLength(3);
  forgetRefusal('orders', year);
  await lease();
  await lease(new Date(year, 5, 1, 1));
  expect(asked).toHaveLength(7);
});

test('a connection that was lost costs no time when it is back', async () => {
  await beginSync(place.db);
  answer = () => failure('serverAway');
  await lease();
  expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['orders']));
  asked.length = 0;
  answer = () => success({ first: 1, last: 20 });
  await lease();
  expect(asked).toHaveLength(3);
});

test('before the year ends a computer has numbers of the next one', () => {
  expect(yearsToKeep(new Date(2026, 11, 14))).toEqual([2026]);
  expect(yearsToKeep(new Date(2026, 11, 15))).toEqual([2026, 2027]);
  expect(yearsToKeep(new Date(2027, 0, 1))).toEqual([2027]);
});

test('the server hears how far blocks were used, and nothing twice', async () => {
  await beginSync(place.db);
  await lease();
  const [first] = [await take(), await take()];
  await settle(first?.ok ? first.value : 0, 'used');
  told.length = 0;
  await lease();
  await lease();
  expect(told).toHaveLength(1);
  expect(told[0]?.blocks[0]).toMatchObject({ kind: 'orders', year, first: 1, next: 3, open: [2] });
});

test('who numbered alone before joining tells the server how far, and gives nothing by itself any more', async () => {
  await begin(30);
  await take();
  await beginSync(place.db);
  expect(await take()).toEqual(failure('noNumbersLeft'));
  await lease();
  expect(asked.find(({ kind }) => kind === 'orders')?.highest).toBe(30);
  expect(await take()).toEqual(success(31));
  expect(told[0]?.blocks.some(({ first }) => first === 30)).toBe(false);
});
