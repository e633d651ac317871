import type { TableName } from '#shared/model/records.ts';
import type { RecordsAnswer } from '#shared/sync/messages.ts';
import type { OpenText } from '#shared/text/text.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { enter, type Inbox, pendingOf, settledBy, settling, type UnplacedRow } from './inbox.ts';

/** A record as the server has it, and the updates of its long text. */
export type ServerRecord = RecordsAnswer['records'][number];

type Fields = Record<string, unknown>;
type TextCode = typeof import('#shared/text/text.ts');

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What long texts need: it is loaded before a transaction, since waiting for a file would end it. */
export const textCode = async (tables: readonly TableName[]): Promise<TextCode | null> =>
  tables.includes('sections') ? import('#shared/text/text.ts') : null;

/** The long text of a server's record. */
export const textOf = ({ openText, seedText }: TextCode, { fields, texts = [] }: ServerRecord): OpenText =>
  openText(seedText(fields.body as Parameters<TextCode['seedText']>[0]), texts);

const scopeOf = (fields: Fields) => String(fields.programmeId ?? fields.id);

/** The beginning of a row that no change of a person caused. */
export const causeless = (inbox: Inbox, table: TableName, record: Fields): UnplacedRow => ({
  id: crypto.randomUUID(),
  group: crypto.randomUUID(),
  scope: scopeOf(record),
  table,
  recordId: String(record.id),
  kind: 'update',
  before: null,
  after: null,
  base: null,
  user: null,
  device: settledBy,
  clock: inbox.clock ?? '',
  at: new Date().toISOString(),
  schemaVersion,
  undoes: null,
});

/** Brings a record to what the server has of it, but for fields that changes wrote which wait to be sent. */
export async function matchRecord(inbox: Inbox, record: ServerRecord, code: TextCode | null): Promise<void> {
  const { table, fields } = record;
  const id = String(fields.id);
  const stored = await inbox.db.table<Fields, string>(table).get(id);
  const pending = await pendingOf(inbox, id);
  if (pending.at(-1)?.kind === 'remove') return;
  // Texts merge: what waits, or was taken by the server after it gave this record, stands on top.
  const written = pending.flatMap(({ kind, after }) =>
    kind === 'text' && after ? [String(after.body)] : [],
  );
  const updates = [...(record.texts ?? []), ...written];
  const text = code && table === 'sections' ? textOf(code, { ...record, texts: updates }) : null;
  const wanted: Fields = text ? { ...fields, body: text.body } : fields;
  const cause = causeless(inbox, table, fields);
  if (stored) await change(inbox, cause, { stored, wanted, pending });
  else await enter(inbox, settling(cause, { kind: 'create', before: null, after: wanted }));
  if (!text || !code) return;
  // Not beyond the record's own last row, from which its text is asked for.
  const last = await inbox.db.changes
    .where('[recordId+seq]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .last();
  const seq = last?.seq ?? 0;
  await inbox.db.texts.put({ id, state: code.stateOf(text), seq });
}

async function change(
  inbox: Inbox,
  cause: UnplacedRow,
  { stored, wanted, pending }: { stored: Fields; wanted: Fields; pending: readonly UnplacedRow[] },
): Promise<void> {
  // `changedAt` follows from the log.
  const edits = pending.filter(({ kind }) => kind !== 'text');
  const waiting = new Set(['changedAt', ...edits.flatMap(({ after }) => Object.keys(after ?? {}))]);
  // What the server's record does not say at all was set on a log that is no more.
  const changed = Object.keys({ ...stored, ...wanted }).filter(
    (field) => !waiting.has(field) && !same(stored[field] ?? null, wanted[field] ?? null),
  );
  if (changed.length === 0) return;
  const pick = (source: Fields) => Object.fromEntries(changed.map((field) => [field, source[field] ?? null]));
  await enter(inbox, settling(cause, { kind: 'update', before: pick(stored), after: pick(wanted) }));
}
