import { type Remark, remarkSchema } from '#shared/model/development/remark.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import type { Discussion } from './read-discussion.ts';

type Kept = Remark & { bornSeq: number };

/** The remarks of an organisation as far as its log was read. */
interface Memory {
  upTo: number;
  remarks: Map<string, Kept>;
}

/** Organisations whose remarks are remembered. */
const mostMemories = 20;
const memories = new WeakMap<SqlStore, Map<string, Memory>>();

/** What was given to be published: what came by letter or was said at a meeting was not. */
const publicSources: ReadonlySet<Remark['source']> = new Set(['page', 'ownPortal']);

/** The remarks of a discussion that everybody may see, the newest first. */
export async function shownRemarks(
  store: SqlStore,
  { organisation, developmentId }: Discussion,
): Promise<Remark[]> {
  const { remarks } = await store.inOrganisation(organisation, (sql) => remembered(store, organisation, sql));
  return [...remarks.values()]
    .filter((one) => one.developmentId === developmentId && !one.hidden && publicSources.has(one.source))
    .sort((a, b) => b.bornSeq - a.bornSeq);
}

/** Only what the log has led to since the last look is read: there may be thousands of remarks, and many readers. */
async function remembered(store: SqlStore, organisation: string, sql: Sql): Promise<Memory> {
  const own = memories.get(store) ?? new Map<string, Memory>();
  memories.set(store, own);
  const [log] = await sql.query<{ last: number }>('select last_seq as last from organisations');
  const last = log?.last ?? 0;
  const known = own.get(organisation);
  // A log that is shorter than it was comes from an older backup.
  const memory = known && known.upTo <= last ? known : { upTo: 0, remarks: new Map() };
  own.delete(organisation);
  own.set(organisation, memory);
  for (const name of [...own.keys()].slice(0, -mostMemories)) own.delete(name);
  if (memory.upTo < last) await readOn(sql, memory);
  memory.upTo = Math.max(memory.upTo, last);
  return memory;
}

async function readOn(sql: Sql, { upTo, remarks }: Memory): Promise<void> {
  const rows = await sql.query<{ id: string; fields: string; state: string; removed: boolean }>(
    `select record_id as id, fields, state, removed from records where table_name = 'remarks' and last_seq > $1`,
    [upTo],
  );
  for (const { id, fields, state, removed } of rows) {
    const parsed = removed ? null : remarkSchema.safeParse(JSON.parse(fields)).data;
    if (parsed) remarks.set(id, { ...parsed, bornSeq: Number(JSON.parse(state).bornSeq) });
    else remarks.delete(id);
  }
}
