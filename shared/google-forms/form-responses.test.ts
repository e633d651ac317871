import { expect, test } from 'vitest';
import { formColumns } from './form-columns.ts';
import { answersOfCell, matchQuestions, questionOfColumn } from './form-responses.ts';
import { matchPeople, type Respondent } from './match-people.ts';

const question = (id: string, text: string, kind: 'one' | 'several' = 'one', options: string[] = []) => ({
  ...{ id, text, kind, options, required: false },
});

test('O10-26: a column answers the question that it is headed with, and each question once', () => {
  const columns = formColumns(['Timestamp', 'Қандай  тақырып?', 'Кандай такырып?', 'Басқа сұрақ']);
  const found = matchQuestions(columns, [question('q1', 'Қандай тақырып?'), question('q2', 'Жоқ сұрақ')]);
  expect([...found]).toEqual([
    [1, 'q1'],
    [2, null],
    [3, null],
  ]);
});

test('O10-26: several chosen answers are told apart by semicolons or commas, an option keeps its own comma', () => {
  const several = question('q1', 'а', 'several', ['Жоспар, бағалау', 'Тәртіп']);
  expect(answersOfCell('Жоспар, бағалау, Тәртіп, Өз жауабым', several)).toEqual([
    ...['Жоспар, бағалау', 'Тәртіп', 'Өз жауабым'],
  ]);
  expect(answersOfCell('Тәртіп;Жоспар, бағалау', several)).toEqual(['Тәртіп', 'Жоспар, бағалау']);
  expect(answersOfCell('Тәртіп, ия', question('q1', 'а'))).toEqual(['Тәртіп, ия']);
  expect(answersOfCell(null, several)).toEqual([]);
});

test('O10-27: what a new question is follows from its answers', () => {
  const [, marks, choice, text] = formColumns(['Timestamp', 'А', 'Б', 'В']);
  if (!marks || !choice || !text) throw new Error('Three questions are needed');
  const rows = [
    ['x', 5, 'ия', 'бір'],
    ['x', 4, 'жоқ', 'екі'],
    ['x', 3, 'ия', 'үш'],
    ['x', 3, 'ия', null],
  ];
  expect(questionOfColumn(marks, rows, 'q1')).toMatchObject({ kind: 'scale', options: [] });
  expect(questionOfColumn(choice, rows, 'q2')).toMatchObject({ kind: 'one', options: ['ия', 'жоқ'] });
  expect(questionOfColumn(text, rows, 'q3')).toMatchObject({ kind: 'text', text: 'В' });
});

const person = (id: string, lastName: string, firstName: string, iinHash = ''): Respondent => ({
  ...{ id, lastName, firstName, middleName: 'Асқарқызы', iinHash },
});

test('O10-28: a row is somebody by the IIN, else by a name that only one has', () => {
  const people = [
    person('a', 'Әділова', 'Гүлнар', 'h1'),
    person('b', 'Беков', 'Асан', 'h2'),
    person('c', 'Беков', 'Асан', 'h3'),
    person('d', 'Қуанышева', 'Сара'),
  ];
  const columns = formColumns(['Timestamp', 'Аты-жөні', 'ЖСН']);
  const rows = [
    ['x', 'Біреу', '1'],
    ['x', 'Гүлнар Адилова', null],
    ['x', 'Беков Асан', null],
    ['x', 'Қуанышева Сара Асқарқызы', '9'],
    ['x', 'Әділова Гүлнар', '9'],
    ['x', 'Сара', null],
  ];
  const hashes = new Map([
    [0, 'h2'],
    [3, 'h9'],
    [4, 'h9'],
  ]);
  expect(matchPeople({ name: 'f', columns, rows }, people, hashes).map(({ id, by }) => [id, by])).toEqual([
    ['b', 'iin'],
    ['a', 'name'],
    [null, null],
    ['d', 'name'],
    [null, null],
    [null, null],
  ]);
});
