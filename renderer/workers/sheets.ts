import type { SheetQuestion, SheetTask, SheetTasks } from './sheet-tasks.ts';
import { workerClient } from './worker-client.ts';

const { ask, stop } = workerClient<SheetQuestion, unknown>(
  () => new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' }),
);

/** Has a table read or written off the interface's thread. Rejects where the worker fails or is cancelled. */
export function askSheets<Task extends SheetTask>(
  task: Task,
  input: SheetTasks[Task]['input'],
): Promise<SheetTasks[Task]['output']> {
  // The worker answers a task with that task's own output: `sheet-tasks.ts` holds both ends.
  return ask({ task, input } as SheetQuestion) as Promise<SheetTasks[Task]['output']>;
}

/** Stops whatever the worker is doing; the next task starts a new one. */
export const cancelSheetTasks = (): void => stop(new DOMException('Cancelled', 'AbortError'));
