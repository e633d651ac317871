import type { Outcome } from '#shared/model/problem.ts';

const [least, usual] = [16 * 1024, 256 * 1024];
const mostTries = 4;

/** Bytes in one message: fewer on a connection that breaks, so that a message is through before it is cut. */
let size = usual;

/** Does one step with so many bytes; where no answer comes, again with fewer. */
export async function inPieceSize<T>(step: (bytes: number) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (let tried = 1; ; tried += 1) {
    const done = await step(size);
    if (done.ok) size = Math.min(usual, size * 2);
    if (done.ok || done.problem.code !== 'serverAway') return done;
    size = Math.max(least, size / 2);
    if (tried === mostTries) return done;
  }
}
