import '#renderer/app/zod-without-eval.ts';
import { readDocx } from '#shared/documents/import/read-docx.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { layoutPaper, renderPaper } from '#shared/documents/official/render-paper.ts';
import { zipFiles } from '#shared/documents/package/zip-files.ts';
import { readProgrammeFile } from '#shared/documents/programme-file/read-programme-file.ts';
import { layoutProgramme, renderProgramme } from '#shared/documents/render-programme.ts';
import { answerQuestions } from './answer-questions.ts';
import { pageSender } from './changed-pages.ts';
import type { DocumentQuestion, DocumentTask, DocumentTasks } from './document-tasks.ts';

type Doer<Task extends DocumentTask> = (
  input: DocumentTasks[Task]['input'],
) => DocumentTasks[Task]['output'] | Promise<DocumentTasks[Task]['output']>;

const send = pageSender();

/** Most pages of a paper that are shown: a summary of thousands of remarks has a thousand. */
const mostPaperPages = 200;

const firstPages = (laidOut: LaidOutDocument): LaidOutDocument =>
  laidOut.pages.length <= mostPaperPages
    ? laidOut
    : {
        ...laidOut,
        pages: laidOut.pages.slice(0, mostPaperPages),
        leftOut: laidOut.pages.length - mostPaperPages,
      };

const doers: { [Task in DocumentTask]: Doer<Task> } = {
  layout: (content) => send(layoutProgramme(content).laidOut),
  pageCount: (content) => layoutProgramme(content).laidOut.pages.length,
  docx: async (content) => (await renderProgramme(content)).bytes,
  paperPages: ({ document, settings }) => firstPages(layoutPaper(document, settings).laidOut),
  paperDocx: ({ document, settings }) => renderPaper(document, settings),
  zip: (files) => zipFiles(files),
  importDocx: (bytes) => readDocx(bytes),
  importProgrammeFile: (bytes) => readProgrammeFile(bytes),
};

const perform = <Task extends DocumentTask>(task: Task, input: DocumentTasks[Task]['input']) =>
  doers[task](input);

answerQuestions(({ task, input }: DocumentQuestion) => perform(task, input));
