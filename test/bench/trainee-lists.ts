import { read, utils } from '@e965/xlsx';
import { checkDigit } from '#shared/model/iin.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { writeSheet } from '#shared/sheets/write-sheet.ts';
import { findColumns } from '#shared/trainee-list/find-columns.ts';
import { readTrainees } from '#shared/trainee-list/read-trainees.ts';
import { median, ratio } from './figures.ts';
import { printTable } from './print-table.ts';

const rounds = 5;

/** An IIN of nobody: birth year 2099; of the serial numbers that have no check digit the one before. */
function iinOf(at: number): string {
  const digits = `9912${String((at % 28) + 1).padStart(2, '0')}5${String(at % 10_000).padStart(4, '0')}`;
  return `${digits}${checkDigit(digits) ?? 0}`;
}

/** A department's letter of so many rows, as an Excel file. */
function letterOf(rows: number): Uint8Array {
  const heading = ['№', 'Аты-жөні', 'ЖСН', 'Аудан', 'Жұмыс орны', 'Лауазымы', 'Пәні', 'Өтілі', 'Тілі'];
  const lines = Array.from({ length: rows }, (_, at) => [
    ...[String(at + 1), `Әділова Үлгі${at} Асқарқызы`, iinOf(at), 'Бурабай ауданы'],
    ...[`№ ${(at % 90) + 1} мектеп`, 'Мұғалім', 'Математика', String(at % 40), 'қазақ'],
  ]);
  return writeSheet('Тізім', [['Ақмола облысы білім басқармасы'], [], heading, ...lines]);
}

function timed(act: () => number): { ms: number; count: number } {
  const start = performance.now();
  const count = act();
  return { ms: performance.now() - start, count };
}

/** What the worker does with a letter: the file, its heading, every row cleaned and checked. */
function ours(bytes: Uint8Array): number {
  const sheets = readSheets(bytes, 'letter.xlsx');
  if (!sheets.ok) throw new Error(sheets.problem.code);
  return sheets.value.flatMap((sheet) => {
    const place = findColumns(sheet);
    return place ? readTrainees(sheet, place) : [];
  }).length;
}

/** The library alone: the file as rows of values, nothing found and nothing checked. */
function library(bytes: Uint8Array): number {
  const book = read(bytes, { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }).length - 3 : 0;
}

/** Letters of departments (O10-17) beside the library that reads the same file and does nothing more. */
export async function benchTraineeLists(): Promise<void> {
  const lines = [1_000, 10_000].map((rows) => {
    const bytes = letterOf(rows);
    const floor: number[] = [];
    const own: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [figures, act] of [
        [floor, library],
        [own, ours],
      ] as const) {
        const { ms, count } = timed(() => act(bytes));
        if (count < rows) throw new Error(`${count} of ${rows} rows`);
        figures.push(ms);
      }
    }
    const [bare, whole] = [median(floor), median(own)];
    return [String(rows), String(bytes.length), bare.toFixed(0), whole.toFixed(0), ratio(whole, bare)];
  });
  printTable(
    'A letter of trainees: read, headings found, every row checked',
    ['rows', 'bytes', 'library alone, ms', 'ours, ms', 'ratio'],
    lines,
  );
}
