import { useRef, useState } from 'react';
import type { BackupProgress, OnProgress } from '#renderer/data/backup/backup-progress.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import type { Outcome, Problem } from '#shared/model/problem.ts';

export type LongTask<Done> =
  | { step: 'idle' }
  | { step: 'running'; progress: BackupProgress }
  | { step: 'done'; value: Done }
  | { step: 'problem'; problem: Problem };

type Run<Done> = (onProgress: OnProgress, signal: AbortSignal) => Promise<Outcome<Done>>;

/** Something that takes long: its progress, a way to stop it, and what came of it. What waits is stored meanwhile. */
export function useLongTask<Done extends { state: string }>() {
  const [task, setTask] = useState<LongTask<Done>>({ step: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  const start = async (run: Run<Done>) => {
    const controller = new AbortController();
    stopping.current = controller;
    setTask({ step: 'running', progress: { done: 0, of: 0 } });
    // A browser opens the dialog for a file only at a click: the task begins first.
    const running = run((progress) => setTask({ step: 'running', progress }), controller.signal);
    const [outcome] = await Promise.all([running, flush()]);
    if (!outcome.ok) return setTask({ step: 'problem', problem: outcome.problem });
    setTask(outcome.value.state === 'cancelled' ? { step: 'idle' } : { step: 'done', value: outcome.value });
  };
  return {
    task,
    start,
    stop: () => stopping.current?.abort(),
    reset: () => setTask({ step: 'idle' }),
  };
}
