/**
 * Hybrid logical clock (Kulkarni and others, 2014): the computer's clock where it runs on, a counter where it stands
 * or goes back. Written so that plain string order is the order of the changes:
 * 9 digits of base 36 milliseconds, 4 of the counter, then the device that breaks ties.
 */
export type Clock = string;

interface Reading {
  /** Milliseconds since 1970. */
  millis: number;
  counter: number;
}

const millisDigits = 9;
const counterDigits = 4;
const counterLimit = 36 ** counterDigits;

const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');

function read(clock: Clock): Reading {
  return {
    millis: Number.parseInt(clock.slice(0, millisDigits), 36),
    counter: Number.parseInt(clock.slice(millisDigits, millisDigits + counterDigits), 36),
  };
}

/**
 * The next reading after `last` (null before the first) on `device`, when the computer's clock shows `now` in
 * milliseconds since 1970. Always greater than `last`, also where the computer's clock went back.
 */
export function nextClock(last: Clock | null, now: number, device: string): Clock {
  const earlier = last === null ? { millis: 0, counter: -1 } : read(last);
  const wall = Math.max(0, Math.floor(now));
  let next =
    wall > earlier.millis ? { millis: wall, counter: 0 } : { ...earlier, counter: earlier.counter + 1 };
  if (next.counter >= counterLimit) next = { millis: next.millis + 1, counter: 0 };
  return digits(next.millis, millisDigits) + digits(next.counter, counterDigits) + device;
}

/** The later of two readings; null counts as before all. */
export const laterClock = (a: Clock | null, b: Clock | null): Clock | null =>
  a === null || (b !== null && b > a) ? b : a;

/** What the computers' clocks had come to at a reading, in milliseconds since 1970. */
export const clockMillis = (clock: Clock): number => read(clock).millis;
