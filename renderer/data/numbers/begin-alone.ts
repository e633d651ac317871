import { highestNumber, type NumberKind, rowKey } from '#shared/model/number-kinds.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { deviceOf } from '../change/device.ts';
import { changeNumbers, type NumberBlock } from '../change/numbers-here.ts';
import { type NumberPlace, usableBlocks } from './number-place.ts';

const newBlock = (block: Pick<NumberBlock, 'kind' | 'year' | 'first' | 'device' | 'mark'>): NumberBlock => ({
  ...block,
  next: block.first,
  last: highestNumber,
  open: [],
  returned: [],
  alone: true,
});

/**
 * A computer without a server numbers this row by itself from now on, `next` being the first number that nobody has
 * given. A block that it had ends where it stands. Problem: `numbersGiven` with the lowest number that is free here.
 */
export async function beginAlone(
  { kind, year, next }: { kind: NumberKind; year: number; next: number },
  { db, machine }: NumberPlace,
): Promise<Outcome<null>> {
  await deviceOf(db);
  const mark = await machine.mark();
  return changeNumbers<Outcome<null>>(db, (numbers, device) => {
    const highest = numbers.highest[rowKey(kind, year)] ?? 0;
    if (next <= highest) return { numbers, result: failure('numbersGiven', { next: highest + 1 }) };
    const ended = numbers.blocks
      .map((block) =>
        block.alone && block.kind === kind && block.year === year
          ? { ...block, last: block.next - 1, returned: [], open: [...block.open, ...block.returned] }
          : block,
      )
      .filter((block) => block.last >= block.first);
    const block = newBlock({ kind, year, first: next, device: device ?? '', mark });
    return { numbers: { ...numbers, blocks: [...ended, block] }, result: success(null) };
  });
}

/** A new year begins with 1 where this computer numbered the kind by itself before; else without effect. */
export async function beginYearAlone(kind: NumberKind, year: number, place: NumberPlace): Promise<void> {
  const own = (await usableBlocks(place)).filter((block) => block.kind === kind);
  if (own.some((block) => block.year === year) || !own.some((block) => block.year < year)) return;
  // Where another window was quicker, or numbers of that year were given before, it has begun already.
  await beginAlone({ kind, year, next: 1 }, place);
}
