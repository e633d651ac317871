import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import type { Sql, SqlStore } from './sql.ts';

/** What every database under the server must hold. `open` gives an empty, migrated store. */
export function storageContract(name: string, open: () => Promise<SqlStore>): void {
  describe(name, () => {
    let store: SqlStore;
    beforeAll(async () => {
      store = await open();
      for (const id of ['one', 'two']) await addOrganisation(store, id);
    }, 60_000);
    afterAll(() => store.close());

    test('values come back as the interface says', async () => {
      const rows = await store.query(
        `select $1::bigint as big, count(*) as counted, $2::json as parsed, $3::text[] as many, $4::text as text,
          $5::timestamptz as at, $6::boolean as yes, null as nothing
          from organisations where organisation = any($7::text[])`,
        [
          2 ** 40,
          JSON.stringify([{ а: 'ә\u0000' }]),
          ['а,"b"', 'NULL', ''],
          '{"a": 1}',
          new Date(5),
          true,
          ['one', 'two'],
        ],
      );
      expect(rows).toEqual([
        {
          big: 2 ** 40,
          counted: 2,
          parsed: [{ а: 'ә\u0000' }],
          many: ['а,"b"', 'NULL', ''],
          text: '{"a": 1}',
          at: new Date(5),
          yes: true,
          nothing: null,
        },
      ]);
    });

    test('migrating again changes nothing', async () => {
      const done = () => store.query('select * from migrations order by number');
      const before = await done();
      expect((await migrate(store)).ok).toBe(true);
      expect(await done()).toEqual(before);
    });

    test('what fails in the middle leaves nothing', async () => {
      const half = store.transaction(async (sql) => {
        await addRecord(sql, 'one', 'half');
        await sql.query('select 1 / 0');
      });
      await expect(half).rejects.toThrow(/division by zero/);
      const thrown = store.inOrganisation('one', async (sql) => {
        await addRecord(sql, 'one', 'half');
        throw new RangeError('given up');
      });
      await expect(thrown).rejects.toThrow(RangeError);
      expect(await store.query("select 1 from records where record_id = 'half'")).toEqual([]);
    });

    test('a transaction whose statement failed is not taken for done, whatever its work says', async () => {
      const swallowed = store.inOrganisation('one', async (sql) => {
        await addRecord(sql, 'one', 'swallowed');
        await sql.query('select 1 / 0').catch(() => undefined);
      });
      await expect(swallowed).rejects.toThrow(/rolled back/);
      expect(await store.query("select 1 from records where record_id = 'swallowed'")).toEqual([]);
    });

    test('inside an organisation, statements that name no organisation see its rows only', async () => {
      for (const id of ['one', 'two'])
        await store.inOrganisation(id, (sql) => addRecord(sql, id, `of ${id}`));
      const seen = (sql: Sql) =>
        sql.query<{ record_id: string }>("select record_id from records where record_id like 'of %'");
      expect(await store.inOrganisation('one', seen)).toEqual([{ record_id: 'of one' }]);
      expect(await store.inOrganisation('two', seen)).toEqual([{ record_id: 'of two' }]);
      expect(await store.inOrganisation('none', seen)).toEqual([]);
    });

    test.each([
      ['written for another', "insert into records values ('two', 't', 'x', '{}', '{}', 1, false)"],
      ['moved to another', "update records set organisation = 'two'"],
      ['given rights', 'alter table records disable row level security'],
      ['read of the whole server', 'select * from settings'],
      ['learned of wrong passwords', 'select * from wrong_tries'],
    ])('inside an organisation, nothing is %s', async (_, statement) => {
      await store.inOrganisation('one', (sql) => addRecord(sql, 'one', `x${Math.random()}`));
      await expect(store.inOrganisation('one', (sql) => sql.query(statement))).rejects.toThrow();
    });

    test('inside an organisation, rows of another are neither changed nor removed', async () => {
      await store.inOrganisation('two', (sql) => addRecord(sql, 'two', 'kept'));
      await store.inOrganisation('one', async (sql) => {
        await sql.query("update records set removed = true where organisation = 'two'");
        await sql.query("delete from records where record_id = 'kept'");
      });
      const kept = await store.query("select removed from records where record_id = 'kept'");
      expect(kept).toEqual([{ removed: false }]);
    });

    test('every table with an organisation is under the policy, and its key begins with it', async () => {
      const tables = await store.query<{ name: string; bound: boolean; first: string }>(
        `select c.relname as name, c.relrowsecurity and exists (
            select 1 from pg_policies p where p.tablename = c.relname) as bound,
          (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where i.indrelid = c.oid and i.indisprimary) as first
          from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
          and c.relname not in ('migrations', 'settings', 'wrong_tries') order by 1`,
      );
      expect(tables.length).toBeGreaterThan(9);
      for (const table of tables) expect(table).toMatchObject({ bound: true, first: 'organisation' });
    });

    test('the scope ends with its transaction', async () => {
      await store.inOrganisation('one', (sql) => sql.query('select 1'));
      const [row] = await store.query<{ n: number }>('select count(*) as n from organisations');
      expect(row?.n).toBe(2);
    });

    test.each(["one'; drop table records; --", '', 'a b', 'x'.repeat(65)])(
      'an id that is none opens no scope: %j',
      async (id) => {
        await expect(store.inOrganisation(id, (sql) => sql.query('select 1'))).rejects.toThrow(RangeError);
      },
    );

    test('50 writers at once give numbers without holes, and a reader never passes one that is to come', async () => {
      let writing = true;
      let highest = 0;
      const reader = (async () => {
        while (writing) {
          const rows = await store.inOrganisation('one', (sql) =>
            sql.query<{ seq: number }>('select seq from changes where seq > $1 order by seq', [highest]),
          );
          for (const { seq } of rows) {
            expect(seq).toBe(highest + 1);
            highest = seq;
          }
        }
      })();
      const writers = Array.from({ length: 50 }, (_, n) => writeChanges(store, 'one', `w${n}`, 4));
      await Promise.all(writers).finally(() => {
        writing = false;
      });
      await reader;
      const rows = await store.query<{ seq: number }>('select seq from changes order by seq');
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    }, 60_000);

    test('a change is heard after its transaction, with its text', async () => {
      const heard: string[] = [];
      const stop = await store.listen('testing', (text) => heard.push(text));
      const call = (sql: Sql) => sql.query("select pg_notify('testing', 'сәлем')");
      const refused = store.inOrganisation('one', async (sql) => {
        await sql.query("select pg_notify('testing', 'rolled back')");
        throw new RangeError('given up');
      });
      await expect(refused).rejects.toThrow();
      await store.inOrganisation('one', call);
      await expect.poll(() => heard).toEqual(['сәлем']);
      await stop();
      await store.inOrganisation('one', call);
      await store.query('select 1');
      expect(heard).toEqual(['сәлем']);
    });
  });
}

/** An organisation without anything. */
export const addOrganisation = (sql: Sql, id: string) =>
  sql.query("insert into organisations (organisation, name, epoch) values ($1, $1, 'first')", [id]);

const addRecord = (sql: Sql, organisation: string, id: string) =>
  sql.query("insert into records values ($1, 'people', $2, '{}', '{}', 1, false)", [organisation, id]);

/** Takes the next number under the lock of the organisation's row, as a push does, `times` times. */
async function writeChanges(store: SqlStore, organisation: string, name: string, times: number) {
  for (let at = 0; at < times; at++) {
    await store.inOrganisation(organisation, async (sql) => {
      const [taken] = await sql.query<{ last_seq: number }>(
        'update organisations set last_seq = last_seq + 1 returning last_seq',
      );
      await sql.query(
        `insert into changes (organisation, seq, change_id, change_group, scope, table_name, record_id, kind, device,
          account, row) values ($1, $2, $3, '', '', '', '', '', '', '', '{}')`,
        [organisation, taken?.last_seq ?? 0, `${name} ${at}`],
      );
    });
  }
}
