import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageServer } from '../../../bench/interface/built-pages.ts';
import { killTrials } from './kill-trials.ts';
import { serveTrial } from './serve-trial.ts';
import { trialSeed } from './trial-seed.ts';

let server: PageServer;

beforeAll(async () => {
  server = await serveTrial();
});

afterAll(() => server.stop());

const kills = Number(process.env.CRASH_KILLS ?? 100);

test.each([
  ['browser', 'OPFS'],
  ['desktop', 'a journal of real files'],
] as const)(
  `%s with %s: Chromium is killed ${kills} times in the middle of edits, and nothing that was acknowledged is lost`,
  async (mode, _copy) => {
    const tally = await killTrials({ mode, address: server.address, kills, seed: trialSeed });
    console.log(`${mode}, CRASH_SEED=${trialSeed}: ${JSON.stringify(tally)}`);
    expect(tally.wrong).toEqual([]);
    expect(tally.kills).toBe(kills);
    expect(tally.acknowledged).toBeGreaterThan(kills);
    expect(tally.typed).toBeGreaterThan(0);
  },
);
