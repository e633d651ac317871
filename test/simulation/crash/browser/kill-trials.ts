import { setTimeout as wait } from 'node:timers/promises';
import { between, seeded } from '../../random.ts';
import { isSound, judge, type Verdict } from './judge.ts';
import {
  edit,
  type Mode,
  newProfile,
  openDriverPage,
  openSample,
  type Profile,
  type Session,
  startSession,
} from './profile.ts';
import { readStore } from './read-store.ts';
import { openScreen, typeInProgram } from './ui-edits.ts';

/** What many kills came to. */
export interface KillTally {
  kills: number;
  /** Actions that were acknowledged, and words typed in the screen that it said to be saved. */
  acknowledged: number;
  typed: number;
  /** Each reopening where something was wrong; must be empty. */
  wrong: { kill: number; verdict: Verdict }[];
}

export interface KillOrder {
  mode: Mode;
  address: string;
  kills: number;
  seed: number;
  /** A young store and an old one are killed alike: after so many kills a new profile begins. */
  killsOfProfile?: number;
  /** Each so-manieth session types in the screen of the program instead of the driver's page. */
  screenEach?: number;
}

/** Kills Chromium at random moments of editing, opens it again and compares, again and again. */
export async function killTrials(order: KillOrder): Promise<KillTally> {
  const { kills, killsOfProfile = 25 } = order;
  const random = seeded(order.seed);
  const tally: KillTally = { kills: 0, acknowledged: 0, typed: 0, wrong: [] };
  while (tally.kills < kills) {
    const profile = newProfile(order.mode);
    try {
      await killOne(order, Math.min(killsOfProfile, kills - tally.kills), {
        profile,
        random,
        tally,
        late: false,
      });
    } finally {
      profile.remove();
    }
  }
  return tally;
}

interface Trial {
  profile: Profile;
  random: () => number;
  tally: KillTally;
  /** Whether the last session on the screen was killed late. */
  late: boolean;
}

async function killOne(order: KillOrder, kills: number, trial: Trial): Promise<void> {
  const { profile, tally } = trial;
  let session = await startSession(profile, order.address);
  try {
    const programmeId = await openSample(session);
    await openDriverPage(session);
    for (let left = kills; left > 0; left -= 1) {
      tally.kills += 1;
      const onScreen = tally.kills % (order.screenEach ?? 16) === 0;
      await (onScreen ? typeAndKill(session, programmeId, trial) : driveAndKill(session, programmeId, trial));
      session = await startSession(profile, order.address);
      await look(session, trial);
    }
    tally.acknowledged += profile.acknowledged.length;
    tally.typed += profile.typed.length;
  } finally {
    await session.kill();
  }
}

async function driveAndKill(session: Session, programmeId: string, { random, tally }: Trial): Promise<void> {
  const order = { seed: between(random, 1, 2 ** 31), session: tally.kills, programmeId, actions: 0 };
  await killWhile(session, edit(session, order), wait(between(random, 50, 600)));
}

async function typeAndKill(session: Session, programmeId: string, trial: Trial): Promise<void> {
  const { profile, random, tally } = trial;
  const place = random() < 0.5 ? 'text' : 'glossary';
  const order = { session: tally.kills, programmeId, place } as const;
  await openScreen(session, order);
  // In turn: some time after a word was said to be saved, and soon after the screen came, while the store is opening.
  trial.late = !trial.late;
  const before = profile.typed.length;
  const first = trial.late ? until(() => profile.typed.length > before) : Promise.resolve();
  const moment = first.then(() => wait(between(random, 50, 1500)));
  await killWhile(session, typeInProgram(profile, session, order), moment);
}

/** Resolves when it is so, or after fifteen seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (let left = 750; left > 0 && !isSo(); left -= 1) await wait(20);
}

/** What Playwright says when the browser dies under it. */
const died = /closed|crash|disconnect|ECONNRESET|WebSocket/i;

/** Kills all of Chromium at that moment of edits, or when they ended for a reason of their own. */
async function killWhile(session: Session, edits: Promise<void>, moment: Promise<unknown>): Promise<void> {
  const ended = edits.catch((error: unknown) => {
    if (!died.test(String(error))) throw error;
  });
  await Promise.race([moment, ended]);
  await session.kill();
  await ended;
}

async function look(session: Session, { profile, tally }: Trial): Promise<void> {
  await openDriverPage(session);
  const dump = await readStore(session.page);
  const verdict = judge(dump, profile.acknowledged, profile.typed);
  if (!isSound(verdict)) tally.wrong.push({ kill: tally.kills, verdict });
}
