import { setTimeout as pause } from 'node:timers/promises';
import { listenToPokes } from '#renderer/data/sync/poke.ts';
import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { mostChangesInBatch, type Point, syncVersion } from '#shared/sync/messages.ts';

/** As long as the program waits after a poke, in milliseconds. */
const afterPoke = 300;

export interface Reader {
  /** Milliseconds of each question for what is new. */
  waits: number[];
  /** How far the server's log was read. */
  seq(): number;
  stop(): void;
}

/** A computer that hears of other people's changes and reads them, as the program does it. */
export function readAlong(address: string, token: string, transport: SyncTransport): Reader {
  const end = new AbortController();
  const waits: number[] = [];
  let point: Point | null = null;
  let isReading = false;
  let isPoked = false;

  async function readPage(): Promise<boolean> {
    const begun = performance.now();
    const asked = { version: syncVersion, after: null, point, limit: mostChangesInBatch } as const;
    const answer = await transport.pull(asked);
    if (!answer.ok) return false;
    waits.push(performance.now() - begun);
    const last = answer.value.changes.at(-1);
    if (last) point = { seq: last.seq, id: last.id };
    return last !== undefined && last.seq < answer.value.last;
  }

  async function read(): Promise<void> {
    isPoked = true;
    if (isReading) return;
    isReading = true;
    while (isPoked && !end.signal.aborted) {
      isPoked = false;
      await pause(afterPoke);
      while (await readPage());
    }
    isReading = false;
  }

  void listenToPokes({ address, token, signal: end.signal }, () => void read());
  return { waits, seq: () => point?.seq ?? 0, stop: () => end.abort() };
}
