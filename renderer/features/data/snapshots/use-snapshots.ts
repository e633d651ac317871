import { useCallback, useEffect, useState } from 'react';
import type { SnapshotInfo } from '#renderer/data/store/snapshot-info.ts';
import { listSnapshots, takeSnapshot } from '#renderer/data/store/store.ts';
import type { Problem } from '#shared/model/problem.ts';

/** The snapshots of the store, newest first, and a way to take one; undefined while they load. */
export function useSnapshots() {
  const [snapshots, setSnapshots] = useState<SnapshotInfo[]>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useCallback(async () => {
    const found = await listSnapshots();
    setSnapshots(found.ok ? found.value : []);
    if (!found.ok) setProblem(found.problem);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const take = async () => {
    setBusy(true);
    setProblem(null);
    const taken = await takeSnapshot('byHand');
    setBusy(false);
    if (!taken.ok) return setProblem(taken.problem);
    await read();
  };
  return { snapshots, problem, busy, take };
}
