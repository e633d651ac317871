import { vi } from 'vitest';
import type { Edit } from '#renderer/data/change/change.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { forgetOlder } from '../../../server/changes/forget-older.ts';
import { between, seeded } from '../random.ts';
import {
  beginCertificates,
  delivery,
  endCertificate,
  issueCertificate,
  touchCertificate,
} from './certificate-steps.ts';
import { judgeClaims } from './judge-claims.ts';
import { judgeClient } from './judge-client.ts';
import type { Knowledge } from './knowledge.ts';
import { noteAction, write } from './note-action.ts';
import { restoreBackup, type ServerBackup, takeBackup } from './server-backup.ts';
import { cloneOf, newClient, restart, type SimClient, sync, writeWord } from './sim-client.ts';
import { arrive, busy, Crash, fairWeather, network, type Wandering, type Weather } from './sim-network.ts';
import { newServer, type SimServer } from './sim-server.ts';
import { tellState } from './tell-state.ts';
import { beginLed, led, stages } from './workflow-edits.ts';
import { editLed, editPaper, signPaper, takeStep, turnLock } from './workflow-steps.ts';

/** One history: computers that work, fail and meet. Everything in it follows from the seed. */
export interface History {
  seed: number;
  server: SimServer;
  clients: SimClient[];
  /** Groups that the door acknowledged, and on which computer. */
  acknowledged: { group: string; client: string }[];
  /** What happened, for whoever looks for a fault. */
  told: string[];
  random: () => number;
  wandering: Wandering;
  backup: ServerBackup | null;
  restored: boolean;
  /** Where the server's database lies: elsewhere after each restore. */
  home: number;
  /** Numbers of certificates that a computer took. */
  numbers: { number: number; by: string }[];
  /** What a computer really had when it made an action. */
  knewAt: Map<string, Knowledge>;
  /** What was wrong while the history ran. */
  faults: string[];
  /** How far the server's log was judged. */
  judged: number;
  words: number;
  now: number;
}

const begin = Date.UTC(2026, 10, 1);
const year = 365 * 24 * 3600 * 1000;
const section = 'p/topic';

async function beginHistory(seed: number, told: string[]): Promise<History> {
  const random = seeded(seed);
  const server = await newServer();
  const history: History = {
    seed,
    server,
    clients: [],
    acknowledged: [],
    told,
    random,
    wandering: [],
    backup: null,
    restored: false,
    home: 0,
    numbers: [],
    knewAt: new Map(),
    faults: [],
    judged: 0,
    words: 0,
    now: begin,
  };
  await beginCertificates(server, new Date(begin));
  const count = between(random, 2, 4);
  for (let number = 0; number < count; number += 1) {
    history.clients.push(await newClient(server, `c${number}`, 'administrator'));
  }
  await write(history, first(history), 'p', [
    { table: 'programmes', kind: 'create', record: testProgramme('p') },
    {
      table: 'sections',
      kind: 'create',
      record: { id: section, programmeId: 'p', key: 'topic', body: { type: 'doc', content: [] } },
    },
  ]);
  await write(history, first(history), 'i', [{ table: 'blankEntries', kind: 'create', record: delivery }]);
  // Rather far along it: few steps more lead to where a text is locked.
  const stage = Math.max(between(random, 0, stages), between(random, 0, stages));
  for (const action of beginLed(stage)) await write(history, first(history), led, action);
  await sync(first(history), first(history).direct, 100);
  return history;
}

const first = ({ clients }: History): SimClient => clients[0] as SimClient;

type Step = (history: History, client: SimClient) => Promise<unknown>;

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[between(random, 0, list.length - 1)] as T;

const weatherOf = (random: () => number): Weather =>
  random() < 0.3
    ? fairWeather
    : { losesRequest: 0.1, losesAnswer: 0.15, doubles: 0.1, delays: 0.1, crashes: 0.08 };

