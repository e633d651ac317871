import { setTimeout as wait } from 'node:timers/promises';
import type { StoreState } from '#renderer/data/store/store-state.ts';
import { seeded } from '../../random.ts';
import { type Damage, damages } from './damage-kinds.ts';
import { isSound, judge, sound, type Verdict } from './judge.ts';
import {
  copyOf,
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

/** What became of one damage. */
export interface DamageResult {
  damage: string;
  harms: Damage['harms'];
  /** Acknowledged actions that are gone after three openings. */
  lost: number;
  /** What the program said at each opening, in its own code names. */
  said: string[];
  /** Whether what is there is whole: no halves, records as the log says, no holes but those the program counted. */
  whole: boolean;
  verdict: Verdict;
}

/** Chromium replaces a damaged database silently at a later opening than the first. */
const openings = 3;

/**
 * Whether the program said at each opening that it cannot open the database, and left everything as it is: the second
 * copy still has what was acknowledged.
 */
export const isRefused = ({ said }: DamageResult): boolean => said.every((one) => one.startsWith('refused'));

/** Whether nothing is lost, or the program said that something is. */
export const isHonest = ({ lost, said, whole }: DamageResult): boolean =>
  whole &&
  !said.some((one) => one.startsWith('STUCK')) &&
  (lost === 0 || said.some((one) => /lost:|refused|secondCopy/.test(one)));

/** A store with a past: several sessions, a snapshot among them, edits after it. */
async function profileWithPast(mode: Mode, address: string, seed: number): Promise<Profile> {
  const profile = newProfile(mode);
  let programmeId = '';
  for (let number = 1; number <= 4; number += 1) {
    const session = await startSession(profile, address);
    programmeId ||= await openSample(session);
    await openDriverPage(session);
    await edit(session, {
      seed: seed + number,
      session: number,
      programmeId,
      actions: number === 1 ? 300 : 30,
    });
    if (number === 2) await session.page.evaluate(() => window.crashDriver?.snapshot());
    await session.close();
  }
  return { ...profile, programmeId };
}

function sayings(state: StoreState | undefined): string {
  if (state?.phase === 'refused') return `refused ${state.problem.code}`;
  if (state?.phase !== 'ready') return `STUCK ${state?.phase ?? 'before the store'}`;
  const { report, secondCopy } = state;
  const missing =
    report && report.lost.length > 0 ? ` lost: ${report.lost.join(', ')} (${report.missing})` : '';
  const skipped = report && report.skippedSnapshots > 0 ? ` skipped: ${report.skippedSnapshots}` : '';
  return [
    report ? `${report.what} ${report.changes}${skipped}${missing}` : 'ready',
    ...(secondCopy ? [`secondCopy ${secondCopy.code}`] : []),
  ].join('; ');
}

/** What one opening found. */
export interface Opening {
  said: string;
  /** Changes that the program said are missing. */
  missing: number;
  verdict: Verdict;
}

/** Opens the profile three times, with new edits at each. */
export async function openAndJudge(
  profile: Profile,
  { address, seed }: { address: string; seed: number },
): Promise<Opening[]> {
  const found: Opening[] = [];
  for (let number = 1; number <= openings; number += 1) {
    const session = await startSession(profile, address);
    try {
      found.push(await openOnce(session, profile));
      const { programmeId } = profile;
      const order = { seed: seed + number, session: 100 + number, programmeId, actions: 3 };
      // A damaged table may refuse an edit; what was not acknowledged is not asked for.
      const edits = edit(session, order).catch(() => undefined);
      await Promise.race([edits, wait(10_000)]);
    } finally {
      await session.close();
    }
  }
  return found;
}

async function openOnce(session: Session, profile: Profile): Promise<Opening> {
  // One that never ends is judged by what it said.
  await openDriverPage(session).catch(() => undefined);
  const state = await session.page.evaluate(() => window.crashDriver?.state());
  const said = sayings(state);
  const missing = (state?.phase === 'ready' && state.report?.missing) || 0;
  try {
    const dump = await readStore(session.page);
    return { said, missing, verdict: judge(dump, profile.acknowledged, profile.typed) };
  } catch {
    // A damage inside a table shows when it is read; Chromium empties the database at the next start.
    return { said: `${said}; unreadable`, missing, verdict: { ...sound, lost: ['unreadable'] } };
  }
}

/** Damages a copy of the profile and opens it three times. Null where the damage has no place in this mode. */
async function tryDamage(
  base: Profile,
  damage: Damage,
  order: { address: string; seed: number },
): Promise<DamageResult | null> {
  const profile = copyOf(base);
  try {
    if (!damage.apply(profile, seeded(order.seed))) return null;
    const found = await openAndJudge(profile, order);
    const verdict = found.at(-1)?.verdict ?? sound;
    const counted = found.reduce((sum, { missing }) => sum + missing, 0);
    const holes = verdict.holes.length > counted ? verdict.holes : [];
    const whole = isSound({ ...verdict, lost: [], holes });
    const said = found.map((one) => one.said);
    return { damage: damage.name, harms: damage.harms, lost: verdict.lost.length, said, whole, verdict };
  } finally {
    profile.remove();
  }
}

/** Tries all damages of `which` in one mode. */
export async function damageTrials(
  mode: Mode,
  which: 'important' | 'all',
  { address, seed }: { address: string; seed: number },
): Promise<DamageResult[]> {
  const base = await profileWithPast(mode, address, seed);
  const results: DamageResult[] = [];
  try {
    for (const damage of damages.filter(({ important }) => which === 'all' || important)) {
      const result = await tryDamage(base, damage, { address, seed });
      if (result) results.push(result);
    }
  } finally {
    base.remove();
  }
  return results;
}
