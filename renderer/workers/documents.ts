import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { pageReceiver } from './changed-pages.ts';
import type { DocumentQuestion, DocumentTask, DocumentTasks } from './document-tasks.ts';
import { workerClient } from './worker-client.ts';

const { ask, stop } = workerClient<DocumentQuestion, unknown>(
  () => new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' }),
);

/** Has a document made or read off the interface's thread. Rejects where the worker fails or is cancelled. */
export function askDocuments<Task extends DocumentTask>(
  task: Task,
  input: DocumentTasks[Task]['input'],
): Promise<DocumentTasks[Task]['output']> {
  // The worker answers a task with that task's own output: `document-tasks.ts` holds both ends.
  return ask({ task, input } as DocumentQuestion) as Promise<DocumentTasks[Task]['output']>;
}

const receive = pageReceiver();

/** The pages of a programme as they will be printed. Rejects as `askDocuments` does. */
export async function askPages(content: ProgrammeContent): Promise<LaidOutDocument> {
  // Every answer is put together with those before it, also one that nobody waits for any more.
  return receive(await askDocuments('layout', content));
}

/** Stops whatever the worker is doing; the next task starts a new one. */
export const cancelDocumentTasks = (): void => stop(new DOMException('Cancelled', 'AbortError'));
