import { platform } from '#renderer/platform/current.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

/** Saves rows as an Excel file where the person chooses. Problems: those of saving, `exportFailed`. */
export async function saveTable(name: string, rows: string[][]): Promise<Outcome<SaveFileAnswer>> {
  try {
    const bytes = await askSheets('write', { name, rows });
    return await platform.saveFile({
      suggestedName: toFileName(name, 'xlsx', 'table'),
      bytes,
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    });
  } catch (error) {
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
