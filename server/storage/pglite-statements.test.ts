import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PgliteStatements, pgliteStatements } from './pglite-statements.ts';

let database: PGlite;
let sql: PgliteStatements;
beforeAll(async () => {
  database = await PGlite.create();
  sql = pgliteStatements(database);
});
afterAll(() => database.close());

test('each kind of value goes in and comes out, also from a statement that was used before', async () => {
  const at = new Date('2026-11-23T09:00:00Z');
  for (const n of [1, 2]) {
    const text = `select $1::text as t, $2::bigint as n, $3::boolean as b, $4::timestamptz as at, $5::json as j,
      $6::text[] as texts, $7::bigint[] as numbers, $8::text as nothing`;
    const [row] = await sql.query(text, ['ә"\\', n, true, at, '{"a":[1]}', ['x,y', ''], [n, 2], null]);
    expect(row).toEqual({
      ...{ t: 'ә"\\', n, b: true, at, j: { a: [1] }, texts: ['x,y', ''], numbers: [n, 2], nothing: null },
    });
  }
});

test('after a statement that failed the next ones are right, also the same again', async () => {
  await sql.run('begin');
  await expect(sql.query('select 1 / $1::int as one', [0])).rejects.toThrow(/division by zero/);
  await expect(sql.query('select 1 as one')).rejects.toThrow(/aborted/);
  expect(await sql.run('commit')).toBe('ROLLBACK');
  expect(await sql.query('select 1 / $1::int as one', [1])).toEqual([{ one: 1 }]);
  await expect(sql.query('select no_such_column')).rejects.toThrow(/no_such_column/);
  expect(await sql.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('texts of statements beyond those that are kept prepared are answered too', async () => {
  for (let n = 0; n < 700; n += 1) expect(await sql.query(`select ${n} as n`)).toEqual([{ n }]);
  expect(await sql.query('select 1 as n')).toEqual([{ n: 1 }]);
  const [{ count } = { count: 0 }] = await sql.query<{ count: number }>(
    'select count(*) as count from pg_prepared_statements',
  );
  expect(count).toBeLessThan(400);
});