async function editProgramme(history: History, client: SimClient): Promise<void> {
  const { random } = history;
  if (!(await client.db.programmes.get('p'))) return;
  const field = pick(random, ['authors', 'direction', 'hours'] as const);
  const value = field === 'hours' ? between(random, 1, 9) : `${client.name}-${between(random, 1, 999)}`;
  await write(history, client, 'p', [
    { table: 'programmes', kind: 'update', id: 'p', fields: { [field]: value } },
  ]);
}

async function addTerms(history: History, client: SimClient): Promise<void> {
  const { random } = history;
  const edits = Array.from({ length: between(random, 1, 3) }, (): Edit => {
    const id = `${client.name}-${between(random, 0, 1e9).toString(36)}`;
    return {
      table: 'glossaryTerms',
      kind: 'create',
      record: { id, programmeId: 'p', order: 'a', term: id, definition: '' },
    };
  });
  await write(history, client, 'p', edits);
}

async function changeTerm(history: History, client: SimClient): Promise<void> {
  const { random } = history;
  const ids = await client.db.glossaryTerms.toCollection().primaryKeys();
  if (ids.length === 0) return;
  const id = pick(random, ids);
  const edit: Edit =
    random() < 0.3
      ? { table: 'glossaryTerms', kind: 'remove', id }
      : {
          table: 'glossaryTerms',
          kind: 'update',
          id,
          fields: {
            [pick(random, ['term', 'definition'] as const)]: `${client.name}${between(random, 1, 99)}`,
          },
        };
  await write(history, client, 'p', [edit]);
}

async function writeText(history: History, client: SimClient): Promise<void> {
  history.words += 1;
  await noteAction(history, client, () => writeWord(client, 'p', section, `сөз${history.words}`));
}

async function decide(history: History, client: SimClient): Promise<void> {
  const conflict = await client.db.conflicts.toCollection().first();
  if (!conflict || conflict.field === '*') return;
  const stored = await client.db.table(conflict.table).get(conflict.recordId);
  if (!stored) return;
  const { value } = pick(history.random, conflict.sides);
  await write(history, client, conflict.scope, [
    {
      table: conflict.table,
      kind: 'update',
      id: conflict.recordId,
      fields: { [conflict.field]: value },
      decides: true,
    } as Edit,
  ]);
}

async function synchronise(history: History, client: SimClient): Promise<void> {
  const { random, wandering } = history;
  const through = busy(network(client.direct, weatherOf(random), random, wandering), async () => {
    if (random() > busyness) return;
    const step = pick(random, [
      editProgramme,
      addTerms,
      changeTerm,
      writeText,
      takeStep,
      turnLock,
      editPaper,
      issueCertificate,
    ]);
    history.told.push(`  meanwhile ${step.name}`);
    await step(history, client);
  });
  try {
    const outcome = await sync(client, through, between(random, 1, 6));
    history.told.push(`  ${outcome.ok ? 'ok' : outcome.problem.code}`);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    history.told.push('  crashed');
    restart(client);
  }
  await watch(history, client);
}

/** Looks at what a synchronisation led to, whether it came to its end or not. */
async function watch(history: History, client: SimClient): Promise<void> {
  if (history.faults.length > 0) return;
  const log = await history.server.log.read();
  history.faults.push(
    ...judgeClaims(log, history.knewAt, history.judged),
    ...(await judgeClient(client, log, history.restored)),
  );
  history.judged = log.length;
  if (history.faults.length > 0) history.told.push(...(await tellState(client, log)));
}

async function changeRole({ random }: History, client: SimClient): Promise<void> {
  client.signedIn.session = {
    ...client.signedIn.session,
    role: pick(random, ['administrator', 'viewer', 'methodologist'] as const),
  };
}

async function wrongClock({ random }: History, client: SimClient): Promise<void> {
  client.clockError = between(random, -3, 3) * year;
}

async function clone(history: History, client: SimClient): Promise<void> {
  if (history.clients.length > 5) return;
  history.clients.push(await cloneOf(client, history.server, `c${history.clients.length}`));
}

