import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { writeSheet } from '#shared/sheets/write-sheet.ts';
import { formColumns } from './form-columns.ts';
import { rightAnswersOf, type ScoreScale } from './form-score.ts';
import { dateOrderOf, instantOfStamp, isOrderOpen } from './form-stamp.ts';
import { readForm } from './read-form.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rules = scoreRulesOn('2026-03-01');
const meanings = (...headings: string[]) =>
  formColumns(headings).map(({ meaning }) => (meaning.kind === 'who' ? meaning.who : meaning.kind));

test('O10-26: the columns of a form are known by their headings in three languages', () => {
  expect(meanings('Timestamp', 'Score', 'Аты-жөні / ФИО', 'ЖСН', 'Which topic was hard?')).toEqual([
    ...['stamp', 'score', 'fullName', 'iin', 'question'],
  ]);
  expect(meanings('Отметка времени', 'Баллы', 'Адрес электронной почты', 'Фамилия', 'Имя')).toEqual([
    ...['stamp', 'score', 'email', 'lastName', 'firstName'],
  ]);
  expect(meanings('Уақыт белгісі', 'Телефон', 'Тегіңіз бен аты-жөніңіз қалай аталады?')).toEqual([
    ...['stamp', 'phone', 'question'],
  ]);
});

test('O10-28: points of single questions in the direct download are no questions, and equal headings stay apart', () => {
  const columns = formColumns([
    'Username',
    'Total score',
    '1. Сұрақ',
    '1. Сұрақ [Score]',
    '1. Сұрақ',
    'Score',
  ]);
  expect(columns.map(({ index, meaning }) => `${index} ${meaning.kind}`)).toEqual([
    ...['0 who', '1 score', '2 question', '3 part', '4 question', '5 question'],
  ]);
});

test('O10-26: the order of a date is found in the whole column, and asked where no date tells it', () => {
  expect(dateOrderOf(['8/9/2025 14:10:59', '8/16/2025 14:10:59'])).toBe('monthFirst');
  expect(dateOrderOf(['8/9/2025 14:10:59', '16/8/2025 14:10:59'])).toBe('dayFirst');
  expect(dateOrderOf(['08.09.2025 14:10:59'])).toBe('dayFirst');
  expect([isOrderOpen(['8/9/2025 14:10']), isOrderOpen(['2023/01/09 3:04:05 PM GMT+6'])]).toEqual([
    true,
    false,
  ]);
});

test('O10-26: a stamp is the instant that it names, in the zone that it names or in that of Kazakhstan', () => {
  expect(instantOfStamp('8/16/2025 14:10:59', 'monthFirst')).toBe('2025-08-16T09:10:59.000Z');
  expect(instantOfStamp('16.08.2025 14:10:59', 'dayFirst')).toBe('2025-08-16T09:10:59.000Z');
  expect(instantOfStamp('16.08.2023 14:10:59', 'dayFirst')).toBe('2023-08-16T08:10:59.000Z');
  expect(instantOfStamp('2023/01/09 12:04:05 AM GMT+6', 'dayFirst')).toBe('2023-01-08T18:04:05.000Z');
  expect(instantOfStamp('2023/01/09 3:04:05 PM GMT+5:30', 'dayFirst')).toBe('2023-01-09T09:34:05.000Z');
  for (const wrong of ['', 'кеше', '31.02.2026 10:00', '01.02.2026 25:00'])
    expect(instantOfStamp(wrong, 'dayFirst'), wrong).toBeNull();
});

test('O10-29: a score counts answers of 20 or points of 40; another one is refused with what it says', () => {
  const of = (cell: string | number | null, scale: ScoreScale | null = null) => {
    const found = rightAnswersOf(cell, scale, rules);
    return found.ok ? found.value : `${found.problem.code} ${found.problem.clause}`;
  };
  expect([of('15 / 20'), of('15.00 / 20'), of('30 / 40'), of(null), of('')]).toEqual([
    15,
    15,
    15,
    null,
    null,
  ]);
  expect([of(18, 'points'), of('18', 'answers'), of('12,0', 'answers')]).toEqual([9, 18, 12]);
  expect(of('18')).toBe('scoreScaleUnknown O10-29');
  expect(of('2025-10-20')).toBe('scoreIsDate O10-29');
  expect(of('20.окт')).toBe('scoreIsDate O10-29');
  expect(of('15 / 30')).toBe('scoreOfOther O10-29');
  expect([of('15 / 40'), of('7.5 / 20')]).toEqual(['scoreNotWhole O10-29', 'scoreNotWhole O10-29']);
  expect(of('21 / 20')).toBe('scoreTooHigh O10-29');
  expect(of('жақсы')).toBe('scoreUnreadable O10-29');
});

const csv = 'Timestamp,Score,"Пікір\nкеңес"\n8/16/2025 14:10:59,15 / 20,"бір, ""екі"""\n,,\n';

test('O10-26: a form is read from CSV, from a workbook and from the archive of the direct download', () => {
  for (const [name, bytes] of [
    ['form.csv', bytesOf(csv)],
    ['form.csv.zip', zipSync({ 'form.csv': bytesOf(csv) })],
    [
      'form.xlsx',
      writeSheet('Form', [
        ['Timestamp', 'Score', 'Пікір\nкеңес'],
        ['8/16/2025 14:10:59', '15 / 20', 'бір, "екі"'],
      ]),
    ],
  ] as const) {
    const read = readForm(bytes, name);
    expect(read.ok && read.value, name).toMatchObject({
      columns: [{ heading: 'Timestamp' }, { heading: 'Score' }, { heading: 'Пікір\nкеңес' }],
      rows: [['8/16/2025 14:10:59', '15 / 20', 'бір, "екі"']],
    });
  }
});

test('O10-26: a file without answers is refused by what it is', () => {
  const code = (bytes: Uint8Array) => {
    const read = readForm(bytes, 'form.csv');
    return read.ok ? 'read' : read.problem.code;
  };
  expect(code(bytesOf('Timestamp,Score\n'))).toBe('formEmpty');
  expect(code(zipSync({ 'readme.txt': bytesOf('a') }))).toBe('formWithoutCsv');
  expect(code(bytesOf('%PDF-1.7\n'))).toBe('sheetNotTable');
  expect(code(bytesOf(`Timestamp,Q\n${'8/16/2025,a\n'.repeat(20_001)}`))).toBe('formTooLong');
  const one251 = Uint8Array.from([0xce, 0xf2, 0xe2, 0xe5, 0xf2, 0x0a, 0xe4, 0xe0]);
  const read = readForm(one251, 'form.csv');
  expect(read.ok && read.value.columns[0]?.heading).toBe('Ответ');
});
