import { answerLetter } from '#shared/model/course/question-faults.ts';
import type { CourseTest, DrawnQuestion } from '#shared/model/course/test.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Block, ParagraphBlock } from '../../document-model.ts';
import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { inLanguage } from '../../programme/texts.ts';
import { organisationHead } from '../letterhead.ts';
import {
  beginPaper,
  finishPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
} from '../paper.ts';
import { paragraphs } from '../text-blocks.ts';

/** The test of a group and whose it is; `frame.language` is the test's. */
export interface TestPaperData {
  programme: NamedProgramme;
  intake: { number: number };
  group: { name: string };
  test: Pick<CourseTest, 'variants' | 'minutes'>;
  rules: ScoreRules;
}

/** The course, its intake and the group, as the papers of a test name them: a place of the paper, so once in each. */
export const testSubject = (
  { programme, intake, group }: Pick<TestPaperData, 'programme' | 'intake' | 'group'>,
  { say, place, texts, frame }: PaperWriting,
): string => {
  const title = inLanguage(programme.title, frame.language);
  return place('subject', say(texts.courseTest.subject, { title, number: intake.number, group: group.name }));
};

const item = (text: string, mark: string, depth: number, keepNext: boolean): ParagraphBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) =>
      textParagraph('listItem', line, {
        ...{ align: 'left', keepNext },
        list: { mark: at === 0 ? mark : '', depth },
      }),
    );

/** A question and its answers stay on one page. */
function questionBlocks({ text, answers }: DrawnQuestion, number: number): Block[] {
  return [
    ...item(text, `${number}.`, 0, true),
    ...answers.flatMap((answer, index) =>
      item(answer.text, `${answerLetter(index)})`, 1, index < answers.length - 1),
    ),
  ];
}

/** The variants of a group's final test, each from a page of its own, for a test on paper (O10-20, O10-28). */
export function testVariants(data: TestPaperData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.courseTest;
  const { questions, pointsPerAnswer: points, testThreshold: threshold } = data.rules;
  const subject = testSubject(data, writing);
  const rule = say(words.rule, { questions, points, threshold, minutes: data.test.minutes });
  const blocks = data.test.variants.flatMap((variant, index): Block[] => {
    const head: Block[] = [
      ...organisationHead(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      textParagraph('title', say(words.variant, { number: index + 1 })),
      ...paragraphs('centred', rule),
      emptyLines(1),
    ];
    const asked = variant.flatMap((question, at) => questionBlocks(question, at + 1));
    return [...(index === 0 ? head : onNewPage(head)), ...asked];
  });
  return finishPaper(writing, `${words.name}: ${subject}`, blocks);
}

/** The same blocks from a new page on. */
function onNewPage(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return blocks.map((block, index) =>
    index === first && block.kind === 'paragraph' ? { ...block, pageBreakBefore: true } : block,
  );
}
