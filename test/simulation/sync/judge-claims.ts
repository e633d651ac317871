import { claims } from './expected-records.ts';
import { type Knowledge, knows } from './knowledge.ts';
import type { Logged } from './server-log.ts';

/**
 * Whether what changes say of their authors' knowledge is true. `knewAt`: what the computer of each action really had
 * when it was made. A change must not claim to know what it did not: it would win silently. And it counts as later than
 * all that it knew. `from`: place in the log from which it was not judged yet.
 */
export function judgeClaims(
  log: readonly Logged[],
  knewAt: ReadonlyMap<string, Knowledge>,
  from: number,
): string[] {
  const faults: string[] = [];
  for (const row of log.slice(from)) {
    const had = knewAt.get(row.group);
    if (!had) return [`${row.id} was made by nobody`];
    for (const other of log) {
      if (other.group === row.group || other.recordId !== row.recordId) continue;
      const known = knows(had, other);
      if (claims(row, other) && !known) faults.push(`${told(row)} claims to know ${told(other)}`);
      if (known && row.clock <= other.clock) faults.push(`${told(row)} is not later than ${told(other)}`);
    }
  }
  return faults;
}

const told = ({ seq, device, table, recordId, kind, after, clock }: Logged) =>
  `${seq} (${kind} ${table}/${recordId} ${JSON.stringify(after)?.slice(0, 60)} by ${device.slice(0, 4)} at ${clock.slice(0, 13)})`;
