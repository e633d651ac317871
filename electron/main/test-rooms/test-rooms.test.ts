import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';
import { testCode, testRoom } from '#shared/test-taking/testing-room.ts';
import { isOwnHost, networkAddresses } from './network-addresses.ts';
import { openJournal } from './room-journal.ts';
import { type TestRooms, testRoomsIn } from './test-rooms.ts';

const host = '127.0.0.1';
const logError = vi.fn();
const stayAwake = vi.fn();
let folder: string;
let rooms: TestRooms;
const journalOf = () => join(folder, 'test-1.jsonl');

beforeEach(async () => {
  logError.mockReset();
  folder = await mkdtemp(join(tmpdir(), 'ereje-rooms-'));
  rooms = testRoomsIn(() => folder, logError, stayAwake);
});
afterEach(async () => {
  await rooms.stop('test-1');
  await rm(folder, { recursive: true });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const start = async (entrants = 3, of: TestRooms = rooms) =>
  value(await of.start({ room: testRoom(entrants), host }));
const addressOf = ({ address }: TestRoomState) => address ?? '';

const post = (address: string, body: string) => fetch(address, { method: 'POST', body, redirect: 'manual' });
/** The page of the telephone of this trainee. */
const enter = async (address: string, trainee: number) =>
  `${address}${(await post(`${address}enter`, `code=${testCode(trainee)}`)).headers.get('Location')}`;
const message = (number: number, answers: [number, number][], ends = false) =>
  JSON.stringify({ number, answers, switches: [], ends });

test('O10-28: a test is taken from a telephone and ends with the answers that were chosen', async () => {
  const address = addressOf(await start());
  expect((await fetch(address)).status).toBe(200);
  const page = await enter(address, 0);
  expect(await (await fetch(page)).text()).toContain('А0-0 жауап');
  expect((await post(`${page}/save`, message(1, [[0, 0]]))).status).toBe(200);
  await post(`${page}/save`, message(2, [[1, 1]], true));
  const { entrants, attempts } = value(await rooms.stop('test-1'));
  expect(entrants.map(({ progress }) => progress)).toEqual(['ended', 'waiting', 'waiting']);
  expect(attempts).toMatchObject([{ answers: { 'сұрақ-А-0': 'right', 'сұрақ-А-1': 'wrong1' } }]);
  await expect(fetch(address)).rejects.toThrow();
});

test('O10-28: closing the room ends who still writes, with the answers of then', async () => {
  const page = await enter(addressOf(await start()), 1);
  await post(`${page}/save`, message(1, [[0, 2]]));
  const { attempts, address } = value(await rooms.stop('test-1'));
  expect(address).toBeNull();
  expect(attempts[0]?.events.at(-1)?.event).toBe('stopped');
  expect(value(await rooms.state('test-1'))?.attempts).toEqual(attempts);
  expect(value(await rooms.stop('test-1')).attempts).toEqual(attempts);
  expect(await rooms.stop('other')).toEqual(failure('testRoomClosed', undefined, 'O10-28'));
  expect(value(await rooms.state('other'))).toBeNull();
});

test('a room that is opened once more goes on under its address and takes in who came late', async () => {
  const address = addressOf(await start(1));
  const page = await enter(address, 0);
  expect(stayAwake).toHaveBeenLastCalledWith(true);
  const again = await start(2);
  expect(addressOf(again)).toBe(address);
  expect(again.entrants.map(({ progress }) => progress)).toEqual(['writing', 'waiting']);
  expect((await post(`${page}/save`, message(1, [[0, 0]]))).status).toBe(200);
  expect((await post(`${address}enter`, `code=${testCode(1)}`)).status).toBe(303);
  await rooms.stop('test-1');
  expect(stayAwake).toHaveBeenLastCalledWith(false);
});

test('a room is not opened on an address of another computer', async () => {
  expect(await rooms.start({ room: testRoom(1), host: '192.0.2.1' })).toEqual(
    failure('testAddressGone', undefined, 'O10-28'),
  );
  expect(networkAddresses().every((one) => isOwnHost(one.host) && one.host !== host)).toBe(true);
});

test('nothing but the room is reached, and by its own name only', async () => {
  const address = addressOf(await start());
  const { origin, port } = new URL(address);
  for (const path of ['/', '/t/', '/t/other/', '/../../etc/passwd', '/t/%2e%2e/', '/favicon.ico'])
    expect((await fetch(`${origin}${path}`)).status).toBe(404);
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(404);
  expect((await fetch(address.slice(0, -1), { redirect: 'manual' })).status).toBe(308);
  const socket = connect(Number(port), host);
  socket.write(`GET ${new URL(address).pathname} HTTP/1.1\r\nHost: evil.example:${port}\r\n\r\n`);
  const [said] = await once(socket, 'data');
  socket.destroy();
  expect(String(said)).toMatch(/^HTTP\/1\.1 404/);
});

test('what is too long is refused, and so is whoever tries codes', async () => {
  const address = addressOf(await start());
  const page = await enter(address, 0);
  expect((await post(`${page}/save`, 'x'.repeat(20_000))).status).toBe(413);
  const statuses: number[] = [];
  for (let tries = 0; tries < 31; tries += 1)
    statuses.push((await post(`${address}enter`, `code=${tries}`)).status);
  expect(new Set(statuses.slice(0, 30))).toEqual(new Set([403]));
  expect(statuses[30]).toBe(429);
  // Who has a page goes on.
  expect((await post(`${page}/save`, message(1, [[0, 0]]))).status).toBe(200);
});

/** A program of its own with an open room; it says the address. */
async function otherProgram(): Promise<{ address: string; kill: () => Promise<unknown> }> {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const code = `const { testRoomsIn } = await import(${at('test-rooms.ts')});
    const { testRoom } = await import(${at('../../../shared/test-taking/testing-room.ts')});
    const rooms = testRoomsIn(() => ${JSON.stringify(folder)}, console.error, () => {});
    const started = await rooms.start({ room: testRoom(40), host: '${host}' });
    console.log(started.value.address);`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(program.stdout, 'data');
  const kill = () => {
    program.kill('SIGKILL');
    return once(program, 'exit');
  };
  return { address: String(said).trim(), kill };
}

test('O10-28: a program that is killed in the middle of the test loses no answer that it called saved', async () => {
  const { address, kill } = await otherProgram();
  const pages = await Promise.all(Array.from({ length: 40 }, (_, at) => enter(address, at)));
  /** By trainee: the last choice that was called saved, and those after it that were under way. */
  const saved = new Map<number, number>();
  const sent = new Map<number, number>();
  let stop = false;
  const writing = pages.map(async (page, trainee) => {
    for (let number = 1; !stop; number += 1) {
      sent.set(trainee, number % 3);
      const answer = await post(`${page}/save`, message(number, [[number % 20, number % 3]])).catch(
        () => null,
      );
      if (answer?.status !== 200) return;
      saved.set(trainee, number);
    }
  });
  await vi.waitUntil(() => [...saved.values()].filter((number) => number > 12).length > 20, {
    timeout: 20_000,
  });
  await kill();
  stop = true;
  await Promise.all(writing);
  const again = await start(40);
  expect(addressOf(again)).toBe(address);
  const { attempts } = value(await rooms.stop('test-1'));
  for (const [trainee, last] of saved) {
    const attempt = attempts.find(({ enrolmentId }) => enrolmentId === `i1:t${trainee}`);
    const chosen = (number: number) =>
      attempt?.answers[`сұрақ-${trainee % 2 === 0 ? 'А' : 'Ә'}-${number % 20}`];
    for (let number = Math.max(1, last - 18); number <= last; number += 1)
      expect(chosen(number)).toBe(['right', 'wrong1', 'wrong2'][number % 3]);
  }
  expect(saved.size).toBeGreaterThan(20);
});

test('after a crash phones go on under the same address, and get back the time', async () => {
  const { address, kill } = await otherProgram();
  const page = await enter(address, 0);
  await post(`${page}/save`, message(1, [[4, 1]]));
  await kill();
  expect(value(await rooms.state('test-1'))).toMatchObject({ address: null, attempts: [] });
  // An hour later.
  const lines = (await readFile(journalOf(), 'utf8')).trimEnd().split('\n');
  const hour = 60 * 60_000;
  const earlier = lines.map((line) => {
    const entry = JSON.parse(line);
    return JSON.stringify({
      ...entry,
      ...(entry.at && { at: entry.at - hour }),
      ...(entry.until && { until: entry.until - hour }),
    });
  });
  await writeFile(journalOf(), `${earlier.join('\n')}\n`);
  await start(40);
  const body = await (await fetch(page)).text();
  expect(body).toContain('name="q4" value="1" checked');
  expect(Number(/data-left="(\d+)"/.exec(body)?.[1])).toBeGreaterThan(39 * 60_000);
});

test('after a crash a test can be closed without being opened again', async () => {
  const { address, kill } = await otherProgram();
  const page = await enter(address, 0);
  await post(`${page}/save`, message(1, [[4, 1]]));
  await kill();
  const { attempts } = value(await rooms.stop('test-1'));
  expect(attempts).toMatchObject([{ enrolmentId: 'i1:t0', answers: { 'сұрақ-А-4': 'wrong1' } }]);
  expect(value(await rooms.state('test-1'))?.attempts).toEqual(attempts);
});

test('who moves to another network gives nobody more time', async () => {
  const page = await enter(addressOf(await start()), 0);
  const lines = () => readFile(journalOf(), 'utf8');
  const until = /"until":(\d+)/.exec(await lines())?.[1];
  await vi.waitUntil(async () => Date.now() > Number(until) - 40 * 60_000 + 300);
  await start();
  const left = Number(/data-left="(\d+)"/.exec(await (await fetch(page)).text())?.[1]);
  expect(left).toBeLessThan(40 * 60_000 - 200);
});

test('a line that a crash cut off goes, one that the disk spoiled hides no other', async () => {
  const page = await enter(addressOf(await start()), 0);
  await post(`${page}/save`, message(1, [[0, 1]]));
  await rooms.stop('test-1');
  const lines = (await readFile(journalOf(), 'utf8')).trimEnd().split('\n');
  await writeFile(journalOf(), `${[lines[0], 'spoiled', ...lines.slice(1)].join('\n')}\n`);
  await appendFile(journalOf(), '{"kind":"saved","at":1');
  expect(value(await rooms.state('test-1'))?.attempts).toMatchObject([
    { answers: { 'сұрақ-А-0': 'wrong1' } },
  ]);
  await start();
  expect((await readFile(journalOf(), 'utf8')).split('\n').filter((line) => line === 'spoiled')).toHaveLength(
    1,
  );
  expect(await readFile(journalOf(), 'utf8')).not.toContain('"at":1{');
});

test('what could not be written is not called kept, and is written with the next', async () => {
  const { journal } = await openJournal(journalOf());
  journal.add(['one']);
  await journal.kept();
  const { FileHandle } = await fileHandleClass();
  const sync = vi.spyOn(FileHandle, 'datasync').mockRejectedValueOnce(new Error('full'));
  journal.add(['two']);
  await expect(journal.kept()).rejects.toThrow('full');
  journal.add(['three']);
  await Promise.all([journal.kept(), journal.kept()]);
  sync.mockRestore();
  await journal.close();
  expect(await readFile(journalOf(), 'utf8')).toBe('one\ntwo\nthree\n');
});

async function fileHandleClass() {
  const { open } = await import('node:fs/promises');
  const handle = await open(journalOf(), 'r');
  await handle.close();
  return { FileHandle: Object.getPrototypeOf(handle) as { datasync: () => Promise<void> } };
}
