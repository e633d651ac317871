import { numberByPattern } from '#shared/model/certificates/number-pattern.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { type NumberPlace, usableBlocks } from '../numbers/number-place.ts';
import { settleNumber, takeNumber } from '../numbers/take-number.ts';

/** A number that was taken, and how it is printed. */
export interface TakenNumber {
  number: number;
  registrationNumber: string;
}

const kind = 'certificates';
const lock = 'ereje-certificate-numbers';

/** In no two windows at once: whoever holds it knows that every open number is its own, or of a run that broke off. */
export const whileNumbering = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lock, run) as Promise<T>;

const settle = (year: number, number: number, fate: 'used' | 'returned', place: NumberPlace) =>
  settleNumber({ kind, year, number }, fate, place);

async function usedNumbers(year: number, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const wanted = new Set(numbers);
  // The row of numbers of a certificate is that of the year of its issue.
  const ofYear = database.certificates.where('issuedOn').between(`${year}`, `${year + 1}`);
  const found = await ofYear.filter(({ number }) => number !== null && wanted.has(number)).toArray();
  return new Set(found.flatMap(({ number }) => number ?? []));
}

/**
 * Says what became of numbers, by whether a certificate with them is stored: also where the disk took the records and
 * the write told a problem, no number goes back that stands on a certificate.
 */
export async function settleByRecords(
  year: number,
  numbers: readonly number[],
  place: NumberPlace,
): Promise<void> {
  if (numbers.length === 0) return;
  const used = await usedNumbers(year, numbers);
  for (const number of numbers) await settle(year, number, used.has(number) ? 'used' : 'returned', place);
}

/** What a run left open that broke off between taking numbers and telling what became of them. */
export async function settleBrokenOff(year: number, place: NumberPlace): Promise<void> {
  const blocks = (await usableBlocks(place)).filter((block) => block.kind === kind && block.year === year);
  await settleByRecords(
    year,
    blocks.flatMap(({ open }) => open),
    place,
  );
}

const isGiven = async (registrationNumber: string): Promise<boolean> =>
  (await database.certificates.where({ registrationNumber }).count()) > 0;

/** The next number that stands on no certificate: one from an old register may have it already. */
async function takeFree(year: number, pattern: string, place: NumberPlace): Promise<Outcome<TakenNumber>> {
  for (;;) {
    const taken = await takeNumber(kind, year, place);
    if (!taken.ok) return taken;
    const registrationNumber = numberByPattern(pattern, { year, number: taken.value });
    if (!(await isGiven(registrationNumber))) return success({ number: taken.value, registrationNumber });
    await settle(year, taken.value, 'used', place);
  }
}

/** What numbers of a row are taken for, and how they are printed. */
export interface AskedNumbers {
  year: number;
  pattern: string;
  count: number;
}

/**
 * Takes so many numbers, or none: where they run out those that were taken go back.
 * Problems: those of `takeNumber`.
 */
export async function takeNumbers(
  { year, pattern, count }: AskedNumbers,
  place: NumberPlace,
  onTaken: (done: number) => void = () => undefined,
): Promise<Outcome<TakenNumber[]>> {
  const taken: TakenNumber[] = [];
  while (taken.length < count) {
    const next = await takeFree(year, pattern, place);
    if (!next.ok) {
      for (const { number } of taken) await settle(year, number, 'returned', place);
      return next;
    }
    taken.push(next.value);
    onTaken(taken.length);
  }
  return success(taken);
}
