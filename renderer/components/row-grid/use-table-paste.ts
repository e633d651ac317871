import { type ClipboardEvent, useCallback } from 'react';
import { useLatest } from '../rich-text/use-latest.ts';
import type { GridColumn, GridRecord } from './grid-column.ts';
import { isTable, parseCells } from './paste-cells.ts';
import { pasteCells, type RowCommandsOptions } from './use-row-commands.ts';

export type TextPaste = ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>;

interface TablePasteOptions<Row extends GridRecord> extends RowCommandsOptions<Row> {
  columns: readonly GridColumn<Row>[];
  /** Paste of something that is no table. */
  cleanPaste: (event: TextPaste) => void;
  cleanText: (text: string) => string;
}

/** Paste into a cell: a table fills the cells from there on, anything else goes into the cell. */
export function useTablePaste<Row extends GridRecord>(options: TablePasteOptions<Row>) {
  const latest = useLatest(options);
  return useCallback(
    (event: TextPaste) => {
      const { cleanPaste, cleanText } = latest.current;
      const text = event.clipboardData.getData('text/plain');
      if (!isTable(text)) return cleanPaste(event);
      event.preventDefault();
      const cell = event.currentTarget;
      const rowId = cell.closest<HTMLElement>('[data-target]')?.dataset.target ?? '';
      const cells = parseCells(cleanText(text));
      void pasteCells({ ...latest.current, rowId, columnId: cell.dataset.cell ?? '', cells });
    },
    [latest],
  );
}
