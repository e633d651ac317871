import { answerLetter } from '#shared/model/course/question-faults.ts';
import type { DrawnQuestion } from '#shared/model/course/test.ts';
import type { Block } from '../../document-model.ts';
import { emptyLines, textCell, textParagraph } from '../../programme/blocks.ts';
import { columnWidths } from '../../programme/column-widths.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { paragraphs } from '../text-blocks.ts';
import { type TestPaperData, testSubject } from './test-papers.ts';

/** Variants side by side in one table. */
const inTable = 8;

const rightLetter = (question: DrawnQuestion | undefined): string =>
  question ? answerLetter(question.answers.findIndex(({ id }) => id === question.rightAnswerId)) : '';

function keyTable(
  variants: readonly (readonly DrawnQuestion[])[],
  first: number,
  { say, texts, format }: PaperWriting,
): Block {
  const words = texts.courseTest;
  const questions = Math.max(0, ...variants.map(({ length }) => length));
  const heads = variants.map((_, at) => say(words.variant, { number: first + at + 1 }));
  return {
    kind: 'table',
    widths: columnWidths(
      [words.key.question, ...heads].map(() => ({ least: 0, weight: 1 })),
      format.textWidth,
    ),
    headerRows: 1,
    rows: [
      [words.key.question, ...heads].map((head) => textCell('cellHead', head)),
      ...Array.from({ length: questions }, (_, row) => [
        textCell('cellCentred', String(row + 1)),
        ...variants.map((variant) => textCell('cellCentred', rightLetter(variant[row]))),
      ]),
    ],
  };
}

/** The letters of the right answers by question and variant, for those who mark the sheets (O10-28, O10-29). */
export function testKey(data: TestPaperData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const words = writing.texts.courseTest.key;
  const subject = testSubject(data, writing);
  const { variants } = data.test;
  const tables = Array.from({ length: Math.ceil(variants.length / inTable) }, (_, at) => [
    keyTable(variants.slice(at * inTable, (at + 1) * inTable), at * inTable, writing),
    emptyLines(1),
  ]);
  return finishPaper(writing, `${words.name}: ${subject}`, [
    textParagraph('title', words.title),
    ...paragraphs('centred', subject),
    ...paragraphs('centred', words.note),
    emptyLines(1),
    ...tables.flat(),
  ]);
}
