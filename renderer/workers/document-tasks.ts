import type { PageDocument } from '#shared/documents/document-model.ts';
import type { ImportedProgramme } from '#shared/documents/import/imported-programme.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { ChangedPages } from './changed-pages.ts';

/** An official paper, and the settings that it is printed by. */
export interface PaperToPrint {
  document: PageDocument;
  settings: DocumentSettings;
}

/** What the document worker does, and what each task takes and gives. */
export interface DocumentTasks {
  /** The pages as they will be printed: those that changed since the layout before. */
  layout: { input: ProgrammeContent; output: ChangedPages };
  /** How many pages the docx has. */
  pageCount: { input: ProgrammeContent; output: number };
  /** The bytes of the docx. */
  docx: { input: ProgrammeContent; output: Uint8Array };
  /** The first pages of an official paper: a thousand of them would hold the screen while they come over. */
  paperPages: { input: PaperToPrint; output: LaidOutDocument };
  /** The bytes of an official paper as docx. */
  paperDocx: { input: PaperToPrint; output: Uint8Array };
  /** One ZIP archive of files in their order. */
  zip: { input: readonly { name: string; bytes: Uint8Array }[]; output: Uint8Array };
  /** A programme in a docx that was written elsewhere. */
  importDocx: { input: Uint8Array; output: Outcome<ImportedProgramme> };
  /** A programme in a file of this program. */
  importProgrammeFile: { input: Uint8Array; output: Outcome<ProgrammeContent> };
}
export type DocumentTask = keyof DocumentTasks;

/** A task with what it takes. */
export type DocumentQuestion = {
  [Task in DocumentTask]: { task: Task; input: DocumentTasks[Task]['input'] };
}[DocumentTask];
