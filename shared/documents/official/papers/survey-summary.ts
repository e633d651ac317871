import { formatNumber, formatPercent } from '#shared/kazakh/numbers.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Survey } from '#shared/model/course/survey.ts';
import { answerLabel, type QuestionResult } from '#shared/survey/survey-results.ts';
import type { Block } from '../../document-model.ts';
import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { inLanguage } from '../../programme/texts.ts';
import { dataTable } from '../data-table.ts';
import { organisationHead } from '../letterhead.ts';
import {
  beginPaper,
  finishPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
} from '../paper.ts';
import { headOf, signatureLines } from '../signatures.ts';
import { boldLine, keptWithNext, numberedItems, paragraphs } from '../text-blocks.ts';

/** What was answered in a survey of an intake (O10-26, O10-27). Nobody is named. */
export interface SurveySummaryData {
  purpose: Survey['purpose'];
  title: string;
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  /** People who answered. */
  responses: number;
  results: readonly QuestionResult[];
}

function resultBlocks(result: QuestionResult, number: number, writing: PaperWriting): Block[] {
  const { say, texts } = writing;
  const { language } = writing.frame;
  const { columns, answered, mean } = texts.surveySummary;
  const known = say(answered, { count: result.answered });
  const average = result.mean === null ? '' : say(mean, { mean: formatNumber(result.mean, language, 2) });
  const table = dataTable(
    [
      { title: columns.option, weight: 5 },
      { title: columns.count, weight: 0, centred: true },
      { title: columns.share, weight: 0, centred: true },
    ],
    result.options.map(({ option, count, share }) => [
      ...[answerLabel(result.question, option), String(count), formatPercent(share, language, 0)],
    ]),
    writing,
  );
  return [
    ...boldLine(`${number}. ${result.question.text}`),
    ...keptWithNext(paragraphs('plain', `${known} ${average}`.trim())),
    ...(result.options.length > 0 ? [table] : []),
    ...numberedItems(result.texts, ')'),
    emptyLines(1),
  ];
}

/** The summary of a survey by question: counts, shares, means, and texts as they were written. */
export function surveySummary(data: SurveySummaryData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, place, texts } = writing;
  const words = texts.surveySummary;
  const { number, startsOn: from, endsOn: until } = data.intake;
  const values = { title: inLanguage(data.programme.title, frame.language), number };
  const proposed =
    from && until ? say(words.subject, { ...values, from, until }) : say(words.subjectWithoutDays, values);
  const subject = place('subject', proposed);
  const title = words.titles[data.purpose];
  return finishPaper(writing, `${title}: ${subject}`, [
    ...organisationHead(writing),
    textParagraph('title', title),
    ...paragraphs('centred', subject),
    emptyLines(1),
    ...paragraphs('body', say(words.answeredBy, { count: data.responses })),
    emptyLines(1),
    ...data.results.flatMap((result, index) => resultBlocks(result, index + 1, writing)),
    ...signatureLines([headOf(writing)], writing),
  ]);
}
