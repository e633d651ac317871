import type { ChangeRow } from '../model/change-row.ts';
import type { MergePolicy } from './merge-policy.ts';

/** A value that the server's log leads to, and the clock of the change that wrote it. */
export interface StandingValue {
  value: unknown;
  clock: string;
}

/**
 * What this computer shows of fields that the server's log just set, when changes of its own wait to be sent: the same
 * that `merge` will decide once they are there. `pending`: the own changes of that record, in their order.
 */
export function overlay(
  table: ChangeRow['table'],
  standing: Record<string, StandingValue>,
  pending: readonly ChangeRow[],
  policy: MergePolicy,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(standing).map(([field, { value, clock }]) => {
      const own = pending.findLast(({ kind, after }) => kind !== 'text' && after && field in after);
      const isLater = own && !policy.waits(table) && own.clock > clock;
      const ownStands = own && (isLater || policy.follows(table, field));
      return [field, ownStands ? own.after?.[field] : value];
    }),
  );
}
