import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerPlace } from './peer.ts';
import type { PeerName } from './peers/peers.ts';
import type { Bytes, Question } from './server-process.ts';

/** The server of a peer in a process of its own. */
export interface MeasuredServer extends ServerPlace {
  /** Since its start. */
  bytes(): Promise<Bytes>;
  count(): Promise<number>;
  changes(): Promise<number>;
  /** Fails when the process ends: what waits for the server is raced with it. */
  died: Promise<never>;
  stop(): Promise<void>;
}

/** Starts it in a new folder on this disk, which goes with it. `database`: address of a PostgreSQL instead. */
export async function startServer(peer: PeerName, database?: string): Promise<MeasuredServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-sync-'));
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [peer, folder], {
    execArgv: ['--max-old-space-size=4096'],
    env: { ...process.env, DATABASE_URL: database },
    // Peers talk; a failure speaks on the other stream.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (value: unknown) => void>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const died = ended.then(() => Promise.reject(new Error(`The server of ${peer} ended`)));
  died.catch(() => undefined);
  child.on('message', ({ n, value }: { n: number; value: unknown }) => waiting.get(n)?.(value));
  const answerOf = <T>(n: number) =>
    Promise.race([new Promise<T>((resolve) => waiting.set(n, (value) => resolve(value as T))), died]);
  let asked = 0;
  const ask = <T>(question: Omit<Question, 'n'>) => {
    asked += 1;
    const answer = answerOf<T>(asked);
    child.send({ ...question, n: asked });
    return answer;
  };
  return {
    address: await answerOf<string>(0),
    enter: (device) => ask({ ask: 'enter', device }),
    bytes: () => ask({ ask: 'bytes' }),
    count: () => ask({ ask: 'count' }),
    changes: () => ask({ ask: 'changes' }),
    died,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
