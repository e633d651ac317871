import { leftIn, type NumberKind, numberRules } from '#shared/model/number-kinds.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { changeNumbers, type NumberBlock, type NumbersHere, withHighest } from '../change/numbers-here.ts';
import { beginYearAlone } from './begin-alone.ts';
import { here, type NumberPlace, numbersAlone, usableBlocks } from './number-place.ts';

/** By what a block is known again in the transaction that changes it. */
const keyOf = ({ kind, year, first, alone }: NumberBlock) => `${kind} ${year} ${first} ${alone}`;

/**
 * The next number of a row: nobody else gets it. It is gone from this computer before it is given here, so that a
 * crash may skip one and never gives one twice; until `settleNumber` says what became of it, it is open. Works without
 * a connection. Problems: `noNumbersLeft`; `numbersNotBegun` on a computer that numbers by itself, where nobody has
 * said with which number.
 */
export async function takeNumber(
  kind: NumberKind,
  year: number,
  place: NumberPlace = here,
): Promise<Outcome<number>> {
  const alone = await numbersAlone(place.db);
  if (alone) await beginYearAlone(kind, year, place);
  const usable = new Set((await usableBlocks(place)).map(keyOf));
  return changeNumbers(place.db, (numbers) => {
    const own = numbers.blocks.filter(
      (block) => block.kind === kind && block.year === year && usable.has(keyOf(block)) && leftIn(block) > 0,
    );
    const block = own.find(({ returned }) => returned.length > 0) ?? own[0];
    if (!block) return { numbers, result: failure(alone ? 'numbersNotBegun' : 'noNumbersLeft') };
    const { number, rest } = takeFrom(block);
    return { numbers: withHighest(inPlaceOf(numbers, block, rest), block, number), result: success(number) };
  });
}

/** What was given back goes first: no hole stays in the register. */
function takeFrom(block: NumberBlock): { number: number; rest: NumberBlock } {
  const back = Math.min(...block.returned);
  if (block.returned.length === 0) {
    return {
      number: block.next,
      rest: { ...block, next: block.next + 1, open: [...block.open, block.next] },
    };
  }
  const returned = block.returned.filter((one) => one !== back);
  return { number: back, rest: { ...block, returned, open: [...block.open, back] } };
}

const inPlaceOf = (numbers: NumbersHere, block: NumberBlock, next: NumberBlock): NumbersHere => ({
  ...numbers,
  blocks: numbers.blocks.map((one) => (one === block ? next : one)),
});

/**
 * What became of a number that was taken here: something was signed with it (`used`), or nothing was and nothing ever
 * will be (`returned`: it is the next one to be taken). Once only; gives false for a number that is not open here, as
 * after this store was found to be a copy.
 */
export const settleNumber = (
  { kind, year, number }: { kind: NumberKind; year: number; number: number },
  fate: 'used' | 'returned',
  place: NumberPlace = here,
): Promise<boolean> =>
  changeNumbers(place.db, (numbers) => {
    const block = numbers.blocks.find(
      (one) => one.kind === kind && one.year === year && one.open.includes(number),
    );
    if (!block) return { numbers, result: false };
    const open = block.open.filter((one) => one !== number);
    const returned = fate === 'returned' ? [...block.returned, number] : block.returned;
    return { numbers: inPlaceOf(numbers, block, { ...block, open, returned }), result: true };
  });

/** How many numbers of a row this computer can still give without a connection, and whether that is few. */
export async function numbersLeft(
  kind: NumberKind,
  year: number,
  place: NumberPlace = here,
): Promise<{ left: number; few: boolean }> {
  const blocks = (await usableBlocks(place)).filter((block) => block.kind === kind && block.year === year);
  const left = blocks.reduce((sum, block) => sum + leftIn(block), 0);
  return { left, few: left < numberRules[kind].few };
}
