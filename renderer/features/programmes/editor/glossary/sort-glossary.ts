import { generateNKeysBetween } from 'fractional-indexing';
import type { Edit } from '#renderer/data/change/change.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { editProgramme, readRows } from '#renderer/data/programmes.ts';
import { sortKazakh } from '#shared/kazakh/collate.ts';

/** Puts the terms into the order of the Kazakh alphabet: one step of undo. */
export async function sortGlossary(programmeId: string): Promise<void> {
  await flush();
  const sorted = sortKazakh(await readRows('glossaryTerms', programmeId), ({ term }) => term);
  const orders = generateNKeysBetween(null, null, sorted.length);
  const edits = sorted.flatMap((row, index): Edit[] => {
    const order = orders[index];
    return order === undefined
      ? []
      : [{ table: 'glossaryTerms', kind: 'update', id: row.id, fields: { order } }];
  });
  await editProgramme(programmeId, edits);
}
