import { toBase64 } from '#shared/base64.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import type { SyncPlace } from '../change/sync-place.ts';
import type { Database } from '../database.ts';

/**
 * An edit of a text stands on the letters around it, which others may have written. After a server came back from an
 * older backup it may lack these, and their authors may never send them again: then nobody would see the edit. So each
 * own edit of a text that is sent again brings along what came to that text before it. Letters that are there already
 * change nothing.
 */
export async function withFoundation(
  db: Database,
  { floors = [] }: SyncPlace,
  rows: readonly ChangeRow[],
): Promise<ChangeRow[]> {
  const until = floors.at(-1)?.until ?? 0;
  if (!rows.some((row) => row.kind === 'text' && row.seq <= until)) return [...rows];
  const { mergeUpdates } = await import('#shared/text/text.ts');
  const complete: ChangeRow[] = [];
  for (const row of rows) {
    const updates = row.kind === 'text' && row.seq <= until ? await foundationOf(db, row) : [];
    complete.push(
      updates.length > 0 ? { ...row, after: { body: mergeUpdates([...updates, bodyOf(row)]) } } : row,
    );
  }
  return complete;
}

const bodyOf = ({ after }: ChangeRow) => String(after?.body);

/** Edits of others that came between this one and the own one before it, and what came without rows of the log. */
async function foundationOf(db: Database, { recordId, seq, device }: ChangeRow): Promise<string[]> {
  const rows = await db.changes
    .where('[recordId+seq]')
    .between([recordId, 0], [recordId, Number.POSITIVE_INFINITY])
    .toArray();
  const isBeginning = ({ kind }: ChangeRow) => kind === 'create' || kind === 'remove';
  const before = rows.filter((row) => row.seq < seq);
  const born = before.findLast(isBeginning)?.seq ?? 0;
  const texts = before.filter((row) => row.kind === 'text' && row.seq > born);
  const refused = new Set(await db.refusals.toCollection().primaryKeys());
  const last = texts.findLastIndex((row) => row.device === device && !refused.has(row.group));
  const foreign = texts.slice(last + 1).map(bodyOf);
  // The state is of the text's present life.
  const stored =
    last < 0 && !rows.some((row) => row.seq > seq && isBeginning(row)) && (await db.texts.get(recordId));
  return stored ? [toBase64(stored.state), ...foreign] : foreign;
}
