/** Counts tokens that are none, by where they came from. */
export interface WrongTokens {
  /** Seconds to wait before the next one from there is looked for; 0 where none is needed. */
  wait(address: string): number;
  count(address: string): void;
}

/** Addresses that are remembered at most; the oldest give way. */
const most = 50_000;

/**
 * Nobody guesses 32 random bytes: this spares the database. So it is kept in this process, of several each for itself,
 * and asks nothing for a token that is right. More than `limit` within `window` seconds wait until the first of them
 * is that old. `now`: milliseconds.
 */
export function countWrongTokens(limit = 300, window = 15 * 60, now: () => number = Date.now): WrongTokens {
  const counted = new Map<string, number[]>();
  const recent = (address: string) =>
    (counted.get(address) ?? []).filter((at) => at > now() - window * 1000).slice(-limit);
  return {
    wait(address) {
      const times = recent(address);
      const [first] = times;
      if (first === undefined || times.length < limit) return 0;
      return Math.ceil((first + window * 1000 - now()) / 1000);
    },
    count(address) {
      const times = [...recent(address), now()];
      counted.delete(address);
      counted.set(address, times);
      for (const oldest of counted.keys()) {
        if (counted.size <= most) break;
        counted.delete(oldest);
      }
    },
  };
}
