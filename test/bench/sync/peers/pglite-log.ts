import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from '../../../../server/storage/durable-files.ts';
import type { FloorLog } from './floor-log.ts';

const tables = `create table records (id text primary key, fields jsonb not null, seq bigserial);
  create index on records (seq)`;

const take = `with taken as (
    insert into records (id, fields) select one->>'id', one from jsonb_array_elements($1::jsonb) one
    on conflict (id) do update set fields = records.fields || excluded.fields, seq = nextval('records_seq_seq')
    returning seq)
  select max(seq)::int as seq from taken`;

const page = `select coalesce(max(seq), $1)::int as seq, coalesce(json_agg(fields order by seq), '[]')::text as rows,
    count(*)::int as count
  from (select fields, seq from records where seq > $1 order by seq limit $2) page`;

/** One row for a record on the embedded database. `forced`: what was answered is on the disk, as our server has it. */
export async function pgliteLog(folder: string, { forced }: { forced: boolean }): Promise<FloorLog> {
  const place = join(folder, 'database');
  const db = await (forced
    ? PGlite.create({ fs: new DurableFiles(place), startParams: durableStart })
    : PGlite.create(place));
  await db.exec(tables);
  const one = async <Row>(text: string, values: unknown[] = []): Promise<Row> => {
    const [row] = (await db.query<Row>(text, values)).rows;
    if (!row) throw new Error('The database answers a row');
    return row;
  };
  return {
    take: async (patches) => (await one<{ seq: number }>(take, [JSON.stringify(patches)])).seq,
    async pageAfter(seq, limit) {
      const found = await one<{ seq: number; rows: string; count: number }>(page, [seq, limit]);
      return `{"rows":${found.rows},"seq":${found.seq},"more":${found.count === limit}}`;
    },
    count: async () => (await one<{ count: number }>('select count(*)::int as count from records')).count,
  };
}
