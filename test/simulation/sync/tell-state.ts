import { syncPlaceOf } from '#renderer/data/change/sync-place.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Logged } from './server-log.ts';
import { type SimClient, wordsOf } from './sim-client.ts';

/** Both logs and the place of a computer, for whoever looks for a fault. */
export async function tellState(
  { name, db, signedIn }: SimClient,
  log: readonly Logged[],
): Promise<string[]> {
  const rows = await db.changes.orderBy('seq').toArray();
  const refused = (await db.refusals.toArray()).map(({ group }) => group.slice(0, 4));
  const sections = (await db.sections.toArray()).map(({ body }) => wordsOf(body).join(' '));
  return [
    `${name} is ${signedIn.session.device.slice(0, 4)}, ${JSON.stringify(await syncPlaceOf(db))}`,
    `  refused: ${refused.join(' ')}; text: ${sections.join(' | ')}`,
    ...rows.map((row) => `  ${name} ${line(row)}`),
    ...log.map((row) => `  server ${line(row)}`),
  ];
}

const line = ({ seq, id, group, device, seen, kind, table, recordId, after, clock, base }: ChangeRow) =>
  `${seq} ${id.slice(0, 4)} of ${group.slice(0, 4)} by ${device.slice(0, 6)} seen ${seen} at ${clock.slice(0, 13)} on ${base?.slice(0, 4)}: ${kind} ${table}/${recordId} ${JSON.stringify(after)?.slice(0, 80)}`;
