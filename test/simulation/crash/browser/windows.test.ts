import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageServer } from '../../../bench/interface/built-pages.ts';
import { judge, sound } from './judge.ts';
import { edit, newProfile, openDriverPage, openSample, type Profile, startSession } from './profile.ts';
import { readStore } from './read-store.ts';
import { serveTrial } from './serve-trial.ts';
import { trialSeed } from './trial-seed.ts';

let server: PageServer;
let profile: Profile;

beforeAll(async () => {
  server = await serveTrial();
});

afterAll(() => server.stop());

async function look() {
  const session = await startSession(profile, server.address);
  try {
    await openDriverPage(session);
    return await readStore(session.page);
  } finally {
    await session.close();
  }
}

/** One computer, and what is judged in the end. */
async function onComputer(mode: 'browser' | 'desktop', work: (programmeId: string) => Promise<void>) {
  profile = newProfile(mode);
  try {
    const session = await startSession(profile, server.address);
    const programmeId = await openSample(session);
    await session.close();
    await work(programmeId);
    return { dump: await look(), acknowledged: profile.acknowledged };
  } finally {
    profile.remove();
  }
}

const rounds = 3;

test.each(['browser', 'desktop'] as const)(
  '%s: two windows write at once until they are killed, and nothing is lost',
  async (mode) => {
    const { dump, acknowledged } = await onComputer(mode, async (programmeId) => {
      for (let round = 1; round <= rounds; round += 1) {
        const session = await startSession(profile, server.address);
        const other = { ...session, page: await session.context.newPage() };
        await openDriverPage(session);
        await openDriverPage(other);
        const order = { programmeId, actions: 0, adding: true };
        const both = [
          edit(session, { ...order, seed: trialSeed + round, session: round }),
          edit(other, { ...order, seed: trialSeed + 100 + round, session: 100 + round }),
        ];
        const ended = Promise.allSettled(both);
        await wait(700);
        await session.kill();
        await ended;
      }
    });
    expect(judge(dump, acknowledged)).toEqual(sound);
    const windows = new Set(dump?.changes.map(({ after }) => String(after?.authors).split('.')[0]));
    for (let round = 1; round <= rounds; round += 1) expect([...windows]).toContain(`${100 + round}`);
  },
);

const year = 365 * 24 * 3600 * 1000;

test.each(['browser', 'desktop'] as const)(
  '%s: a clock that goes back a year, forward two and right again leaves the order of the log and loses nothing',
  async (mode) => {
    const { dump, acknowledged } = await onComputer(mode, async (programmeId) => {
      for (const [session, clock] of [0, -year, year, 0].entries()) {
        const window = await startSession(profile, server.address);
        await openDriverPage(window, { clock });
        await edit(window, { seed: trialSeed + session, session, programmeId, actions: 10 });
        await window.kill();
      }
    });
    expect(judge(dump, acknowledged)).toEqual(sound);
    const years = new Set(dump?.changes.map(({ at }) => at.slice(0, 4)));
    expect(years.size).toBe(3);
  },
);
