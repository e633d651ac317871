import type { Group } from '#shared/model/course/enrolment.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';
import type { IntakeTests } from '../use-tests.ts';
import { roomPlaces } from './rooms-of-test.ts';

/** Whether telephones can enter, or somebody has begun and not ended. */
const isTaken = (found: Outcome<TestRoomState | null>): boolean =>
  found.ok &&
  found.value !== null &&
  (found.value.address !== null ||
    found.value.entrants.some(({ progress }) => progress === 'writing' || progress === 'away'));

/**
 * Does something with the tests of groups that nobody is taking by telephone: a test that goes out of force while it is
 * open would take its answers with it. Problems: `testRoomOpen`; those of asking the server, which may hold it open.
 */
export async function unlessOpen<T>(
  groups: readonly Group[],
  tests: IntakeTests['tests'],
  act: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (const { id, name } of groups) {
    const test = tests.get(id);
    const { room, online } = roomPlaces();
    for (const rooms of test ? [room, online] : []) {
      const found = await rooms?.testRoomState(test?.id ?? '');
      if (found && isTaken(found)) return failure('testRoomOpen', { name }, 'O10-28');
      if (found?.ok === false && rooms === online) return found;
    }
  }
  return act();
}
