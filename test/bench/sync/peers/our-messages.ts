import { httpTransport } from '#renderer/data/sync/http-transport.ts';
import type { Person } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';
import {
  mostChangesInBatch,
  type Point,
  type PushRequest,
  type RecordsAnswer,
  type SentChange,
  syncVersion,
} from '#shared/sync/messages.ts';
import { batchSize, type OpenClient } from '../peer.ts';
import { sentRow } from '../sent-row.ts';

const inOneAction = 100;
type Cursor = { table: RecordsAnswer['records'][number]['table']; id: string } | null;

const taken = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

/** The program's messages and its way to the server, with people in memory instead of the program's store. */
export const openOurMessages: OpenClient = async (_name, { address, enter }) => {
  const device = crypto.randomUUID();
  const transport = httpTransport({ address, token: await enter(device), onToken: async () => undefined });
  const people = new Map<string, Person>();
  let waiting: SentChange[] = [];
  let after: string | null = null;
  let point: Point | null = null;

  const row = (step: Parameters<typeof sentRow>[1]) => sentRow(device, { ...step, seen: point?.seq ?? 0 });

  const messageFrom = (at: number): PushRequest => ({
    ...{ version: syncVersion, after, point },
    changes: waiting.slice(at, at + batchSize),
  });

  async function readRecords(): Promise<Point | null> {
    let first: Point | null = null;
    let cursor: Cursor = null;
    for (let more = true; more; ) {
      const answer: RecordsAnswer = taken(
        await transport.records({ version: syncVersion, after: cursor, limit: mostChangesInBatch }),
      );
      if (cursor === null) first = answer.point;
      for (const { table, fields } of answer.records) {
        if (table === 'people') people.set(String(fields.id), fields as unknown as Person);
        cursor = { table, id: String(fields.id) };
      }
      ({ more } = answer);
    }
    return first;
  }

  return {
    async load(all) {
      for (let at = 0; at < all.length; at += inOneAction) {
        const group = crypto.randomUUID();
        for (const person of all.slice(at, at + inOneAction)) {
          people.set(person.id, person);
          waiting.push(row({ group, kind: 'create', recordId: person.id, before: null, after: person }));
        }
      }
    },
    async edit(ids, position) {
      const group = crypto.randomUUID();
      for (const id of ids) {
        const person = people.get(id);
        if (!person) throw new Error(`No person ${id}`);
        const fields = { before: { position: person.position }, after: { position } };
        waiting.push(row({ group, kind: 'update', recordId: id, ...fields }));
        people.set(id, { ...person, position });
      }
    },
    async push() {
      let message = messageFrom(0);
      for (let at = batchSize; message.changes.length > 0; at += batchSize) {
        const answer = transport.push(message);
        after = message.changes.at(-1)?.id ?? null;
        // As the program does it: while the server works, the next message is made ready.
        const next = messageFrom(at);
        if (next.changes.length > 0) transport.prepare?.(next);
        const refused = taken(await answer).results.find((result) => !result.taken);
        if (refused) throw new Error(JSON.stringify(refused));
        message = next;
      }
      waiting = [];
    },
    async pull() {
      point ??= await readRecords();
      for (;;) {
        const { changes, last } = taken(
          await transport.pull({ version: syncVersion, after: null, point, limit: mostChangesInBatch }),
        );
        for (const { row: one } of changes) {
          if (one) people.set(one.recordId, { ...people.get(one.recordId), ...one.after } as Person);
        }
        const end = changes.at(-1);
        if (end) point = { seq: end.seq, id: end.id };
        if (!end || end.seq >= last) return;
      }
    },
    count: async () => people.size,
    read: async (id) => people.get(id),
  };
};
