import { saveMade } from '#renderer/components/save-made.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Saves rows as an Excel file where the person chooses. Problems: those of `saveMade`. */
export const saveTable = (name: string, rows: string[][]): Promise<Outcome<SaveFileAnswer>> =>
  saveMade({ name, extension: 'xlsx', fallback: 'table', filter: 'Excel' }, () =>
    askSheets('write', { name, rows }),
  );
