import { utils, type WorkBook, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheets } from './read-sheets.ts';
import { mostRows } from './read-workbook.ts';
import type { Cell } from './sheet.ts';

type Kind = 'xlsx' | 'biff8' | 'ods';

function book(sheets: Record<string, unknown[][]>, change: (book: WorkBook) => void = () => undefined) {
  const made = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows, { UTC: true }), name);
  change(made);
  return (kind: Kind = 'xlsx') =>
    new Uint8Array(write(made, { type: 'array', bookType: kind }) as ArrayBuffer);
}
const rowsOf = (bytes: Uint8Array, name = 'тізім.xlsx'): Cell[][] => {
  const read = readSheets(bytes, name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.flatMap(({ rows }) => rows);
};
const codeOf = (bytes: Uint8Array, name = 'тізім.xlsx') => {
  const read = readSheets(bytes, name);
  return read.ok ? 'read' : read.problem.code;
};

test.each<Kind>(['xlsx', 'biff8', 'ods'])(
  'O10-17: a list as %s is read with its words, numbers and days',
  (kind) => {
    const day = new Date(Date.UTC(1980, 4, 17));
    const rows = [['Тегі', 'ЖСН', 'Туған күні'], [], ['Әділова', 991231500006, day], ['', null, ' ']];
    expect(rowsOf(book({ Тізім: rows })(kind))).toEqual([
      ['Тегі', 'ЖСН', 'Туған күні'],
      [],
      ['Әділова', 991231500006, '1980-05-17'],
    ]);
  },
);

test('O10-17: every sheet that is shown is read under its name, a hidden one is not', () => {
  const read = readSheets(
    book({ Қазақша: [['а']], Орысша: [['б']], Қоймасы: [['в']] }, (made) => {
      made.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
    })(),
    'тізім.xlsx',
  );
  expect(read.ok && read.value).toEqual([
    { name: 'Қазақша', rows: [['а']] },
    { name: 'Орысша', rows: [['б']] },
  ]);
});

test('O10-17: of a formula its result is read, of an error nothing, of merged cells the first', () => {
  const bytes = book({ Т: [['Жетісу', '', 'x']] }, ({ Sheets: { Т: sheet } }) => {
    if (!sheet) throw new Error('No sheet');
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    sheet.A2 = { t: 'n', v: 5, f: 'CMD|"/C calc"!A0' };
    sheet.B2 = { t: 'e', v: 42 };
    sheet.C2 = { t: 'b', v: true };
    sheet['!ref'] = 'A1:C2';
  })();
  expect(rowsOf(bytes)).toEqual([
    ['Жетісу', null, 'x'],
    [5, null, 'true'],
  ]);
});

test.each([
  ['UTF-8', new TextEncoder().encode('\uFEFFТегі;Аты\r\nӘділова;Гүлнар\r\n')],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, ...utf16('Тегі;Аты\r\nӘділова;Гүлнар\r\n')])],
])('O10-17: CSV in %s is one sheet', (_, bytes) => {
  expect(rowsOf(bytes, 'тізім.csv')).toEqual([
    ['Тегі', 'Аты'],
    ['Әділова', 'Гүлнар'],
  ]);
});

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => [
    code & 255,
    code >> 8,
  ]);
}

test('O10-17: a sheet of more rows than any list has is refused with its name', () => {
  const rows = Array.from({ length: mostRows + 1 }, (_, at) => [at]);
  expect(readSheets(book({ Т: rows })(), 'тізім.xlsx')).toEqual({
    ok: false,
    problem: { code: 'sheetTooLong', params: { name: 'Т', most: mostRows } },
  });
  expect(codeOf(new TextEncoder().encode(rows.join('\n')), 'тізім.csv')).toBe('sheetTooLong');
});

test('a workbook that says it has a million rows is as long as what stands in it', () => {
  const parts = unzipSync(book({ Т: [['а']] })());
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<dimension ref="A1"/>');
  const claimed = strToU8(sheet.replace('ref="A1"', 'ref="A1:XFD1048576"'));
  expect(rowsOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': claimed }))).toEqual([['а']]);
});

test('what is no table, and what cannot be read, is refused by what it is', () => {
  expect(codeOf(new TextEncoder().encode('%PDF-1.7\n'))).toBe('sheetNotTable');
  expect(codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe('sheetNotTable');
  const whole = book({ Т: [['а', 'б']] })();
  expect(codeOf(whole.slice(0, whole.length - 40))).toBe('sheetUnreadable');
  expect(codeOf(withNames('EncryptedPackage'))).toBe('sheetPassword');
  expect(codeOf(withNames('WordDocument'))).toBe('sheetOldWord');
});

/** The beginning of a compound file and the name of one stream, as its directory has it. */
function withNames(name: string): Uint8Array {
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...start, ...new Array<number>(600).fill(0), ...utf16(name)]);
}
