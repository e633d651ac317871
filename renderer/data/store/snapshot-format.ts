import { fromBase64, toBase64 } from '#shared/base64.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Database } from '../database.ts';

/*
 * A snapshot is gzip over lines of JSON: a head, then every record of every table, then the change log, then a foot
 * with the counts. It is read while people go on working: a record may be newer than `seq`. That does no harm: the
 * log stands last, and replaying its rows after `seq` over the records gives the state at the log's end.
 */

export interface SnapshotHead {
  format: 'ereje-snapshot';
  formatVersion: 1;
  schemaVersion: number;
  createdAt: string;
  /** Every change up to this one is in the records. */
  seq: number;
}

export interface SnapshotFoot {
  records: Record<string, number>;
  lastSeq: number;
  lastId: string | null;
  lastAt: string | null;
}

export type SnapshotLine =
  | { kind: 'head'; head: SnapshotHead }
  | { kind: 'record'; table: string; record: unknown }
  | { kind: 'foot'; foot: SnapshotFoot };

/** What belongs to this store alone and is not carried into another one. */
const ownMeta = new Set(['storeId', 'rebuilding', 'syncPlace', 'numbers', 'attachmentQueue', 'samePeople']);
const batchSize = 1000;

/** Bytes are no JSON: they are written as base64 under a key that no record has. */
const bytesKey = '$bytes';

const isBytes = (part: unknown): part is { [bytesKey]: string } =>
  typeof part === 'object' && part !== null && bytesKey in part && typeof part[bytesKey] === 'string';

/** Only texts hold bytes; to look for them everywhere would take twice as long. */
const toLine = (table: string, record: unknown): string =>
  table === 'texts'
    ? JSON.stringify([table, record], (_key, part: unknown) =>
        part instanceof Uint8Array ? { [bytesKey]: toBase64(part) } : part,
      )
    : JSON.stringify([table, record]);

const fromLine = (line: string): unknown =>
  line.startsWith('["texts",')
    ? JSON.parse(line, (_key, part: unknown) => (isBytes(part) ? fromBase64(part[bytesKey]) : part))
    : JSON.parse(line);

/** Sections before texts: a text's state is then never older than the text that stands in its section. The log last. */
function inOrder(db: Database): string[] {
  const names = db.tables.map((table) => table.name).filter((name) => name !== 'changes' && name !== 'texts');
  const texts = db.tables.some((table) => table.name === 'texts') ? ['texts'] : [];
  return [...names.sort(), ...texts, 'changes'];
}

async function* batchesOf(db: Database, table: string): AsyncGenerator<unknown[]> {
  const store = db.table<Record<string, unknown>>(table);
  const key = store.schema.primKey.keyPath;
  if (typeof key !== 'string') throw new Error(`${table} has no simple key`);
  let last: unknown;
  for (;;) {
    const from = last === undefined ? store.orderBy(':id') : store.where(':id').above(last);
    const batch = await from.limit(batchSize).toArray();
    const next = batch.at(-1);
    if (!next) return;
    last = next[key];
    yield table === 'meta' ? batch.filter((row) => !ownMeta.has(String(row.key))) : batch;
  }
}

const lastRow = (db: Database): Promise<ChangeRow | undefined> => db.changes.orderBy('seq').last();

/** The whole store as lines, in portions, while it stays in use. */
export async function* snapshotLines(db: Database, createdAt: string): AsyncGenerator<string> {
  const seq = (await lastRow(db))?.seq ?? 0;
  const head: SnapshotHead = {
    format: 'ereje-snapshot',
    formatVersion: 1,
    schemaVersion: db.verno,
    createdAt,
    seq,
  };
  yield `${JSON.stringify(head)}\n`;
  const records: Record<string, number> = {};
  let last: ChangeRow | undefined;
  for (const table of inOrder(db)) {
    records[table] = 0;
    for await (const batch of batchesOf(db, table)) {
      records[table] += batch.length;
      if (table === 'changes') last = batch.at(-1) as ChangeRow;
      yield batch.map((record) => `${toLine(table, record)}\n`).join('');
    }
  }
  const foot: SnapshotFoot = {
    records,
    lastSeq: last?.seq ?? 0,
    lastId: last?.id ?? null,
    lastAt: last?.at ?? null,
  };
  yield `${JSON.stringify({ foot })}\n`;
}

/** The whole store as the bytes of a snapshot. */
export function snapshotBytes(db: Database, createdAt: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = snapshotLines(db, createdAt);
  const encoder = new TextEncoder();
  const plain = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return plain.pipeThrough(new CompressionStream('gzip'));
}

/** The snapshot of a store that holds nothing, in the shape of `schemaVersion`. */
export function emptySnapshotBytes(
  schemaVersion: number,
  createdAt: string,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const head: SnapshotHead = {
    format: 'ereje-snapshot',
    formatVersion: 1,
    ...{ schemaVersion, createdAt, seq: 0 },
  };
  const foot: SnapshotFoot = { records: {}, lastSeq: 0, lastId: null, lastAt: null };
  const lines = `${JSON.stringify(head)}\n${JSON.stringify({ foot })}\n`;
  return new Blob([lines]).stream().pipeThrough(new CompressionStream('gzip'));
}

/** A snapshot that cannot be read to its end as it was written. */
export class DamagedSnapshot extends Error {}

function parseLine(text: string, first: boolean): SnapshotLine {
  const value = fromLine(text);
  if (first) return { kind: 'head', head: value as SnapshotHead };
  if (Array.isArray(value)) return { kind: 'record', table: String(value[0]), record: value[1] };
  return { kind: 'foot', foot: (value as { foot: SnapshotFoot }).foot };
}

/**
 * Reads a snapshot's bytes line by line. Throws `DamagedSnapshot` where it is cut, damaged, no snapshot, or its counts
 * differ from what it holds: what was read up to there is not to be trusted.
 */
export async function* readSnapshotLines(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<SnapshotLine> {
  const counts: Record<string, number> = {};
  let foot: SnapshotFoot | null = null;
  let first = true;
  try {
    for await (const text of linesOf(bytes)) {
      const line = parseLine(text, first);
      if (foot) throw new DamagedSnapshot('something stands behind the foot');
      if (first && (line.kind !== 'head' || line.head.format !== 'ereje-snapshot'))
        throw new DamagedSnapshot('no snapshot');
      first = false;
      if (line.kind === 'record') counts[line.table] = (counts[line.table] ?? 0) + 1;
      if (line.kind === 'foot') foot = line.foot;
      yield line;
    }
  } catch (error) {
    throw error instanceof DamagedSnapshot
      ? error
      : new DamagedSnapshot('it cannot be read', { cause: error });
  }
  if (!foot) throw new DamagedSnapshot('it is cut');
  for (const [table, count] of Object.entries(foot.records)) {
    if ((counts[table] ?? 0) !== count) throw new DamagedSnapshot(`${table} is not whole`);
  }
}

async function* linesOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of bytes.pipeThrough(new DecompressionStream('gzip'))) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  decoder.decode();
  if (rest !== '') throw new DamagedSnapshot('its last line is cut');
}
