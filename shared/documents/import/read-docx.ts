import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { assembleProgramme } from './assemble-programme.ts';
import { DocumentRefused } from './document-refused.ts';
import { openDocx } from './docx-package.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import type { ImportedProgramme } from './imported-programme.ts';
import { createTally } from './intake-tally.ts';
import { readDocument } from './read-document.ts';
import { largestFile } from './size-limits.ts';

const problemOfKind: Record<Exclude<FileKind, 'zip'>, string> = {
  encryptedOffice: 'docxEncrypted',
  oldWord: 'docxOldFormat',
  oldExcel: 'docxNotDocx',
  other: 'docxNotDocx',
};

/**
 * Reads a programme that was written elsewhere out of the bytes of a docx. Text, tables, lists, links and footnotes
 * come in cleaned; pictures, macros, comments and whatever lies outside the file do not, and the report counts them.
 * Nothing is ever fetched or run; size and depth are bounded whatever the file's headers say.
 * Problems: `fileEmpty`, `fileTooLarge` ({limit} in MB), `docxNotDocx`, `docxOpenDocument`, `docxOldFormat`,
 * `docxEncrypted`, `docxTooLargeInside`, `docxForbiddenXml`, `docxBroken`, `docxWithoutText`.
 */
export function readDocx(bytes: Uint8Array): Outcome<ImportedProgramme> {
  if (bytes.length === 0) return failure('fileEmpty');
  if (bytes.length > largestFile) return failure('fileTooLarge', { limit: largestFile / 1024 / 1024 });
  const kind = fileKind(bytes);
  if (kind !== 'zip') return failure(problemOfKind[kind]);
  try {
    return readPackage(bytes);
  } catch (error) {
    if (error instanceof DocumentRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readPackage(bytes: Uint8Array): Outcome<ImportedProgramme> {
  const tally = createTally();
  const document = readDocument(openDocx(bytes), tally);
  if (!document.blocks.some((block) => block.kind === 'rich' || block.text !== ''))
    return failure('docxWithoutText');
  const imported = assembleProgramme(document, tally);
  return success({ ...imported, report: { ...imported.report, notes: tally.notes() } });
}
