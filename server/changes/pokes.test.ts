import { expect, test, vi } from 'vitest';
import type { SqlStore } from '../storage/sql.ts';
import { startPokes } from './pokes.ts';

/** A database of which only the channel is there. */
async function channel() {
  let say: (text: string) => void = () => undefined;
  const store = {
    listen: async (_channel: string, heard: (text: string) => void) => {
      say = heard;
      return async () => undefined;
    },
  } as unknown as SqlStore;
  return { pokes: await startPokes(store), say: (text: string) => say(text) };
}

test('of hundreds of computers a few are told at a time, all in the end, and of all that came meanwhile once', async () => {
  vi.useFakeTimers();
  const { pokes, say } = await channel();
  const told: number[][] = Array.from({ length: 100 }, () => []);
  for (const own of told) pokes.listen('o', { heard: (last) => own.push(last), ended: () => undefined });
  const count = () => told.filter((own) => own.length > 0).length;
  say('o 1');
  expect(count()).toBe(5);
  say('o 2');
  expect(count()).toBe(5);
  vi.advanceTimersByTime(5000);
  expect(told.every((own) => own.at(-1) === 2)).toBe(true);
  // The first ones, which had heard of the first change alone, heard of the second.
  expect(told.map((own) => own.length)).toEqual(told.map((_, n) => (n < 5 ? 2 : 1)));
  say('o 3');
  expect(told.flat().filter((last) => last === 3)).toHaveLength(5);
  vi.useRealTimers();
});

test('who hears is told at once where few listen, and nothing of other organisations', async () => {
  const { pokes, say } = await channel();
  const heard: number[] = [];
  const leave = pokes.listen('o', { heard: (last) => heard.push(last), ended: () => undefined });
  say('another 9');
  say('o 1');
  expect(heard).toEqual([1]);
  leave();
  say('o 2');
  expect(heard).toEqual([1]);
});
