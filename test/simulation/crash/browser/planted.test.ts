import { expect, test } from 'vitest';
import { removeDatabase } from './damage-kinds.ts';
import { judge } from './judge.ts';
import { killTrials } from './kill-trials.ts';
import type { Fault } from './pages.ts';
import { edit, newProfile, openDriverPage, openSample, startSession } from './profile.ts';
import { readStore } from './read-store.ts';
import { serveTrial } from './serve-trial.ts';
import { trialSeed } from './trial-seed.ts';

/** The door answers while its transaction is still under way. */
const answersEarly: Fault = {
  module: 'renderer/data/change/change.ts',
  from: /const rows = await db\.transaction\(\s*'rw',\s*(\[[^\]]*\]),\s*async \(\) => \{/,
  to: `let early = () => {};
  const begun = new Promise((resolve) => { early = () => resolve([{ group: action.group }]); });
  const rows = await Promise.race([begun, db.transaction('rw', $1, async () => {
    early();`,
};
const answersEarlyEnd: Fault = {
  module: 'renderer/data/change/change.ts',
  from: /return written;\s*\},?\s*\);/,
  to: 'return written;\n  })]);\n  if (rows[0] && !rows[0].table) return action.group;',
};

/** Each edit of an action has a transaction of its own. */
const notWhole: Fault = {
  module: 'driver/make-edits.ts',
  from: 'const group = await change(work.programmeId, [first, ...edits]);',
  to: `const group = crypto.randomUUID();
  for (const edit of [first, ...edits]) {
    const made = await change(work.programmeId, [edit]);
    await database.changes.where('group').equals(made ?? '').modify({ group });
  }`,
};

async function verdictsWith(faults: Fault[], seed: number) {
  const server = await serveTrial(faults);
  try {
    const tally = await killTrials({
      mode: 'browser',
      address: server.address,
      kills: 5,
      seed,
      screenEach: 100,
    });
    return tally.wrong.map(({ verdict }) => verdict);
  } finally {
    server.stop();
  }
}

test('a door that answers before its transaction is complete is found out by its losses', async () => {
  const verdicts = await verdictsWith([answersEarly, answersEarlyEnd], trialSeed);
  expect(verdicts.flatMap(({ lost }) => lost)).not.toEqual([]);
});

test('actions that are written edit by edit are found out by their halves', async () => {
  const verdicts = await verdictsWith([notWhole], trialSeed);
  expect(verdicts.flatMap(({ half }) => half)).not.toEqual([]);
});

/** The door forgets the second copy. */
const noJournal: Fault = {
  module: 'renderer/data/change/change.ts',
  from: 'await writeToJournal(rows);',
  to: '',
};

test.each(['browser', 'desktop'] as const)(
  '%s: a door that forgets the journal is found out when the database goes',
  async (mode) => {
    const server = await serveTrial([noJournal]);
    const profile = newProfile(mode);
    try {
      const first = await startSession(profile, server.address);
      const programmeId = await openSample(first);
      await openDriverPage(first);
      await edit(first, { seed: trialSeed, session: 1, programmeId, actions: 10 });
      await first.close();
      removeDatabase(profile);
      const second = await startSession(profile, server.address);
      await openDriverPage(second);
      const { lost } = judge(await readStore(second.page), profile.acknowledged);
      await second.close();
      expect(lost).toHaveLength(profile.acknowledged.length);
    } finally {
      profile.remove();
      server.stop();
    }
  },
);
