/** Addresses that are remembered at once; the oldest goes first. */
const mostAddresses = 10_000;

interface Allowed {
  left: number;
  at: number;
}

export interface RequestLimit {
  /** Whether one more is allowed for this address; counts it. */
  take(address: string, now: number): boolean;
  /** Whether one more would be allowed. */
  allows(address: string, now: number): boolean;
}

/**
 * So many at once from one address, and so many a second after that. Behind the router of a school many telephones have
 * one address.
 */
export function requestLimit(most: number, perSecond: number): RequestLimit {
  const known = new Map<string, Allowed>();
  const leftOf = (address: string, now: number): number => {
    const before = known.get(address);
    if (!before) return most;
    return Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * perSecond);
  };
  return {
    allows: (address, now) => leftOf(address, now) >= 1,
    take(address, now) {
      const left = leftOf(address, now);
      known.delete(address);
      known.set(address, { left: left >= 1 ? left - 1 : left, at: now });
      const oldest = known.size > mostAddresses ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return left >= 1;
    },
  };
}
