import { expect, test } from 'vitest';
import { type SyncFacts, syncState } from './sync-status.ts';

const asOf = '2026-11-23T04:00:00.000Z';
const calm: SyncFacts = {
  signedIn: true,
  revoked: false,
  connected: true,
  paused: false,
  waiting: 0,
  conflicts: 0,
  refusals: 0,
  lastSuccess: asOf,
  problem: null,
  progress: null,
};
const stateOf = (facts: Partial<SyncFacts>) => syncState({ ...calm, ...facts });

test('up to date only where nothing waits, nothing failed and there is a connection', () => {
  expect(stateOf({})).toEqual({ name: 'upToDate', asOf });
  expect(stateOf({ waiting: 1 })).toEqual({ name: 'sending', done: 0, of: 1 });
  expect(stateOf({ connected: false })).toMatchObject({ name: 'offline', why: 'noConnection' });
  expect(stateOf({ problem: 'serverAway', waiting: 2 })).toEqual({
    name: 'offline',
    why: 'serverAway',
    waiting: 2,
    lastSuccess: asOf,
  });
  expect(stateOf({ lastSuccess: null })).toMatchObject({ name: 'sending', of: null });
});

test('what is received does not make it look unsent; what is sent is counted', () => {
  expect(stateOf({ progress: { step: 'receiving', done: 5, of: 10 } }).name).toBe('upToDate');
  expect(stateOf({ waiting: 9, progress: { step: 'sending', done: 3, of: 12 } })).toEqual({
    name: 'sending',
    done: 3,
    of: 12,
  });
});

test('another try that has brought nothing yet is no connection', () => {
  const progress = { step: 'sending', done: 0, of: 4 } as const;
  expect(stateOf({ problem: 'serverAway', waiting: 4, progress }).name).toBe('offline');
  expect(stateOf({ problem: 'serverAway', waiting: 3, progress: { ...progress, done: 1 } }).name).toBe(
    'sending',
  );
});

test('what needs a person is told before what goes by itself', () => {
  expect(stateOf({ conflicts: 1, refusals: 2 })).toEqual({ name: 'actionNeeded', conflicts: 1, refusals: 2 });
  expect(stateOf({ conflicts: 1, connected: false }).name).toBe('actionNeeded');
  expect(stateOf({ conflicts: 1, problem: 'updateNeeded' }).name).toBe('updateNeeded');
  expect(stateOf({ conflicts: 1, signedIn: false, revoked: true })).toEqual({
    name: 'signedOut',
    revoked: true,
  });
  expect(stateOf({ paused: true, waiting: 3 })).toMatchObject({ name: 'offline', why: 'paused', waiting: 3 });
});
