import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { TableName } from '#shared/model/records.ts';
import { sameJson } from '#shared/text/same-json.ts';
import { useDeviceKnown } from '../sync/account/device-known.ts';
import { openConflictsIn } from '../sync/decide/open-conflicts.ts';

/** The fields of each record of an intake of which people must choose a value, by `table/id`. */
export type IntakeConflicts = ReadonlyMap<string, readonly string[]>;

const none: IntakeConflicts = new Map();
const keyOf = (table: TableName, recordId: string) => `${table}/${recordId}`;

/** The fields of a record that wait for a choice; undefined where none does. */
export const disputedFields = (conflicts: IntakeConflicts, table: TableName, recordId: string) =>
  conflicts.get(keyOf(table, recordId));

/** Live; the same object while nothing changes in it, and a record's fields too: only a changed row is drawn anew. */
export function useIntakeConflicts(intakeId: string): IntakeConflicts {
  const known = useDeviceKnown();
  const last = useRef<IntakeConflicts>(none);
  const found = useLiveQuery(async () => {
    const open = known ? await openConflictsIn(intakeId) : [];
    const byRecord = Map.groupBy(open, ({ table, recordId }) => keyOf(table, recordId));
    const now = [...byRecord].map(([key, conflicts]) => {
      const fields = conflicts.map(({ field }) => field).sort();
      const before = last.current.get(key);
      return [key, before && sameJson(before, fields) ? before : fields] as const;
    });
    if (!sameJson([...last.current], now)) last.current = new Map(now);
    return last.current;
  }, [intakeId, known]);
  return found ?? none;
}
