/** Names that failures are counted under, each with how many there may be within the window. */
export type TryLimits = Readonly<Record<string, number>>;

/** Counts failures by name, in a window of time. */
export interface WrongTries {
  /** Seconds to wait before the next try under these names; 0 where none is needed. */
  wait(limits: TryLimits): number;
  /** A try under these names began or went wrong. */
  count(limits: TryLimits): void;
  /** A try went right: these names start anew. */
  forget(limits: TryLimits): void;
}

/** Names that are remembered at most; the oldest give way. */
const most = 50_000;

/**
 * Under a name with as many failures within `window` seconds as its limit allows, the next try waits until the first
 * of them is that old. Kept in this process: of several server processes each counts for itself. `now`: milliseconds.
 */
export function countWrongTries(window = 15 * 60, now: () => number = Date.now): WrongTries {
  const tries = new Map<string, number[]>();
  const recent = (name: string, limit: number) =>
    (tries.get(name) ?? []).filter((at) => at > now() - window * 1000).slice(-limit);

  return {
    wait(limits) {
      const waits = Object.entries(limits).map(([name, limit]) => {
        const counted = recent(name, limit);
        const [first] = counted;
        if (first === undefined || counted.length < limit) return 0;
        return Math.ceil((first + window * 1000 - now()) / 1000);
      });
      return Math.max(0, ...waits);
    },
    count(limits) {
      for (const [name, limit] of Object.entries(limits)) {
        const counted = [...recent(name, limit), now()];
        tries.delete(name);
        tries.set(name, counted);
      }
      for (const name of tries.keys()) {
        if (tries.size <= most) break;
        tries.delete(name);
      }
    },
    forget(limits) {
      for (const name of Object.keys(limits)) tries.delete(name);
    },
  };
}
