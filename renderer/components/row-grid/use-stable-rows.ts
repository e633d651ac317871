import { useMemo, useRef } from 'react';
import type { GridRecord } from './grid-column.ts';

/** The same rows, where a row that did not change stays the same object: only what changed is drawn anew. */
export function useStableRows<Row extends GridRecord>(rows: readonly Row[]): readonly Row[] {
  const known = useRef(new Map<string, { text: string; row: Row }>());
  return useMemo(() => {
    const next = new Map<string, { text: string; row: Row }>();
    for (const row of rows) {
      const text = JSON.stringify(row);
      const before = known.current.get(row.id);
      next.set(row.id, before?.text === text ? before : { text, row });
    }
    known.current = next;
    return [...next.values()].map((one) => one.row);
  }, [rows]);
}
