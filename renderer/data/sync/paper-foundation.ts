import type { ChangeRow } from '#shared/model/change-row.ts';
import type { SyncPlace } from '../change/sync-place.ts';
import type { Database } from '../database.ts';

/** A row that signs a paper: from then on the paper stays as it is. */
const signs = ({ table, kind, after }: ChangeRow): boolean =>
  table === 'officialDocuments' && kind === 'update' && (after?.signedOn ?? null) !== null;

/**
 * A signature stands under all that the paper says, which others may have written. After a server came back from an
 * older backup it may lack that, and would take it no more once the paper is signed. So each own signature that is sent
 * again brings along the whole paper as it was signed. Where somebody has written into the paper since, the server
 * refuses the signature as it did before.
 */
export async function withSignedPapers(
  db: Database,
  { floors = [] }: SyncPlace,
  rows: readonly ChangeRow[],
): Promise<ChangeRow[]> {
  const until = floors.at(-1)?.until ?? 0;
  return Promise.all(
    rows.map(async (row) => {
      if (row.seq > until || !signs(row)) return row;
      const paper = await db.officialDocuments.get(row.recordId);
      if (!paper || paper.signedOn === null) return row;
      const { id: _id, ...said } = paper;
      return { ...row, after: { ...said, ...row.after } };
    }),
  );
}
