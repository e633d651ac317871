import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { decodeTable } from '#shared/sheets/text-table.ts';

/** 20 MB: twenty thousand remarks of a thousand letters. */
const mostBytes = 20_000_000;

/** The text of a chosen file. Problems: `remarkFileTooBig`, `remarkFileIsWorkbook` where it is no text. */
export async function readTableFile(file: File): Promise<Outcome<string>> {
  const { name, size } = file;
  if (size > mostBytes) return failure('remarkFileTooBig', { name, most: mostBytes / 1_000_000 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return isZip || isOldExcel ? failure('remarkFileIsWorkbook', { name }) : success(decodeTable(bytes));
}
