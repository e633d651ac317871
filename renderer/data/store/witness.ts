/**
 * A third, small witness outside database and journal: the number of the last change that was acknowledged. It holds
 * no data, but where both copies were cut at the same time it tells how much is missing.
 */
export interface Witness {
  /** The last change that was acknowledged, as far as is known; 0 where nothing is. */
  last(): number;
  remember(seq: number): void;
}

const key = 'ereje.lastChange';

/** Kept in the browser's store of small settings, which lies apart from its databases. */
export const localWitness: Witness = {
  last: () => Number(globalThis.localStorage?.getItem(key) ?? 0) || 0,
  remember: (seq) => globalThis.localStorage?.setItem(key, String(seq)),
};

/** For tests: a witness in memory. */
export function witnessInMemory(): Witness {
  let seen = 0;
  return {
    last: () => seen,
    remember: (seq) => {
      seen = seq;
    },
  };
}
