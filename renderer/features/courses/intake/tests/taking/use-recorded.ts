import { useEffect, useRef, useState } from 'react';
import { recordAttempt } from '#renderer/data/courses/attempts.ts';
import type { CourseTest, TestAttempt } from '#shared/model/course/test.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { RoomAttempt } from '#shared/test-taking/room-report.ts';
import type { RoomWay } from './rooms-of-test.ts';

/** Whose attempt was not stored, and why. */
export interface NotStored {
  enrolmentId: string;
  problem: Problem;
}

/** What was recorded of this test on paper is another attempt. */
const isStored = (test: CourseTest, way: RoomWay, stored: TestAttempt | undefined): boolean =>
  stored?.testId === test.id && stored.way === way;

/**
 * Stores every attempt that has ended and is not stored yet, once each (O10-28). `stored`: by enrolment, live. Nothing
 * is stored while `isAllowed` is false.
 */
export function useRecorded(
  { test, way }: { test: CourseTest; way: RoomWay },
  attempts: readonly RoomAttempt[],
  stored: ReadonlyMap<string, TestAttempt>,
  isAllowed: boolean,
): NotStored[] {
  const tried = useRef(new Set<string>());
  const [failed, setFailed] = useState<NotStored[]>([]);
  useEffect(() => {
    const store = async (attempt: RoomAttempt) => {
      const { enrolmentId } = attempt;
      const more = { testId: test.id, way, rightAnswers: 0, note: '' };
      const done = await recordAttempt({ ...attempt, ...more, intakeId: test.intakeId });
      if (!done.ok) return setFailed((before) => [...before, { enrolmentId, problem: done.problem }]);
      // Should it be taken back, it comes again: the room still has it.
      tried.current.delete(enrolmentId);
    };
    for (const attempt of isAllowed ? attempts : []) {
      const { enrolmentId } = attempt;
      if (tried.current.has(enrolmentId) || isStored(test, way, stored.get(enrolmentId))) continue;
      tried.current.add(enrolmentId);
      void store(attempt);
    }
  }, [test, way, attempts, stored, isAllowed]);
  return failed;
}
