import { expect, test, vi } from 'vitest';
import type { Remark } from '#shared/model/development/remark.ts';
import { decodeTable, readTable, writeTable } from '#shared/sheets/text-table.ts';
import { guessColumns, hasHead } from './guess-columns.ts';
import { remarksOfTable, type TableSetting } from './remarks-of-table.ts';

vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T06:00:00Z') });

const posted = '2026-03-02';
const head = ['Аты-жөні', 'Ұйымы', 'Келіп түскен күні', 'Түрі', 'Бөлімі', 'Мәтіні'];
const row = ['Айнұр Сейітова', '№ 5 мектеп', '05.03.2026', 'Ұсыныс', '5', 'Сағат аз.'];
const setting = (fields: Partial<TableSetting> = {}): TableSetting => ({
  ...{ columns: guessColumns(head), source: 'ownPortal', receivedOn: posted, head: true },
  ...fields,
});
const read = (table: string[][], fields: Partial<TableSetting> = {}, known: readonly Remark[] = []) =>
  remarksOfTable(table, setting(fields), posted, known);

test('rows copied from a spreadsheet and CSV files of each separator are the same table', () => {
  const table = [head, [...row.slice(0, 5), 'Бір, екі; «үш»\n"төрт"']];
  expect(readTable(writeTable(table))).toEqual(table);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  for (const separator of [',', ';', '\t']) {
    const csv = table.map((cells) => cells.map(quoted).join(separator)).join('\r\n');
    expect(readTable(`\uFEFF${csv}\r\n\r\n`)).toEqual(table);
  }
});

test('a file is read in UTF-8, UTF-16 and Windows-1251', () => {
  const text = 'Ескерту;Ұсыныс';
  expect(decodeTable(new TextEncoder().encode(text))).toBe(text);
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ]);
  expect(decodeTable(utf16)).toBe(text);
  expect(decodeTable(Uint8Array.from([0xc7, 0xe0, 0xec, 0xe5, 0xf7, 0xe0, 0xed, 0xe8, 0xe5]))).toBe(
    'Замечание',
  );
});

test.each([
  [head],
  [['ФИО', 'Организация', 'Дата', 'Вид', 'Раздел', 'Текст замечания']],
  [['Author', 'Organisation', 'Date', 'Kind', 'Section', 'Text']],
])('columns are found by their heads: %s', (names) => {
  expect(hasHead(names)).toBe(true);
  expect(guessColumns(names)).toEqual({
    ...{ author: 0, affiliation: 1, receivedOn: 2, kind: 3, section: 4, text: 5, sourceNote: null },
  });
});

test('O10-9: a row is brought in with its author, day, kind and section', () => {
  expect(hasHead(row)).toBe(false);
  expect(read([head, row]).ready).toEqual([
    {
      ...{ source: 'ownPortal', sourceNote: '', author: 'Айнұр Сейітова', affiliation: '№ 5 мектеп' },
      ...{ receivedOn: '2026-03-05', kind: 'proposal', text: 'Сағат аз.' },
      section: 'structure',
    },
  ]);
});

test.each([
  ['remarkEmpty', 5, ' '],
  ['remarkTooLong', 5, 'а'.repeat(20_001)],
  ['remarkBeforePosting', 2, '01.03.2026'],
  ['remarkInFuture', 2, '21.03.2026'],
  ['remarkDateWrong', 2, '30.02.2026'],
  ['remarkKindUnknown', 3, 'сұрақ'],
  ['remarkSectionUnknown', 4, '12'],
  ['remarkCellTooLong', 0, 'а'.repeat(301)],
])('O10-9: a row with a fault is named (%s), the others are brought in', (code, place, cell) => {
  const wrong = row.map((one, index) => (index === place ? cell : one));
  const { ready, faults } = read([head, wrong, row]);
  expect(faults).toMatchObject([{ row: 2, problem: { code, clause: 'O10-9' }, cells: wrong }]);
  expect(ready).toHaveLength(1);
});

test('what stands there already, or twice in the table, is not brought in again', () => {
  const first = read([head, row]).ready[0];
  if (!first) throw new Error('The row was not read');
  const known = { ...first, id: 'a', developmentId: 'p:1', hidden: false } as Remark;
  const other = [...row.slice(0, 5), 'Мысал жоқ.'];
  const again = read([head, row, other, other], {}, [known]);
  expect(again.ready.map(({ text }) => text)).toEqual(['Мысал жоқ.']);
  expect(again.repeated).toBe(2);
});

test('a list of texts alone is brought in with the day that is chosen for all', () => {
  const columns = guessColumns(['Сағат аз.']);
  const { ready } = read([['Сағат аз.'], ['Мысал жоқ.']], { columns, head: false, receivedOn: '2026-03-04' });
  expect(ready.map(({ text, receivedOn }) => [text, receivedOn])).toEqual([
    ['Сағат аз.', '2026-03-04'],
    ['Мысал жоқ.', '2026-03-04'],
  ]);
});
