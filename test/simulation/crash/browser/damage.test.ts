import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageServer } from '../../../bench/interface/built-pages.ts';
import { type DamageResult, damageTrials, isHonest, isRefused } from './damage-trials.ts';
import { serveTrial } from './serve-trial.ts';
import { trialSeed } from './trial-seed.ts';

let server: PageServer;

beforeAll(async () => {
  server = await serveTrial();
});

afterAll(() => server.stop());

const line = ({ damage, lost, whole, said }: DamageResult) =>
  `${damage}: lost ${lost}${whole ? '' : ', not whole'}; said ${said.join(' | ')}`;

test.each(['browser', 'desktop'] as const)(
  '%s: after damage to the closed files nothing is lost, or what is lost is said',
  async (mode) => {
    const results = await damageTrials(mode, 'important', { address: server.address, seed: trialSeed });
    console.log(`${mode}, CRASH_SEED=${trialSeed}\n${results.map(line).join('\n')}`);
    expect(results.length).toBeGreaterThan(8);
    expect(results.filter((result) => !isHonest(result)).map(line)).toEqual([]);
    expect(results.filter(isRefused).map(line)).toEqual([]);
    // One copy is enough: only a damage to both may cost anything.
    expect(results.filter(({ harms, lost }) => harms !== 'both' && lost > 0).map(line)).toEqual([]);
  },
);
