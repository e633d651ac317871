import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between, seeded } from '../../random.ts';
import { type Opening, openAndJudge } from './damage-trials.ts';
import {
  edit,
  type Mode,
  newProfile,
  openDriverPage,
  openSample,
  type Profile,
  startSession,
} from './profile.ts';
import { makeDisk, type SmallDisk } from './small-disk.ts';

export interface PowerCut {
  acknowledged: number;
  /** What each of three openings found. */
  openings: Opening[];
}

/** Null where this machine lets nobody mount a file system. */
export async function cutPowerOnce(
  mode: Mode,
  { address, seed }: { address: string; seed: number },
): Promise<PowerCut | null> {
  const under = mkdtempSync(join(tmpdir(), 'ereje-crash-power-'));
  const disk = makeDisk(join(under, 'before'), 200);
  if (!disk) return null;
  const disks: SmallDisk[] = [disk];
  try {
    const profile = newProfile(mode, disk.folder);
    const first = await startSession(profile, address);
    profile.programmeId = await openSample(first);
    await first.close();
    spawnSync('sync', ['-f', disk.folder]);
    await editUntilCut(profile, address, seed);
    const after = disk.cutPower(join(under, 'after'));
    if (!after) return null;
    disks.push(after);
    const { acknowledged, programmeId } = profile;
    const openings = await openAndJudge(
      { ...newProfile(mode, after.folder), acknowledged, programmeId },
      { address, seed },
    );
    return { acknowledged: acknowledged.length, openings };
  } finally {
    for (const one of disks) one.remove();
    rmSync(under, { recursive: true, force: true });
  }
}

async function editUntilCut(profile: Profile, address: string, seed: number): Promise<void> {
  const random = seeded(seed);
  const session = await startSession(profile, address);
  await openDriverPage(session);
  const order = { seed, session: 1, programmeId: profile.programmeId, actions: 0 };
  const ended = edit(session, order).catch(() => undefined);
  await wait(between(random, 200, 3000));
  await session.kill();
  await ended;
}
