import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { pageReceiver } from './changed-pages.ts';
import type { DocumentAnswer, DocumentTask, DocumentTasks } from './document-tasks.ts';

type Waiting = { resolve: (output: unknown) => void; reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

function settle(answer: DocumentAnswer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('error' in answer) asked?.reject(new Error(answer.error));
  else asked?.resolve(answer.output);
}

function failAll(error: Error): void {
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = (event: MessageEvent<DocumentAnswer>) => settle(event.data);
  started.onerror = (event) => {
    failAll(new Error(event.message));
    cancelDocumentTasks();
  };
  return started;
}

/** Has a document made or read off the interface's thread. Rejects where the worker fails or is cancelled. */
export function askDocuments<Task extends DocumentTask>(
  task: Task,
  input: DocumentTasks[Task]['input'],
): Promise<DocumentTasks[Task]['output']> {
  worker ??= start();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    // The worker answers a task with that task's own output: `document-tasks.ts` holds both ends.
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    worker?.postMessage({ id, task, input });
  });
}

const receive = pageReceiver();

/** The pages of a programme as they will be printed. Rejects as `askDocuments` does. */
export async function askPages(content: ProgrammeContent): Promise<LaidOutDocument> {
  // Every answer is put together with those before it, also one that nobody waits for any more.
  return receive(await askDocuments('layout', content));
}

/** Stops whatever the worker is doing; the next task starts a new one. */
export function cancelDocumentTasks(): void {
  worker?.terminate();
  worker = null;
  failAll(new DOMException('Cancelled', 'AbortError'));
}
