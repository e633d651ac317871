import { fork } from 'node:child_process';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '../../../../server/storage/testing-postgres.ts';
import { percentile } from '../../figures.ts';
import { printTable } from '../../print-table.ts';
import { startServer } from '../start-server.ts';
import type { ClientsFigures, ClientsWork } from './clients-process.ts';

const clients = 500;
const changesPerMinute = 20;

/**
 * They are one process beside the server's: on a machine of two cores each has one. Fails where the server `died`:
 * computers would go on asking it for ever.
 */
async function work(given: ClientsWork, died: Promise<never>): Promise<ClientsFigures> {
  const child = fork(join(import.meta.dirname, 'clients-process.ts'));
  const done = new Promise<ClientsFigures>((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as ClientsFigures));
    child.once('exit', (code) => reject(new Error(`The computers ended with ${code}`)));
    child.send(given);
  });
  try {
    return await Promise.race([done, died]);
  } finally {
    done.catch(() => undefined);
    child.kill();
  }
}

interface Many {
  title: string;
  reads: boolean;
  /** Address of a PostgreSQL; the embedded database without one. */
  database?: string;
}

/** One server, and many computers that each hand over a change every few seconds. */
async function measure(minutes: number, { title, reads, database }: Many): Promise<string[]> {
  const server = await startServer('ours', database);
  try {
    const tokens: string[] = [];
    for (let n = 0; n < clients; n += 1) tokens.push(await server.enter(`client-${n}`));
    const { address } = server;
    const figures = await work({ address, tokens, changesPerMinute, minutes, reads }, server.died);
    const changes = await server.changes();
    const { waits } = figures;
    const ms = (all: readonly number[], share: number) =>
      all.length > 0 ? percentile(all, share).toFixed(0) : '';
    return [
      title,
      String(waits.length),
      String(waits.length - changes),
      String(figures.refused),
      String(figures.again),
      ...[0.5, 0.95, 0.99, 1].map((share) => ms(waits, share)),
      ...(reads ? [String(figures.reads.length), String(figures.readAll)] : ['', '']),
      ...[0.5, 0.99].map((share) => ms(figures.reads, share)),
    ];
  } finally {
    await server.stop();
  }
}

const head = [
  ...['way', 'acknowledged', 'lost', 'not taken', 'asked again', '50 %', '95 %', '99 %', 'longest'],
  ...['questions', 'read all', 'question 50 %', 'question 99 %'],
];

/**
 * Many computers that each hand over a change every few seconds to one server: on its embedded database, with all of
 * them reading what the others do, and on PostgreSQL where its programs are.
 */
export async function benchClients(minutes: number): Promise<void> {
  if (!(minutes > 0)) return;
  const programs = postgresPrograms();
  const postgres = programs ? await startPostgres(programs) : null;
  try {
    const database = await postgres?.database();
    const rows = [await measure(minutes, { title: 'embedded', reads: false })];
    rows.push(await measure(minutes, { title: 'embedded, all read along', reads: true }));
    if (database) rows.push(await measure(minutes, { title: 'PostgreSQL', reads: false, database }));
    else console.log('PostgreSQL is not here: not measured on it');
    printTable(
      `${clients} computers, ${changesPerMinute} changes a minute each, ${minutes} min; ms from the moment it was made to the answer`,
      head,
      rows,
    );
  } finally {
    await postgres?.stop();
  }
}
