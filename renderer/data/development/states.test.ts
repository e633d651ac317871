import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { stepId, type WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { countReads, reads } from '../testing-reads.ts';
import { readStates } from './states.ts';

beforeAll(countReads);

beforeEach(emptyDatabase);

/** Steps of one owner, of the machine, in the order of `events`. */
async function take(
  machine: WorkflowStep['machine'],
  of: { ownerId: string; programmeId: string },
  ...events: string[]
): Promise<void> {
  const on = '2026-03-02';
  const rest = { on, at: `${on}T06:00:00.000Z`, by: null, documentId: null, versionId: null };
  const steps = events.map(
    (event, index): WorkflowStep => ({
      ...{ id: stepId(of.ownerId, index + 1), machine, ...of, n: index + 1, event },
      ...{ ...rest, link: '', note: '' },
    }),
  );
  await database.workflowSteps.bulkPut(steps);
}

const startedAt = '2026-01-01T00:00:00.000Z';

async function develop(programmeId: string, number: number, ...events: string[]): Promise<void> {
  const ownerId = `${programmeId}:${number}`;
  const came = number === 1 ? null : `${programmeId}:${number - 1}`;
  const kind = number === 1 ? ('new' as const) : ('update' as const);
  await database.developments.put({ id: ownerId, programmeId, number, kind, cameFrom: came, startedAt });
  await take('development', { ownerId, programmeId }, ...events);
}

async function review(programmeId: string, number: number, nth: number, ...events: string[]): Promise<void> {
  const developmentId = `${programmeId}:${number}`;
  const id = `${developmentId}:r${nth}`;
  await database.reviews.put({ id, programmeId, developmentId, startedAt, monitoringFindings: '' });
  await take('review', { ownerId: id, programmeId }, ...events);
}

const begun = ['signProtocol', 'signDevelopmentOrder'];
const agreed = ['publishDraft', 'closeDiscussion', 'councilApproves', 'sendPackage', 'concludeAgreed'];
const approved = [...begun, ...agreed, 'approve'];

/** A programme with a long past: approved, reviewed twice, and its update begun. */
async function livedLong(programmeId: string): Promise<void> {
  await develop(programmeId, 1, ...approved);
  await review(programmeId, 1, 1, 'signReviewProtocol', 'decideKeep');
  await review(programmeId, 1, 2, 'signReviewProtocol', 'decideUpdate');
  await develop(programmeId, 2, 'beginUpdate');
}

test('O10-14: the state is that of the newest development, and of the review that repealed it', async () => {
  await develop('begun', 1, ...begun);
  await develop('approved', 1, ...approved);
  await review('approved', 1, 1, 'signReviewProtocol');
  await develop('repealed', 1, ...approved);
  await review('repealed', 1, 1, 'signReviewProtocol', 'decideKeep');
  await review('repealed', 1, 2, 'signReviewProtocol', 'decideRepeal');
  await livedLong('update');
  const ids = ['new', 'begun', 'approved', 'repealed', 'update'];
  expect(Object.fromEntries(await readStates(ids))).toEqual({
    new: 'analysis',
    begun: 'writing',
    approved: 'approved',
    repealed: 'repealed',
    update: 'writing',
  });
});

test('as much is read of a page of programmes by itself as among five hundred others', async () => {
  const shown = Array.from({ length: 25 }, (_, index) => `shown${index}`);
  for (const id of shown) await livedLong(id);
  const readsOf = async () => {
    reads.count = 0;
    const states = await readStates(shown);
    expect(new Set(states.values())).toEqual(new Set(['writing']));
    return reads.count;
  };
  const few = await readsOf();
  // Two developments and two reviews of each; of the steps only the one of the update.
  expect(few).toBe(shown.length * 5);
  for (let other = 0; other < 500; other += 1) await livedLong(`other${other}`);
  expect(await readsOf()).toBe(few);
});
