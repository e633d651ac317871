import { answerLetter } from '#shared/model/course/question-faults.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Block, TableBlock, TableCell } from '../../document-model.ts';
import { emptyLines, paragraph, textCell, textParagraph } from '../../programme/blocks.ts';
import { columnWidths, longestWordWidth } from '../../programme/column-widths.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { paragraphs } from '../text-blocks.ts';
import { type TestPaperData, testSubject } from './test-papers.ts';

/** Somebody who takes the test on paper, with the variant to take, from 0. */
export interface SheetTrainee {
  name: string;
  variant: number;
}

/** Questions side by side in one row of the table. */
const inRow = 10;

const keeping = (cell: TableCell): TableCell => ({
  ...cell,
  blocks: cell.blocks.map((block) => ({ ...block, keepNext: true })),
});

/** Numbers of questions and under each a cell for a letter, high enough to write in. */
function answerTable(questions: number, writing: PaperWriting): TableBlock {
  const words = writing.texts.courseTest.sheet;
  const least = longestWordWidth([words.question, words.answer], writing.format);
  const empty: TableCell = { blocks: [paragraph('cellCentred', []), paragraph('cellCentred', [])] };
  const rows = Array.from({ length: Math.ceil(questions / inRow) }, (_, row) => {
    const numbers = Array.from({ length: inRow }, (__, at) => row * inRow + at + 1);
    return [
      [
        textCell('cellHead', words.question),
        ...numbers.map((number) => textCell('cellHead', number > questions ? '' : String(number))),
      ],
      [textCell('cellHead', words.answer), ...numbers.map(() => empty)],
    ];
  }).flat();
  return {
    kind: 'table',
    widths: columnWidths(
      [{ least, weight: 0 }, ...Array.from({ length: inRow }, () => ({ least: 0, weight: 1 }))],
      writing.format.textWidth,
    ),
    headerRows: 0,
    rows: rows.map((row) => row.map(keeping)),
  };
}

function sheet(
  { name, variant }: SheetTrainee,
  subject: string,
  rules: ScoreRules,
  writing: PaperWriting,
): Block[] {
  const { say, texts } = writing;
  const words = texts.courseTest.sheet;
  const { questions, answersPerQuestion } = rules;
  const letters = Array.from({ length: answersPerQuestion }, (_, index) => answerLetter(index)).join(', ');
  const above = [
    textParagraph('title', words.title),
    ...paragraphs('centred', subject),
    ...paragraphs('plain', say(words.trainee, { name })),
    ...paragraphs('plain', say(words.variant, { number: variant + 1 })),
    ...paragraphs('plain', say(words.rule, { letters })),
  ];
  return [
    ...above.map((block) => ({ ...block, keepNext: true })),
    answerTable(questions, writing),
    { ...emptyLines(1), keepNext: true },
    ...paragraphs('plain', words.signature),
    emptyLines(3),
  ];
}

/** A sheet for each trainee to write the letters of the answers on; none is parted by the end of a page (O10-28). */
export function testAnswerSheets(
  data: TestPaperData & { trainees: readonly SheetTrainee[] },
  frame: PaperFrame,
): OfficialPaper {
  const writing = beginPaper(frame);
  const subject = testSubject(data, writing);
  return finishPaper(
    writing,
    `${writing.texts.courseTest.sheet.name}: ${subject}`,
    data.trainees.flatMap((trainee) => sheet(trainee, subject, data.rules, writing)),
  );
}
