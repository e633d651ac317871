import type { AskLease } from '#renderer/data/numbers/lease-numbers.ts';
import { leaseNumbers } from '#renderer/data/numbers/lease-numbers.ts';
import type { NumberPlace } from '#renderer/data/numbers/number-place.ts';
import { settleNumber, takeNumber } from '#renderer/data/numbers/take-number.ts';
import { failure } from '#shared/model/problem.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { beginNumbers } from '../../../server/leases/begin-numbers.ts';
import { lease } from '../../../server/leases/lease.ts';
import { noteHome } from '../../../server/leases/skip-after-restore.ts';
import { between, seeded } from '../random.ts';
import { restoreBackup, type ServerBackup, takeBackup } from './server-backup.ts';
import { act, cloneOf, newClient, restart, type SimClient, sync } from './sim-client.ts';
import { Crash } from './sim-network.ts';
import { newServer, type SimServer } from './sim-server.ts';

/** What a planted fault takes away; nothing in the real program. */
export interface NumbersFaults {
  /** The server does not notice that it came back from a backup. */
  blindServer?: boolean;
  /** A machine takes the mark of any other one for its own. */
  blindMachine?: boolean;
  /** A number stays in its block until the program is told to sleep. */
  forgetfulTaking?: boolean;
}

interface NumbersHistory {
  random: () => number;
  server: SimServer;
  faults: NumbersFaults;
  clients: SimClient[];
  /** Where the server's database lies: elsewhere after each restore. */
  home: number;
  /** The server's clock. */
  now: Date;
  backup: ServerBackup | null;
  /** Every number that a person got, with who gave it. */
  given: { number: number; by: string }[];
  late: (() => Promise<unknown>)[];
}

const kind = 'certificates';
const year = new Date().getUTCFullYear();

const placeOf = ({ faults }: NumbersHistory, { db, name }: SimClient): NumberPlace => ({
  db,
  machine: {
    mark: async () => name,
    knows: async (mark) => faults.blindMachine === true || mark === name,
  },
});

async function take(history: NumbersHistory, client: SimClient): Promise<void> {
  const before = await client.db.meta.get('numbers');
  const place = placeOf(history, client);
  const taken = await takeNumber(kind, year, place);
  if (!taken.ok) return;
  if (history.faults.forgetfulTaking && before && history.random() < 0.3) await client.db.meta.put(before);
  const chance = history.random();
  // Nothing was signed with it, and it is given back; or the program died before that could be said.
  if (chance < 0.15) await settleNumber({ kind, year, number: taken.value }, 'returned', place);
  if (chance < 0.15) return;
  history.given.push({ number: taken.value, by: client.name });
  if (chance < 0.9) await settleNumber({ kind, year, number: taken.value }, 'used', place);
}

/** The server over a network that loses, doubles and delays, to a program that may die when it is answered. */
const askThrough =
  ({ random, server, faults, home, late, now }: NumbersHistory, client: SimClient): AskLease =>
  async (request) => {
    const { session } = client.signedIn;
    const send = () =>
      lease(server.store, session, request, {
        homeOf: async () => (faults.blindServer ? '' : `${home}`),
        now,
      });
    if (random() < 0.1) return failure('serverAway');
    if (random() < 0.1) late.push(send);
    if (random() < 0.1) await send();
    const answer = await send();
    if (random() < 0.05) throw new Crash();
    return random() < 0.1 ? failure('serverAway') : answer;
  };

async function leaseMore(history: NumbersHistory, client: SimClient): Promise<void> {
  const options = { ask: askThrough(history, client), size: between(history.random, 1, 6) };
  try {
    await leaseNumbers(kind, year, placeOf(history, client), options);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    restart(client);
  }
}

async function edit({ random }: NumbersHistory, client: SimClient): Promise<void> {
  const record = {
    id: crypto.randomUUID(),
    programmeId: 'p',
    order: 'a',
    term: `${random()}`,
    definition: '',
  };
  await act(client, 'p', [{ table: 'glossaryTerms', kind: 'create', record }]);
}

async function copyDisk(history: NumbersHistory, client: SimClient): Promise<void> {
  if (history.clients.length > 4) return;
  history.clients.push(await cloneOf(client, history.server, `c${history.clients.length}`));
}

async function backUp(history: NumbersHistory): Promise<void> {
  history.backup = await takeBackup(history.server.store, history.server.organisation);
}

async function restore(history: NumbersHistory): Promise<void> {
  if (!history.backup) return;
  history.home += 1;
  await restoreBackup(history.server.store, history.server.organisation, history.backup);
}

async function arriveLate({ late }: NumbersHistory): Promise<void> {
  await late.shift()?.();
}

type Step = (history: NumbersHistory, client: SimClient) => Promise<unknown>;
const steps: readonly Step[] = [
  ...[take, take, take, take, take, leaseMore, leaseMore, edit],
  ...[copyDisk, backUp, restore, arriveLate],
  async (_history, client) => restart(client),
  async (_history, client) => sync(client, client.direct, 20),
];

/** Numbers that were given twice in one history, each with those who gave it. */
export async function doubledNumbers(
  seed: number,
  length: number,
  faults: NumbersFaults = {},
): Promise<{ doubled: string[]; given: number }> {
  const random = seeded(seed);
  const server = await newServer();
  const homeAtFirst = faults.blindServer ? '' : '1';
  await server.store.inOrganisation(server.organisation, (sql) => noteHome(sql, homeAtFirst));
  const begun = { version: syncVersion, kind, year, next: 1 } as const;
  const someone = { organisation: server.organisation, account: 'a', device: 'any' };
  await beginNumbers(server.store, someone, begun, { homeOf: async () => homeAtFirst, now: new Date() });
  const clients = [
    await newClient(server, 'c0', 'administrator'),
    await newClient(server, 'c1', 'coordinator'),
    await newClient(server, 'c2', 'administrator'),
  ];
  const history: NumbersHistory = {
    ...{ random, server, faults, clients, home: 1, now: new Date(), backup: null, given: [], late: [] },
  };
  for (let number = 0; number < length; number += 1) {
    const client = clients[between(random, 0, clients.length - 1)] as SimClient;
    history.now = new Date(history.now.getTime() + between(random, 1, 60 * 60_000));
    const step = steps[between(random, 0, steps.length - 1)] as Step;
    await step(history, client);
  }
  for (const { db } of clients) await db.delete();
  const by = Map.groupBy(history.given, ({ number }) => number);
  const doubled = [...by].filter(([, all]) => all.length > 1);
  return {
    doubled: doubled.map(([number, all]) => `${number}: ${all.map((one) => one.by).join(' ')}`),
    given: history.given.length,
  };
}
