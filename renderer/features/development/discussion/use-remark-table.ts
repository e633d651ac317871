import { useDeferredValue, useMemo, useState } from 'react';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { guessColumns, hasHead } from '#renderer/data/development/remark-table/guess-columns.ts';
import {
  remarksOfTable,
  type TableRemarks,
  type TableSetting,
} from '#renderer/data/development/remark-table/remarks-of-table.ts';
import { postedOn } from '#renderer/data/development/remarks.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { readTable, type TextTable } from '#shared/sheets/text-table.ts';

interface RemarkTable {
  table: TextTable;
  setting: TableSetting;
  setSetting: (fields: Partial<TableSetting>) => void;
  found: TableRemarks;
}

const untouched = { head: '', fields: {} };
const nothing: TableRemarks = { ready: [], faults: [], repeated: 0 };

/** The text as a table, how it is understood, and the remarks in it; a table of thousands is read behind the typing. */
export function useRemarkTable(text: string, view: DevelopmentView): RemarkTable {
  const [chosen, setChosen] = useState<{ head: string; fields: Partial<TableSetting> }>(untouched);
  const late = useDeferredValue(text);
  const table = useMemo(() => readTable(late), [late]);
  const head = (table[0] ?? []).join('\t');
  const setting = useMemo(
    (): TableSetting => ({
      columns: guessColumns(head.split('\t')),
      ...{ source: 'ownPortal', receivedOn: todayIn(Date.now()), head: hasHead(head.split('\t')) },
      // What was chosen for one table does not hold for another one.
      ...(chosen.head === head && chosen.fields),
    }),
    [head, chosen],
  );
  const found = useMemo(
    () =>
      setting.columns.text === null ? nothing : remarksOfTable(table, setting, postedOn(view), view.remarks),
    [table, setting, view],
  );
  const setSetting = (fields: Partial<TableSetting>) =>
    setChosen((before) => ({ head, fields: { ...(before.head === head && before.fields), ...fields } }));
  return { table, setting, setSetting, found };
}
