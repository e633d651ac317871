import { fork } from 'node:child_process';
import { join } from 'node:path';
import { percentile } from '../../figures.ts';
import { printTable } from '../../print-table.ts';
import { startServer } from '../start-server.ts';
import type { ClientsFigures, ClientsWork } from './clients-process.ts';

const clients = 500;
const changesPerMinute = 20;

/** They are one process beside the server's: on a machine of two cores each has one. */
function work(given: ClientsWork): Promise<ClientsFigures> {
  const child = fork(join(import.meta.dirname, 'clients-process.ts'));
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as ClientsFigures));
    child.once('exit', (code) => reject(new Error(`The computers ended with ${code}`)));
    child.send(given);
  });
}

/** Many computers that each hand over a change every few seconds to one server on its embedded database. */
export async function benchClients(minutes: number): Promise<void> {
  if (!(minutes > 0)) return;
  const server = await startServer('ours');
  try {
    const tokens: string[] = [];
    console.log(`${clients} computers enter`);
    for (let n = 0; n < clients; n += 1) tokens.push(await server.enter(`client-${n}`));
    const { address } = server;
    const { waits, refused, again } = await work({ address, tokens, changesPerMinute, minutes });
    const changes = await server.changes();
    const ms = (figure: number) => figure.toFixed(0);
    printTable(
      `${clients} computers, ${changesPerMinute} changes a minute each, ${minutes} min; ms from the moment it was made to the answer`,
      ['acknowledged', 'in the log', 'lost', 'not taken', 'asked again', '50 %', '95 %', '99 %', 'longest'],
      [
        [
          String(waits.length),
          String(changes),
          String(waits.length - changes),
          String(refused),
          String(again),
          ...[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(waits, share))),
        ],
      ],
    );
  } finally {
    await server.stop();
  }
}
