import { type NumberBlock, ownBlocks } from '../change/numbers-here.ts';
import { serverLogOf } from '../change/server-log.ts';
import { knownPlaceOf } from '../change/sync-place.ts';
import { type Database, database } from '../database.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Where numbers are taken: this computer, but for tests. */
export interface NumberPlace {
  db: Database;
  machine: Machine;
}

export const here: NumberPlace = { db: database, machine: thisMachine };

/** Whether no server gives this computer its numbers: it has none, or left it. */
export async function numbersAlone(db: Database): Promise<boolean> {
  const place = await knownPlaceOf(db);
  // Data that came back from a backup belongs to its server before the computer has joined again.
  return place ? place.left !== undefined : (await serverLogOf(db)) === null;
}

/** Blocks that this machine may give from: those of a disk that was copied from another one it does not know. */
export async function usableBlocks({ db, machine }: NumberPlace): Promise<NumberBlock[]> {
  const alone = await numbersAlone(db);
  const blocks = (await ownBlocks(db)).filter((block) => block.alone === alone);
  const known = await Promise.all(blocks.map(async ({ mark }) => mark === null || machine.knows(mark)));
  return blocks.filter((_, at) => known[at]);
}
