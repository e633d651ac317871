import { expect, test } from 'vitest';
import { killTrials } from './kill-trials.ts';
import type { Fault } from './pages.ts';
import { serveTrial } from './serve-trial.ts';
import { trialSeed } from './trial-seed.ts';

/** The door answers while its transaction is still under way. */
const answersEarly: Fault = {
  module: 'renderer/data/change/change.ts',
  from: "const rows = await db.transaction('rw', [...tableNames, 'texts', 'changes'], async () => {",
  to: `let early = () => {};
  const begun = new Promise((resolve) => { early = () => resolve([{ group: action.group }]); });
  const rows = await Promise.race([begun, db.transaction('rw', [...tableNames, 'texts', 'changes'], async () => {
    early();`,
};
const answersEarlyEnd: Fault = {
  module: 'renderer/data/change/change.ts',
  from: /return written;\n {2}\}\);/,
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
    const tally = await killTrials({ address: server.address, kills: 8, seed, screenEach: 100 });
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
