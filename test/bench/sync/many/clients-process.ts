import { setTimeout as pause } from 'node:timers/promises';
import { httpTransport } from '#renderer/data/sync/http-transport.ts';
import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { type SentChange, syncVersion } from '#shared/sync/messages.ts';
import { person } from '../people.ts';
import { sentRow } from '../sent-row.ts';
import { type Reader, readAlong } from './read-along.ts';

/** Many computers in one process: each with its own session, its own person and its own changes, one after the other. */

export interface ClientsWork {
  address: string;
  /** One for each computer. */
  tokens: readonly string[];
  changesPerMinute: number;
  minutes: number;
  /** Each also hears of what the others do, and reads it. */
  reads: boolean;
}

export interface ClientsFigures {
  /** Of each acknowledged change: milliseconds since it was to be made. */
  waits: number[];
  refused: number;
  /** How often a server that was busy or gave no answer was asked again. */
  again: number;
  /** Milliseconds of each question for what is new. */
  reads: number[];
  /** Of the computers that read along: how many read everything, at most a minute after the last change. */
  readAll: number;
}

const figures: ClientsFigures = { waits: [], refused: 0, again: 0, reads: [], readAll: 0 };
const readers: Reader[] = [];
const longestRest = 60_000;

/** Until it is answered, as the program does it. */
async function handOver(transport: SyncTransport, after: string | null, change: SentChange): Promise<void> {
  for (;;) {
    const answer = await transport.push({ version: syncVersion, after, point: null, changes: [change] });
    if (answer.ok) {
      if (!answer.value.results.every(({ taken }) => taken)) figures.refused += 1;
      return;
    }
    figures.again += 1;
    await pause(1000);
  }
}

async function client(n: number, token: string, { address, changesPerMinute, minutes, reads }: ClientsWork) {
  const device = `client-${n}`;
  const transport = httpTransport({ address, token, onToken: async () => undefined });
  if (reads) readers.push(readAlong(address, token, transport));
  const every = 60_000 / changesPerMinute;
  const record = person(n);
  const begun = performance.now() + Math.random() * every;
  let after: string | null = null;
  for (let done = 0; done < changesPerMinute * minutes; done += 1) {
    const due = begun + done * every;
    await pause(Math.max(0, due - performance.now()));
    const change: SentChange = sentRow(device, {
      recordId: record.id,
      ...(done === 0
        ? { kind: 'create', before: null, after: record }
        : { kind: 'update', before: {}, after: { position: `Лауазым ${done}` } }),
    });
    await handOver(transport, after, change);
    figures.waits.push(performance.now() - due);
    after = change.id;
  }
}

async function readToTheEnd(last: number): Promise<void> {
  const until = performance.now() + longestRest;
  const done = () => readers.filter((reader) => reader.seq() === last).length;
  while (done() < readers.length && performance.now() < until) await pause(200);
  for (const { stop } of readers) stop();
  figures.readAll = done();
  figures.reads = readers.flatMap(({ waits }) => waits);
}

process.once('message', async (work: ClientsWork) => {
  await Promise.all(work.tokens.map((token, n) => client(n, token, work)));
  await readToTheEnd(figures.waits.length);
  process.send?.(figures, () => process.exit());
});
