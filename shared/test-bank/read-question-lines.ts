import { onlyPlace, type ReadQuestion, sameLetter, unmarked } from './read-question.ts';

/** A line of a text, or a paragraph of a document. */
export interface TextLine {
  /** From 1. */
  line: number;
  text: string;
  /** It stands out: bold, or marked with a colour. */
  standsOut?: boolean;
  /** The automatic list that it is an item of; its number or letter is not in the text then. */
  list?: string;
}

interface OpenAnswer {
  letter: string;
  text: string;
  isMarked: boolean;
  standsOut: boolean;
}

interface OpenQuestion {
  line: number;
  text: string;
  topic: string;
  answers: OpenAnswer[];
  /** The letter that a line of its own names as the right one. */
  named: string | null;
  /** What follows without a number is another question. */
  isClosed: boolean;
}

const numbered = /^(?:№\s*|сұрақ\s*№?\s*|вопрос\s*№?\s*)?\d{1,4}\s*[.):]\s*(?=\S)/iu;
const lettered = /^([*+✓√]?)\s*([A-HА-ЕӘС])\s*[).]\s*(?=\S)/iu;
const key = /^(?:(?:дұрыс\s+)?жауа(?:п|бы)|(?:правильный\s+)?ответ|answer)\s*[:–-]\s*([A-HА-ЕӘС])[).]?$/iu;
const topicLine = /^(?:тақырып|тақырыбы|тема|topic)(?:\s*№?\s*\d+)?\s*[:.]\s*(.+)$/iu;

/** Reads questions line by line; what follows a question or an answer without a mark of its own goes on with it. */
export function readQuestionLines(lines: Iterable<TextLine>): ReadQuestion[] {
  const questions: OpenQuestion[] = [];
  let topic = '';
  let listOfQuestions: string | undefined;
  const begin = ({ line }: TextLine, text: string) =>
    questions.push({ line, text, topic, answers: [], named: null, isClosed: false });
  for (const line of lines) {
    const text = line.text.trim();
    const open = questions.at(-1);
    const [, named] = key.exec(text) ?? [];
    const [, over] = topicLine.exec(text) ?? [];
    if (text === '') {
      if (open && open.answers.length > 0) open.isClosed = true;
    } else if (named && open) Object.assign(open, { named: sameLetter(named), isClosed: true });
    else if (over) {
      topic = over.trim();
      if (open) open.isClosed = true;
    } else if (lettered.test(text) && open) open.answers.push(answerOf(line, text));
    else if (line.list !== undefined && open && line.list !== listOfQuestions && !open.isClosed)
      open.answers.push(answerOf(line, text));
    else if (line.list !== undefined) {
      listOfQuestions = line.list;
      begin(line, text);
    } else if (numbered.test(text)) begin(line, text.replace(numbered, ''));
    else if (!open || open.isClosed || open.answers.length > 2) begin(line, text);
    else goOn(open, text);
  }
  return questions.map(closed);
}

function answerOf({ standsOut = false }: TextLine, text: string): OpenAnswer {
  const [whole = '', before = '', letter = ''] = lettered.exec(text) ?? [];
  const answer = unmarked(text.slice(whole.length));
  return {
    ...{ letter: sameLetter(letter), text: answer.text, standsOut },
    isMarked: answer.isMarked || before !== '',
  };
}

function goOn(open: OpenQuestion, text: string): void {
  const answer = open.answers.at(-1);
  const target = answer ?? open;
  target.text = `${target.text}\n${text}`;
}

function closed({ line, text, topic, answers, named }: OpenQuestion): ReadQuestion {
  const right =
    named === null
      ? (onlyPlace(answers.map(({ isMarked }) => isMarked)) ??
        (answers.some(({ isMarked }) => isMarked)
          ? null
          : onlyPlace(answers.map(({ standsOut }) => standsOut))))
      : placeOf(named, answers);
  return { line, text, topic, answers: answers.map((answer) => answer.text), right };
}

/** By the letters as they stand in the file; answers without letters are counted. */
function placeOf(letter: string, answers: readonly OpenAnswer[]): number | null {
  const written = answers.findIndex((answer) => answer.letter === letter);
  if (written >= 0) return written;
  const counted = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return answers.every((answer) => answer.letter === '') && counted < answers.length ? counted : null;
}
