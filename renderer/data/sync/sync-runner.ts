import { liveQuery } from 'dexie';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { onCurrentUser } from '../author.ts';
import { isOwnRow, syncPlaceOf } from '../change/sync-place.ts';
import { database } from '../database.ts';
import { findSamePeople } from '../people/same-people.ts';
import { storeReady } from '../store-ready.ts';
import { speaker } from './account/ask-as-speaker.ts';
import { deviceKnown } from './account/device-known.ts';
import { ensureUser } from './account/ensure-user.ts';
import {
  dropOtherTokens,
  dropToken,
  keepToken,
  onServerPlace,
  readServerPlace,
} from './account/server-place.ts';
import { shutOut } from './account/shut-out.ts';
import { runAttachments } from './attachments/run.ts';
import { batchSize, noteBatch } from './batch-size.ts';
import { httpTransport } from './http-transport.ts';
import { keepPoked } from './keep-poked.ts';
import { noteSync } from './sync-log.ts';
import { noteInMemory, onSyncMemory, readSyncMemory } from './sync-memory.ts';
import { syncOnce } from './sync-once.ts';
import { noteProgress } from './sync-progress.ts';

/** Typing goes on for a while: one run for several changes. Milliseconds, as all here. */
const afterChange = 1500;
const afterPoke = 300;
/** Where no poke comes, a look now and then. */
const lookEvery = 3 * 60_000;
const [shortestPause, longestPause] = [5000, 5 * 60_000];

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let dueAt = Number.POSITIVE_INFINITY;
let running: Promise<Outcome<null>> | null = null;
let stop: AbortController | null = null;

/** One run after the other over all windows of this store. */
const inTurn = (run: () => Promise<Outcome<null>>): Promise<Outcome<null>> =>
  navigator.locks.request('ereje-sync', run) as Promise<Outcome<null>>;

async function runOnce(signal: AbortSignal): Promise<Outcome<null>> {
  await storeReady();
  if (!(await syncPlaceOf(database))) return failure('signedOut');
  const by = await speaker();
  if (!by) return failure('signedOut');
  const began = performance.now();
  const counts = { sending: 0, receiving: 0 };
  const outcome = await syncOnce(
    database,
    httpTransport({
      ...by,
      signal,
      async onToken(token) {
        await keepToken(by.account, token);
        dropOtherTokens(by.account);
      },
    }),
    {
      signal,
      batch: batchSize(),
      onProgress(progress) {
        counts[progress.step] = Math.max(counts[progress.step], progress.of ?? progress.done);
        noteProgress(progress);
      },
    },
  ).catch((error: unknown) => {
    console.error('A synchronisation failed', error instanceof Error ? error.message : error);
    return failure('syncFailed', { reason: error instanceof Error ? error.name : 'unknown' });
  });
  const milliseconds = Math.round(performance.now() - began);
  await noteEnd(by.account, outcome, { ...counts, milliseconds });
  if (outcome.ok) void runAttachments();
  if (outcome.ok) void fetchNumbers(by.account);
  if (outcome.ok) void showDrafts(by.account);
  if (outcome.ok) await findSamePeople(database);
  return outcome.ok ? success(null) : outcome;
}

/** Beside the synchronisation of records, which never waits for it. */
async function fetchNumbers(account: string): Promise<void> {
  const role = readServerPlace()?.accounts[account]?.role;
  const { keepNumbers } = await import('../numbers/keep-numbers.ts');
  if (role) await navigator.locks.request('ereje-numbers', () => keepNumbers({ role }));
}

/** Drafts whose public discussion is on the server's page, which the server itself cannot read from what is sealed. */
async function showDrafts(account: string): Promise<void> {
  const role = readServerPlace()?.accounts[account]?.role;
  const { publishDrafts } = await import('../development/publish-discussion.ts');
  if (role) await navigator.locks.request('ereje-drafts', () => publishDrafts(role));
}

async function noteEnd(
  account: string,
  outcome: Outcome<unknown>,
  counts: { sending: number; receiving: number; milliseconds: number },
): Promise<void> {
  noteBatch(outcome.ok ? null : outcome.problem.code);
  if (outcome.ok) {
    failures = 0;
    await ensureUser(account);
    noteInMemory({ lastSuccess: new Date().toISOString(), problem: null });
    if (counts.sending + counts.receiving > 0) noteSync('done', counts);
    return;
  }
  const { code, params = {} } = outcome.problem;
  noteSync('failed', { code, ...params, ...counts });
  if (code === 'stopped') return;
  failures += 1;
  if (code === 'signedOut') dropToken(account);
  if (code === 'deviceRevoked') await shutOut();
  noteInMemory({ problem: code });
}

/** Synchronises now, also while it was told to rest. Problems: those of `syncOnce`, `syncFailed`. */
export async function syncNow(): Promise<Outcome<null>> {
  if (running) return running;
  clearTimeout(timer);
  dueAt = Number.POSITIVE_INFINITY;
  stop = new AbortController();
  const { signal } = stop;
  running = inTurn(() => runOnce(signal)).finally(() => {
    running = null;
    noteProgress(null);
    plan(nextPause());
  });
  return running;
}

/** After failures ever longer, and never all computers at the same moment. */
function nextPause(): number {
  if (failures === 0) return lookEvery;
  const pause = Math.min(longestPause, shortestPause * 2 ** (failures - 1));
  return pause * (0.75 + Math.random() / 2);
}

/**
 * A run within so many milliseconds, unless an earlier one is planned. By the clock that timers go by: the one on the
 * wall jumps when a computer wakes, and what is planned would look overdue until it comes.
 */
function plan(pause: number): void {
  const at = performance.now() + pause;
  if (at >= dueAt) return;
  clearTimeout(timer);
  dueAt = at;
  timer = setTimeout(() => {
    dueAt = Number.POSITIVE_INFINITY;
    // What a run that goes on now may have missed is for the next one.
    if (running) plan(afterChange);
    else if (mayRun()) void syncNow();
    else plan(lookEvery);
  }, pause);
}

const mayRun = () => !readSyncMemory().paused && navigator.onLine && readServerPlace() !== null;

/** What was planned for later happens soon: something has changed outside. */
function soon(pause: number): void {
  failures = 0;
  plan(pause);
}

/** The newest change of the log is this computer's own: something waits. Reads one row, however long the log is. */
async function newestOwn(): Promise<number | null> {
  const last = await database.changes.orderBy('seq').last();
  return last && (await isOwnRow(database))(last) ? last.seq : null;
}

let started = false;

/** Runs from now on by itself: after changes, when a connection appears, at a poke, now and then. */
export function startRunner(): void {
  if (started) return;
  started = true;
  void deviceKnown().then(() => liveQuery(newestOwn).subscribe((seq) => seq !== null && plan(afterChange)));
  window.addEventListener('online', () => soon(0));
  window.addEventListener('offline', () => stop?.abort());
  document.addEventListener('visibilitychange', () => !document.hidden && soon(afterPoke));
  onServerPlace(() => soon(0));
  onCurrentUser(() => soon(0));
  onSyncMemory(() => readSyncMemory().paused && stop?.abort());
  keepPoked(speaker, () => plan(afterPoke));
  soon(0);
}

/** Rests until it is told to go on; what is on its way is stopped between two batches. */
export function pauseSync(paused: boolean): void {
  noteInMemory({ paused });
  noteSync(paused ? 'paused' : 'resumed');
  if (!paused) soon(0);
}
