import { foldCase, foldForSearch } from '#shared/kazakh/fold.ts';
import { type Cell, cellText } from '#shared/sheets/sheet.ts';
import { onlyPlace, type ReadQuestion, sameLetter, unmarked } from './read-question.ts';

interface Columns {
  question: number;
  answers: number[];
  right: number | null;
  topic: number | null;
}

/* Words of headings, folded as for a search. «Дұрыс жауап» and «Ответ» are asked before the answers' own columns. */
const right = /дурыс|правильн|верн|килт|ключ|correct|right|^жауап$|^жауабы$|^ответ$|^answer$/u;
const question = /сурак|вопрос|question/u;
const topic = /такырып|тема|topic/u;
const answer = /^[a-hа-е]\)?$|жауап|нуска|вариант|ответ|answer|option/u;

/** Further down nobody looks for the heading. */
const rowsWithTitles = 20;

function columnsOf(row: readonly Cell[]): Columns | null {
  const found: Columns = { question: -1, answers: [], right: null, topic: null };
  for (const [at, cell] of row.entries()) {
    const words = foldForSearch(cellText(cell));
    if (words === '' || words.length > 120) continue;
    if (right.test(words) && found.right === null) found.right = at;
    else if (question.test(words) && found.question < 0) found.question = at;
    else if (topic.test(words) && found.topic === null) found.topic = at;
    else if (answer.test(words)) found.answers.push(at);
  }
  return found.question >= 0 && found.answers.length > 1 ? found : null;
}

/** The place that a cell names as right: by letter, by number from 1, or by the answer's own words. */
function namedPlace(words: string, answers: readonly string[]): number | null {
  const said = words.replace(/[).]$/u, '').trim();
  if (said === '') return null;
  const same = answers.findIndex((text) => foldCase(text) === foldCase(words));
  if (same >= 0) return same;
  const place = /^\d$/u.test(said)
    ? Number(said) - 1
    : said.length === 1
      ? sameLetter(said).charCodeAt(0) - 'A'.charCodeAt(0)
      : -1;
  return place >= 0 && place < answers.length ? place : null;
}

/**
 * The questions of a table whose heading names the question, its answers and the right one, in Kazakh, Russian or
 * English. Null where there is no such heading.
 */
export function readQuestionSheet(rows: readonly (readonly Cell[])[]): ReadQuestion[] | null {
  const heading = rows.slice(0, rowsWithTitles).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[heading] ?? []);
  if (!columns) return null;
  return rows.slice(heading + 1).flatMap((row, index) => {
    const read = (at: number | null) => (at === null ? '' : cellText(row[at]));
    const cells = columns.answers.map((at) => unmarked(read(at)));
    const text = read(columns.question);
    if (text === '' && cells.every((cell) => cell.text === '')) return [];
    // A column that holds nothing in this row is an answer that this question does not have.
    const answers = cells.slice(0, cells.findLastIndex((cell) => cell.text !== '') + 1);
    const texts = answers.map((one) => one.text);
    const named = namedPlace(read(columns.right), texts);
    return [
      {
        ...{ line: heading + index + 2, text, answers: texts, topic: read(columns.topic) },
        right: named ?? onlyPlace(answers.map(({ isMarked }) => isMarked)),
      },
    ];
  });
}
