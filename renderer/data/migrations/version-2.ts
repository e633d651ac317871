import type { Migration } from './migration.ts';

type Row = Record<string, unknown>;

const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');

/** FROZEN: users, people and attachments; the log's rows know who made them, where, when and on what they rest. */
export const version2: Migration = {
  version: 2,
  stores: {
    users: 'id',
    people: 'id, nameKey, iinHash',
    attachments: 'id, ownerId, hash',
    texts: 'id',
    meta: 'key',
    changes: '++seq, &id, group, [scope+seq], [recordId+seq]',
  },
  async upgrade(transaction) {
    // The same each time it runs: a database that is made again from an older snapshot must get the same ids.
    const first = await transaction.table<Row, number>('changes').orderBy('seq').first();
    const device = first ? String(first.group) : crypto.randomUUID();
    await transaction.table('meta').put({ key: 'device', value: device });
    const newest = new Map<string, string>();
    let last = { millis: 0, counter: 0 };
    // In order of seq: each row rests on the one before it of the same record.
    await transaction
      .table<Row, number>('changes')
      .orderBy('seq')
      .modify((row) => {
        const millis = Math.max(last.millis, Date.parse(String(row.at)) || 0);
        last = { millis, counter: millis === last.millis ? last.counter + 1 : 0 };
        const record = String(row.recordId);
        row.id = `${row.group}-${row.seq}`;
        row.base = newest.get(record) ?? null;
        row.user = null;
        row.device = device;
        row.clock = digits(last.millis, 9) + digits(last.counter, 4) + device;
        row.schemaVersion = 1;
        newest.set(record, String(row.id));
      });
  },
};
