import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { NumberKind } from '#shared/sync/lease-messages.ts';
import { changeNumbers, type NumberBlock, ownBlocks } from '../change/numbers-here.ts';
import { type Database, database } from '../database.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Where numbers are taken: this computer, but for tests. */
export interface NumberPlace {
  db: Database;
  machine: Machine;
}
const here: NumberPlace = { db: database, machine: thisMachine };

/** Fewer than so many left: the computer asks for more as long as there is a connection, and says so. */
const fewOf: Readonly<Record<NumberKind, number>> = { certificates: 100, orders: 10 };

/** Blocks that this machine may give from: those of a disk that was copied from another one it does not know. */
async function usable({ db, machine }: NumberPlace, kind: NumberKind): Promise<NumberBlock[]> {
  const blocks = await ownBlocks(db, kind);
  const known = await Promise.all(blocks.map(async ({ mark }) => mark === null || machine.knows(mark)));
  return blocks.filter((_, at) => known[at]);
}

/**
 * The next number of a kind: nobody else gets it. It is gone from this computer before it is given here, so that a
 * crash may skip one and never gives one twice. Works without a connection. Problem: `noNumbersLeft`.
 */
export async function takeNumber(kind: NumberKind, place: NumberPlace = here): Promise<Outcome<number>> {
  const ends = new Set((await usable(place, kind)).map(({ last }) => last));
  return changeNumbers(place.db, (numbers) => {
    const block = numbers.blocks.find((one) => one.kind === kind && ends.has(one.last));
    if (!block) return { numbers, result: failure('noNumbersLeft') };
    const blocks = numbers.blocks.map((one) => (one === block ? { ...one, next: one.next + 1 } : one));
    return { numbers: { ...numbers, blocks }, result: success(block.next) };
  });
}

/** How many numbers of a kind this computer can still give without a connection, and whether that is few. */
export async function numbersLeft(
  kind: NumberKind,
  place: NumberPlace = here,
): Promise<{ left: number; few: boolean }> {
  const blocks = await usable(place, kind);
  const left = blocks.reduce((sum, { next, last }) => sum + last - next + 1, 0);
  return { left, few: left < fewOf[kind] };
}
