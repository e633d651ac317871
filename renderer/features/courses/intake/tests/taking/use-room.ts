import { useCallback, useEffect, useState } from 'react';
import type { TestRooms } from '#renderer/platform/platform.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';
import type { TestRoom } from '#shared/test-taking/test-room.ts';

/** Milliseconds between two looks at a room that is open, and before another try where nobody answered. */
const pause = 2_000;
const longPause = 10_000;

export interface RoomView {
  /** Null where the test was never open there; undefined while that is not known. */
  state: TestRoomState | null | undefined;
  problem: Problem | null;
  open: (room: TestRoom, host: string) => Promise<Outcome<TestRoomState>>;
  close: () => Promise<Outcome<TestRoomState>>;
}

/** The room of a test, looked at again and again while it is open. Where there are no rooms the test was never open. */
export function useRoom(testId: string, rooms: TestRooms | null): RoomView {
  const [state, setState] = useState<TestRoomState | null>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const isOpen = (state?.address ?? null) !== null;
  const told = useCallback((answer: Outcome<TestRoomState | null>) => {
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setState(answer.value);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const look = async () => {
      if (!rooms) return told(success(null));
      const answer = await rooms.testRoomState(testId);
      if (!current) return;
      told(answer);
      if (isOpen || !answer.ok) timer = setTimeout(() => void look(), isOpen ? pause : longPause);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [testId, isOpen, rooms, told]);
  const act = async (done: Promise<Outcome<TestRoomState>> | undefined) => {
    const answer = (await done) ?? failure('testRoomClosed');
    if (answer.ok) told(answer);
    return answer;
  };
  return {
    ...{ state, problem },
    open: (room, host) => act(rooms?.startTestRoom({ room, host })),
    close: () => act(rooms?.stopTestRoom(testId)),
  };
}
