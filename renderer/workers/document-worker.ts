import '#renderer/app/zod-without-eval.ts';
import { readDocx } from '#shared/documents/import/read-docx.ts';
import { layoutPaper, renderPaper } from '#shared/documents/official/render-paper.ts';
import { zipFiles } from '#shared/documents/package/zip-files.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { layoutProgramme, renderProgramme } from '#shared/documents/render-programme.ts';
import { pageSender } from './changed-pages.ts';
import type { DocumentAnswer, DocumentRequest, DocumentTask, DocumentTasks } from './document-tasks.ts';

type Doer<Task extends DocumentTask> = (
  input: DocumentTasks[Task]['input'],
) => DocumentTasks[Task]['output'] | Promise<DocumentTasks[Task]['output']>;

const send = pageSender();

const doers: { [Task in DocumentTask]: Doer<Task> } = {
  layout: (content) => send(layoutProgramme(content).laidOut),
  docx: async (content) => (await renderProgramme(content)).bytes,
  paperPages: ({ document, settings }) => layoutPaper(document, settings).laidOut,
  paperDocx: ({ document, settings }) => renderPaper(document, settings),
  zip: (files) => zipFiles(files),
  importDocx: (bytes) => readDocx(bytes),
  importProgrammeFile: (bytes) => readProgrammeFile(bytes),
};

const perform = <Task extends DocumentTask>(task: Task, input: DocumentTasks[Task]['input']) =>
  doers[task](input);

async function answer({ id, task, input }: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { id, output: await perform(task, input) };
  } catch (error) {
    // The page shows it; a worker that stayed silent would leave the person waiting.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async (event: MessageEvent<DocumentRequest>) => {
  self.postMessage(await answer(event.data));
};
