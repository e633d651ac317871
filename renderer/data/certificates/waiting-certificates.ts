import { isOwnRow, syncPlaceOf } from '../change/sync-place.ts';
import { database } from '../database.ts';

/** Certificates of this computer that its server has not answered for yet; null on a computer that has no server. */
export async function waitingCertificates(): Promise<ReadonlySet<string> | null> {
  const place = await syncPlaceOf(database);
  if (!place) return null;
  const isOwn = await isOwnRow(database);
  const rows = await database.changes.where('seq').above(place.pushed.seq).toArray();
  return new Set(
    rows.filter((row) => row.table === 'certificates' && isOwn(row)).map(({ recordId }) => recordId),
  );
}
