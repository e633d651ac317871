import type { ZodType } from 'zod';
import { organisationSchema } from '#shared/model/organisation.ts';
import {
  aimSchema,
  curriculumRowSchema,
  glossaryTermSchema,
  literatureEntrySchema,
  programmeSchema,
  sectionSchema,
} from '#shared/model/programme.ts';
import { type ChangeRow, type Database, database, type Records, type TableName } from './database.ts';

const schemas = {
  organisations: organisationSchema,
  programmes: programmeSchema,
  sections: sectionSchema,
  glossaryTerms: glossaryTermSchema,
  aims: aimSchema,
  curriculumRows: curriculumRowSchema,
  literatureEntries: literatureEntrySchema,
} satisfies { [Name in TableName]: ZodType<Records[Name]> };

/** One step of an action: a record is made, some of its fields change, or it goes. */
export type Edit = {
  [Name in TableName]:
    | { table: Name; kind: 'create'; record: Records[Name] }
    | { table: Name; kind: 'update'; id: string; fields: Partial<Omit<Records[Name], 'id'>> }
    | { table: Name; kind: 'remove'; id: string };
}[TableName];

type Fields = Record<string, unknown>;
type Row = Omit<ChangeRow, 'seq'>;

const tables = Object.keys(schemas) as TableName[];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only the fields that really change, as they are and as they shall be. */
function difference(stored: Fields, fields: Fields): { before: Fields; after: Fields } | null {
  const changed = Object.keys(fields).filter((key) => !same(stored[key], fields[key]));
  if (changed.length === 0) return null;
  const pick = (source: Fields) => Object.fromEntries(changed.map((key) => [key, source[key]]));
  return { before: pick(stored), after: pick(fields) };
}

async function applyEdit(db: Database, edit: Edit, stamp: Pick<Row, 'group' | 'scope' | 'at' | 'undoes'>) {
  const table = db.table<Fields, string>(edit.table);
  const schema: ZodType = schemas[edit.table];
  const log = (row: Pick<Row, 'kind' | 'before' | 'after' | 'recordId'>) =>
    db.changes.add({ ...stamp, table: edit.table, ...row });

  if (edit.kind === 'create') {
    const record = schema.parse(edit.record) as Fields;
    await table.add(record);
    await log({ kind: 'create', recordId: edit.record.id, before: null, after: record });
    return true;
  }
  const stored = await table.get(edit.id);
  if (!stored) throw new Error(`No record ${edit.id} in ${edit.table}`);
  if (edit.kind === 'remove') {
    await table.delete(edit.id);
    await log({ kind: 'remove', recordId: edit.id, before: stored, after: null });
    return true;
  }
  const changed = difference(stored, edit.fields);
  if (!changed) return false;
  await table.put(schema.parse({ ...stored, ...changed.after }) as Fields);
  await log({ kind: 'update', recordId: edit.id, ...changed });
  return true;
}

/**
 * The one door through which everything that a person typed is written: the records and their rows in
 * the change log go into one transaction, so that neither can be without the other.
 * Returns the group's id, or null where nothing differed from what was stored.
 * Throws where a record would not fit its schema or does not exist; nothing is written then.
 */
export async function change(
  scope: string,
  edits: Edit[],
  options: { undoes?: string; db?: Database } = {},
): Promise<string | null> {
  const db = options.db ?? database;
  const group = crypto.randomUUID();
  const at = new Date().toISOString();
  const stamp = { group, scope, at, undoes: options.undoes ?? null };
  return db.transaction('rw', [...tables, 'changes'], async () => {
    let changed = false;
    for (const edit of edits) changed = (await applyEdit(db, edit, stamp)) || changed;
    // Follows from the log, so it is not logged itself: the list shows and sorts by it without reading the log.
    if (changed) await db.programmes.update(scope, { changedAt: at });
    return changed ? group : null;
  });
}
