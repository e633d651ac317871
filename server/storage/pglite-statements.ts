import { type PGlite, protocol } from '@electric-sql/pglite';
import { type PgliteAnswer, readAnswer } from './pglite-answer.ts';
import type { Sql, SqlValue } from './sql.ts';
import { textArrayBytes } from './text-array.ts';

const { serialize } = protocol;

/** A statement that the database has parsed, under its name there. */
interface Prepared {
  name: string;
  /** PostgreSQL's numbers of the types of its parameters. */
  types: number[];
  columns: PgliteAnswer['columns'];
}

/** Statements of the one connection that the embedded database has. */
export interface PgliteStatements extends Sql {
  /** Hears what any statement here sends to that channel, once it is committed. Gives a function that ends it. */
  listen(channel: string, heard: (text: string) => void): Promise<() => Promise<void>>;
  /** Statements without values, several at once; gives what PostgreSQL says of the last one, as `COMMIT`. */
  run(text: string): Promise<string>;
}

/** So many texts of statements are kept prepared; the server's own are far fewer. */
const mostPrepared = 300;

const arraysOfText = 1009;

/** Only these have a plan that is worth keeping. */
const isPlanned = (text: string) => /^\s*(select|insert|update|delete|with)\b/i.test(text);

/** What a bound value may be: a text, or bytes in PostgreSQL's binary form. */
type Bound = string | Uint8Array | null;

/**
 * The statements of the embedded database, spoken in PostgreSQL's own protocol: each text is parsed and planned once
 * and kept under a name, as other drivers do it. PGlite's own `query` does both each time, which is nine tenths of the
 * time of a small statement. Must be used by one caller at a time: inside `PGlite.runExclusive`.
 */
export function pgliteStatements(database: PGlite): PgliteStatements {
  const kept = new Map<string, Prepared>();
  let made = 0;
  const listeners = new Map<string, Set<(text: string) => void>>();

  async function speak(messages: Uint8Array[]): Promise<PgliteAnswer> {
    const answer = readAnswer(await database.execProtocolRaw(Buffer.concat(messages), { syncToFs: false }));
    for (const { channel, payload } of answer.notifications) {
      for (const heard of listeners.get(channel) ?? []) queueMicrotask(() => heard(payload));
    }
    return answer;
  }

  async function prepare(text: string): Promise<Prepared> {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size === mostPrepared) {
      await speak([serialize.query('deallocate all')]);
      kept.clear();
    }
    made += 1;
    const name = isPlanned(text) ? `s${made}` : '';
    const described = await speak([
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    ]);
    const prepared = { name, types: described.parameters, columns: described.columns };
    if (name) kept.set(text, prepared);
    return prepared;
  }

  function bound(value: SqlValue, type: number | undefined): Bound {
    if (value === null) return null;
    if (type === arraysOfText) return textArrayBytes(value as readonly string[]);
    const serializer = type === undefined ? undefined : database.serializers[type];
    return serializer ? serializer(value) : String(value);
  }

  return {
    async query<Row>(text: string, values: readonly SqlValue[] = []) {
      const { name, types, columns } = await prepare(text);
      const { rows } = await speak([
        // The package's type knows of texts only, its code also takes bytes.
        serialize.bind({
          statement: name,
          values: values.map((value, n) => bound(value, types[n])) as never,
        }),
        serialize.execute({}),
        serialize.sync(),
      ]);
      const rowOf = rowReader(database, columns);
      return rows.map(rowOf) as Row[];
    },
    async run(text) {
      return (await speak([serialize.query(text)])).done;
    },
    async listen(channel, heard) {
      const own = listeners.get(channel) ?? new Set();
      listeners.set(channel, own.add(heard));
      await speak([serialize.query(`listen "${channel}"`)]);
      return async () => void own.delete(heard);
    },
  };
}

/** Makes a row of what the database answers: numbers, dates and JSON as the package reads them. */
function rowReader({ parsers }: PGlite, columns: PgliteAnswer['columns']) {
  const readers = columns.map(({ name, dataTypeID }) => ({ name, read: parsers[dataTypeID] }));
  return (fields: readonly (string | null)[]): Record<string, unknown> => {
    const row: Record<string, unknown> = {};
    for (const [n, { name, read }] of readers.entries()) {
      const field = fields[n] ?? null;
      row[name] = field === null || !read ? field : read(field);
    }
    return row;
  };
}