async function join(history: History): Promise<void> {
  const { clients, server } = history;
  if (clients.length < 5) clients.push(await newClient(server, `c${clients.length}`, 'administrator'));
}

async function backUp(history: History): Promise<void> {
  history.backup = await takeBackup(history.server.store, history.server.organisation);
}

async function restore(history: History): Promise<void> {
  if (!history.backup) return;
  history.restored = true;
  history.home += 1;
  await restoreBackup(history.server.store, history.server.organisation, history.backup);
  history.server.log.restored();
  history.judged = 0;
}

async function late(history: History): Promise<void> {
  if (history.wandering.length > 0) await arrive(history.wandering, history.random);
}

async function forget({ server }: History): Promise<void> {
  // The judge forgets nothing.
  await server.log.read();
  // All that there is was received before then.
  const tomorrow = new Date(Date.UTC(2100, 0, 1));
  await forgetOlder(server.store, server.organisation, tomorrow);
}

/** What may happen, and how often. */
const steps: [number, Step][] = [
  [5, editProgramme],
  [3, addTerms],
  [5, changeTerm],
  [3, writeText],
  [2, decide],
  [2, takeStep],
  [0.5, turnLock],
  [0.5, signPaper],
  [1, editPaper],
  [1, editLed],
  [1, issueCertificate],
  [0.7, endCertificate],
  [0.2, touchCertificate],
  [9, synchronise],
  [1, async (_history, client) => restart(client)],
  [1, wrongClock],
  [0.5, changeRole],
  [0.3, clone],
  [0.2, join],
  [0.4, backUp],
  [0.2, restore],
  [1, late],
  [0.2, forget],
];
/** `SYNC_OFTEN=restore,clone`: these steps happen much more often than they do among people. */
const often = (process.env.SYNC_OFTEN ?? '').split(',').filter(Boolean);
for (const step of steps) if (often.includes(step[1].name)) step[0] = 4;
/** How often a person writes something while a message goes. */
const busyness = often.includes('meanwhile') ? 0.5 : 0.06;
const weight = steps.reduce((sum, [part]) => sum + part, 0);

function nextStep(random: () => number): Step {
  let left = random() * weight;
  for (const [part, step] of steps) {
    left -= part;
    if (left < 0) return step;
  }
  return editProgramme;
}

/** Ids follow from the seed too, so that a history can be repeated to the letter. */
function seedIds(seed: number): void {
  const random = seeded(seed ^ 0x5eed);
  const digits = (count: number) =>
    Array.from({ length: count }, () => between(random, 0, 15).toString(16)).join('');
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}` as const,
  );
  // Yjs names its writers by this.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = new Uint8Array(array?.buffer ?? new ArrayBuffer(0), array?.byteOffset, array?.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = between(random, 0, 255);
    return array;
  });
}

/** Lets so many things happen, then heals all and lets everybody synchronise until nothing moves any more. */
export async function runHistory(seed: number, length: number, told: string[] = []): Promise<History> {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(begin);
  seedIds(seed);
  try {
    const history = await beginHistory(seed, told);
    for (let number = 0; number < length; number += 1) {
      const client = pick(history.random, history.clients);
      const step = nextStep(history.random);
      history.now += between(history.random, 1, 3_600_000);
      vi.setSystemTime(history.now + client.clockError);
      history.told.push(`${client.name} ${step.name}`);
      await step(history, client);
    }
    await heal(history);
    return history;
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
}

async function heal(history: History): Promise<void> {
  history.wandering.length = 0;
  // Whoever was found to be a copy, or away while the server lost something, needs more than one round.
  for (let round = 0; round < 4; round += 1) {
    for (const client of history.clients) {
      const outcome = await sync(client, client.direct, 50);
      if (!outcome.ok) history.told.push(`heal ${client.name}: ${outcome.problem.code}`);
      if (round === 0) await watch(history, client);
    }
  }
}
