let last: Promise<unknown> = Promise.resolve();

/** Runs one write after the other: what a key writes rests on what the key before it has stored. */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const turn = last.then(write);
  last = turn.catch(() => undefined);
  return turn;
}
