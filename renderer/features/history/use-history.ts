import { useCallback, useEffect, useState } from 'react';
import { type HistoryRow, scopeHistory } from '#renderer/data/history.ts';
import { onUndoChange } from '#renderer/data/undo.ts';

const portion = 300;
/** Rows to be found before the person is asked whether to look further back. */
const enough = 60;

type Matches = (row: HistoryRow) => boolean;

async function readOn(scope: string, matches: Matches, before?: number) {
  const found: HistoryRow[] = [];
  let at = before;
  for (;;) {
    const rows = await scopeHistory(scope, { before: at, limit: portion });
    found.push(...rows.filter(matches));
    const last = rows.at(-1)?.seq;
    if (rows.length < portion || last === undefined) return { rows: found, next: null };
    at = last;
    if (found.length >= enough) return { rows: found, next: last };
  }
}

/** The history of a scope, read as far back as the person asks; undefined while it loads. */
export function useHistory(scope: string, matches: Matches) {
  const [rows, setRows] = useState<HistoryRow[]>();
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void readOn(scope, matches).then((found) => {
        if (!current) return;
        setRows(found.rows);
        setNext(found.next);
      });
    setRows(undefined);
    read();
    const stop = onUndoChange(read);
    return () => {
      current = false;
      stop();
    };
  }, [scope, matches]);
  const more = useCallback(async () => {
    if (next === null) return;
    const found = await readOn(scope, matches, next);
    setRows((known = []) => [...known, ...found.rows]);
    setNext(found.next);
  }, [scope, matches, next]);
  return { rows, more: next === null ? null : more };
}
