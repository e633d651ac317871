import { median } from '../figures.ts';
import type { SyncClient } from './peer.ts';
import { type PeerName, peers } from './peers/peers.ts';
import { person } from './people.ts';
import { type MeasuredServer, startServer } from './start-server.ts';

/** `node measure-peer.ts PEER PEOPLE`: one run between two computers, its figures as JSON on the last line. */

const edited = 100;
const rounds = 5;

interface Step {
  ms: number;
  bytes: number;
}

/** Milliseconds, and bytes on the server's sockets in both directions. */
export interface SyncFigures {
  push: Step;
  pull: Step;
  editsPush: Step;
  editsPull: Step;
}

async function step(server: MeasuredServer, work: () => Promise<void>): Promise<Step> {
  const before = await server.bytes();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  const after = await server.bytes();
  return { ms, bytes: after.in + after.out - before.in - before.out };
}

const medianStep = (steps: readonly Step[]): Step => ({
  ms: median(steps.map(({ ms }) => ms)),
  bytes: median(steps.map(({ bytes }) => bytes)),
});

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The run is not counted: ${what}`);
}

/** Everything that was sent is on the server and on the second computer, as it was written. */
async function verify(b: SyncClient, server: MeasuredServer, people: number): Promise<void> {
  must((await server.count()) === people, 'the server has all');
  must((await b.count()) === people, 'the second computer has all');
  const { deletedAt: _, ...wanted } = person(people >> 1);
  const { deletedAt: __, ...found } = (await b.read(wanted.id)) ?? {};
  const sorted = (one: object) => JSON.stringify(Object.entries(one).sort());
  must(sorted(found) === sorted(wanted), 'a person is the same there');
}

async function measure(name: PeerName, people: number): Promise<SyncFigures> {
  const server = await startServer(name);
  try {
    const open = await peers[name].client();
    const [a, b] = [await open('computer-a', server), await open('computer-b', server)];
    await a.load(Array.from({ length: people }, (_, index) => person(index)));
    const push = await step(server, a.push);
    const pull = await step(server, b.pull);
    await verify(b, server, people);
    // Not the person that was compared; otherwise over the whole store.
    const ids = Array.from({ length: edited }, (_, n) => person(Math.floor((n * people) / edited)).id);
    const steps: { push: Step; pull: Step }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const position = `Лауазым ${round}`;
      await a.edit(ids, position);
      steps.push({ push: await step(server, a.push), pull: await step(server, b.pull) });
      for (const id of ids) must((await b.read(id))?.position === position, 'an edit arrived');
    }
    return {
      push,
      pull,
      editsPush: medianStep(steps.map((one) => one.push)),
      editsPull: medianStep(steps.map((one) => one.pull)),
    };
  } finally {
    await server.stop();
  }
}

const [peer = '', people = ''] = process.argv.slice(2);
const figures = await measure(peer as PeerName, Number(people));
console.log(JSON.stringify(figures));
process.exit();
