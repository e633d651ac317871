import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { doubledNumbers, type NumbersFaults } from './numbers-history.ts';

/** `NUMBERS_SEED=7 NUMBERS_HISTORIES=1` repeats one history. */
const firstSeed = Number(process.env.NUMBERS_SEED ?? Math.floor(Math.random() * 2 ** 30));
const count = Number(process.env.NUMBERS_HISTORIES ?? 60);
const length = 60;

test(`no number is given twice in ${count} histories of copied disks, restored servers and crashes (NUMBERS_SEED=${firstSeed})`, async () => {
  let given = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const history = await doubledNumbers(seed, length);
    expect(history.doubled, `NUMBERS_SEED=${seed} NUMBERS_HISTORIES=1`).toEqual([]);
    given += history.given;
  }
  expect(given / count).toBeGreaterThan(3);
}, 600_000);

test.each<[string, NumbersFaults]>([
  ['a server that does not notice its restore', { blindServer: true }],
  ['a machine that does not notice that its disk was copied', { blindMachine: true }],
  ['a number that is given before it is gone', { forgetfulTaking: true }],
])(
  'the histories find %s',
  async (_, faults) => {
    for (let seed = 1; seed <= 200; seed += 1) {
      if ((await doubledNumbers(seed, length, faults)).doubled.length > 0) return;
    }
    expect.unreachable('nothing was given twice');
  },
  600_000,
);
