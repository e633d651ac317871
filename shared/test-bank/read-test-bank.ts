import { DocumentRefused } from '#shared/documents/import/document-refused.ts';
import { fileKind } from '#shared/documents/import/file-kind.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { decodeTable, readTable } from '#shared/sheets/text-table.ts';
import { readDocxLines } from './docx-lines.ts';
import { isGift, readGift } from './read-gift.ts';
import type { ReadQuestion } from './read-question.ts';
import { readQuestionLines } from './read-question-lines.ts';
import { readQuestionSheet } from './read-question-sheet.ts';

/** Questions of one file that are read; a longer one is refused. */
const most = 5_000;

/**
 * The questions of a file (O10-20): a Word document with numbered questions or a table of them, an Excel or OpenDocument
 * workbook, CSV, GIFT, or plain text as Word documents have it. Problems: `questionsNotFound`, `questionsTooMany`, those
 * of a damaged or locked document (`docx…`) and workbook (`sheet…`).
 */
export function readTestBank(bytes: Uint8Array, name: string): Outcome<ReadQuestion[]> {
  const kind = fileKind(bytes);
  const isDocument = /\.docx$/iu.test(name) || (kind === 'oldWord' && /\.docx?$/iu.test(name));
  const read = isDocument
    ? readDocument(bytes)
    : kind === 'other'
      ? readText(bytes, name)
      : readBook(bytes, name);
  if (!read.ok) return read;
  if (read.value.every(({ answers }) => answers.length === 0))
    return failure('questionsNotFound', { name }, 'O10-20');
  return read.value.length > most ? failure('questionsTooMany', { name, most }) : read;
}

function readBook(bytes: Uint8Array, name: string): Outcome<ReadQuestion[]> {
  const sheets = readSheets(bytes, name);
  return sheets.ok ? success(sheets.value.flatMap(({ rows }) => readQuestionSheet(rows) ?? [])) : sheets;
}

function readText(bytes: Uint8Array, name: string): Outcome<ReadQuestion[]> {
  // Refuses what is no text.
  const table = readSheets(bytes, name);
  if (!table.ok) return table;
  const text = decodeTable(bytes).replace(/^\uFEFF/u, '');
  if (isGift(text)) return success(readGift(text));
  const rows = readQuestionSheet(readTable(text));
  const lines = text.split(/\r\n?|\n/u).map((line, index) => ({ line: index + 1, text: line }));
  return success(rows ?? readQuestionLines(lines));
}

function readDocument(bytes: Uint8Array): Outcome<ReadQuestion[]> {
  const kind = fileKind(bytes);
  if (kind === 'encryptedOffice') return failure('docxEncrypted');
  if (kind !== 'zip') return failure(kind === 'oldWord' ? 'docxOldFormat' : 'docxNotDocx');
  try {
    const { lines, tables } = readDocxLines(bytes);
    const inTables = tables.flatMap((rows) => readQuestionSheet(rows) ?? []);
    const inLines = readQuestionLines(lines);
    // A document with a table of questions has titles and notes around it, which are no questions.
    return success(
      inTables.length > 0 ? [...inTables, ...inLines.filter(({ answers }) => answers.length > 0)] : inLines,
    );
  } catch (error) {
    if (error instanceof DocumentRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}
