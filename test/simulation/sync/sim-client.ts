import { setCurrentUser } from '#renderer/data/author.ts';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { textAfter } from '#renderer/data/text-log.ts';
import type { RichText } from '#shared/model/rich-text.ts';
import type { UserRole } from '#shared/model/user.ts';
import { openText, seedText, stateOf, write } from '#shared/text/text.ts';
import { copyOf, type Knowledge, noKnowledge, noting } from './knowledge.ts';
import { directTransport, type Person, type SignedIn, type SimServer } from './sim-server.ts';

/** A computer of a history: the real change door, engine and merge on a store in memory. */
export interface SimClient {
  name: string;
  server: SimServer;
  db: Database;
  signedIn: SignedIn;
  /** How wrong its clock is, in milliseconds. */
  clockError: number;
  direct: SyncTransport;
  knowledge: Knowledge;
}

export async function newClient(server: SimServer, name: string, role: UserRole): Promise<SimClient> {
  const db = openDatabase(crypto.randomUUID());
  await beginSync(db);
  const signedIn = { session: await server.addDevice(await deviceOf(db), role) };
  const knowledge = noKnowledge();
  return { name, server, db, signedIn, clockError: 0, direct: directTransport(server, signedIn), knowledge };
}

/** The program is started anew on the same store. */
export function restart(client: SimClient): void {
  const { name } = client.db;
  client.db.close();
  client.db = openDatabase(name);
}

/** Another computer gets a copy of the whole store, as when a disk is cloned. */
export async function cloneOf(client: SimClient, server: SimServer, name: string): Promise<SimClient> {
  const db = openDatabase(crypto.randomUUID());
  for (const table of client.db.tables) await db.table(table.name).bulkPut(await table.toArray());
  const signedIn = { session: { ...client.signedIn.session } };
  const knowledge = copyOf(client.knowledge);
  return { ...client, name, db, signedIn, direct: directTransport(server, signedIn), knowledge };
}

/** What comes to the computer is noted, whatever the way does to messages. */
export const sync = ({ db, knowledge, server }: SimClient, transport: SyncTransport, batch: number) =>
  syncOnce(db, noting(transport, server.log, knowledge), { batch });

/** An action through the door; it counts as acknowledged when this resolves. `by`: null for the computer's own account. */
export async function act(
  { db }: SimClient,
  scope: string,
  edits: Edit[],
  by: Person | null = null,
): Promise<string | null> {
  setCurrentUser(by);
  try {
    return await change(scope, edits, { db });
  } finally {
    setCurrentUser(null);
  }
}

/** The text with one paragraph more; nothing of it is taken away, so that every word must stand in the end. */
const withWord = (body: RichText, text: string): RichText =>
  ({
    type: 'doc',
    content: [...(body.content ?? []), { type: 'paragraph', content: [{ type: 'text', text }] }],
  }) as RichText;

/** Words of a text in their order. */
export const wordsOf = (body: unknown): string[] => JSON.stringify(body ?? null).match(/сөз\d+/g) ?? [];

/** Writes a word at the end of a section's text. */
export async function writeWord(
  client: SimClient,
  scope: string,
  id: string,
  word: string,
): Promise<string | null> {
  const { db } = client;
  const section = await db.sections.get(id);
  if (!section) return null;
  const last = await db.changes
    .where('[recordId+seq]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .last();
  const text = (await textAfter(db, id, last?.seq ?? 0)) ?? openText(seedText(section.body));
  const seed = stateOf(text);
  const update = write(text, withWord(section.body, word));
  if (!update) return null;
  const edit = {
    table: 'sections',
    kind: 'text',
    id,
    update,
    body: text.body,
    base: last?.id ?? null,
    seed,
  } as const;
  return act(client, scope, [edit]);
}
