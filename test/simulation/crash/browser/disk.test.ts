import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PageServer } from '../../../bench/interface/built-pages.ts';
import { removeDatabase } from './damage-kinds.ts';
import { judge, sound } from './judge.ts';
import { edit, newProfile, openDriverPage, openSample, type Profile, startSession } from './profile.ts';
import { readStore } from './read-store.ts';
import { serveTrial } from './serve-trial.ts';
import { makeDisk, type SmallDisk } from './small-disk.ts';
import { trialSeed } from './trial-seed.ts';

let server: PageServer;
let under: string;
let disk: SmallDisk | null;

beforeAll(async () => {
  server = await serveTrial();
});

afterAll(() => server.stop());

beforeEach(() => {
  under = mkdtempSync(join(tmpdir(), 'ereje-crash-disk-'));
  disk = makeDisk(under, 160);
});

afterEach(() => disk?.remove());

const noMount = 'This machine lets nobody mount a file system.';

/** Opens the store and gives what is wrong with it and what the program says of its second copy. */
async function look(profile: Profile) {
  const session = await startSession(profile, server.address);
  try {
    await openDriverPage(session);
    const state = await session.page.evaluate(() => window.crashDriver?.state());
    return { state, verdict: judge(await readStore(session.page), profile.acknowledged) };
  } finally {
    await session.close();
  }
}

test.for(['browser', 'desktop'] as const)(
  '%s: a disk that fills up in the middle of edits loses nothing that was acknowledged',
  async (mode, { skip }) => {
    if (!disk) return skip(noMount);
    const profile = newProfile(mode, disk.folder);
    const first = await startSession(profile, server.address);
    const programmeId = await openSample(first);
    await openDriverPage(first);
    const order = { programmeId, actions: 0 };
    const refused = edit(first, { ...order, seed: trialSeed, session: 1 }).then(
      () => 'stopped',
      (error: unknown) => String(error),
    );
    await wait(500);
    disk.fill();
    expect(await Promise.race([refused, wait(60_000, 'never refused')])).toMatch(
      /Storage|Quota|Abort|full|Error/,
    );
    const before = profile.acknowledged.length;
    await first.kill();
    disk.free();
    for (let opening = 1; opening <= 3; opening += 1) {
      expect((await look(profile)).verdict).toEqual(sound);
    }
    expect(before).toBeGreaterThan(10);
  },
);

test('desktop: what may not be written into the second copy is not acknowledged, and is made good later', async ({
  skip,
}) => {
  if (!disk) return skip(noMount);
  const profile = { ...newProfile('desktop'), desktop: join(disk.folder, 'storage') };
  try {
    const first = await startSession(profile, server.address);
    const programmeId = await openSample(first);
    await openDriverPage(first);
    await edit(first, { seed: trialSeed, session: 1, programmeId, actions: 10 });
    await first.close();
    disk.readOnly(true);
    const acknowledged = profile.acknowledged.length;
    const second = await startSession(profile, server.address);
    await openDriverPage(second);
    const refused = edit(second, { seed: trialSeed + 1, session: 2, programmeId, actions: 10 });
    await expect(refused).rejects.toThrow(/storageDenied/);
    expect(profile.acknowledged).toHaveLength(acknowledged);
    await second.close();
    disk.readOnly(false);
    expect((await look(profile)).verdict).toEqual(sound);
    removeDatabase(profile);
    const { state, verdict } = await look(profile);
    expect(verdict).toEqual(sound);
    expect(state).toMatchObject({ phase: 'ready', report: { what: 'databaseLost', lost: [] } });
  } finally {
    profile.remove();
  }
});
