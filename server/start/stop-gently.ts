import type { FastifyInstance } from 'fastify';
import type { SqlStore } from '../storage/sql.ts';

/** Milliseconds for what is being answered when the server is asked to stop. */
const patience = 10_000;

/** At the first sign to stop: no new requests, those that run are answered, the database is closed. */
export function stopGently(app: FastifyInstance, store: SqlStore): void {
  let stopping = false;
  const stop = async () => {
    // A person who presses again does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    await app.close();
    await store.close();
    process.exit(0);
  };
  // The one that started this server went without a word: it must not hold port and folder unseen.
  process.once('disconnect', () => void stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
