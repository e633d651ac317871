import type { Commission } from '#shared/model/course/assessment.ts';
import { type CourseResult, mostPoints, scoreParts } from '#shared/model/course/course-result.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
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
import { type Signer, signatureLines, signersOf } from '../signatures.ts';
import { wideSheet } from '../table-paper.ts';
import { paragraphs } from '../text-blocks.ts';

/** A trainee of the sheet; a part without points stays free. */
export interface ScoredTrainee extends Pick<CourseResult, 'points' | 'total' | 'verdict'> {
  name: string;
  employer: string;
}

/** A group and its trainees in the caller's order. `name`: null for those in no group, empty where there are no groups. */
export interface ScoredGroup {
  name: string | null;
  trainees: readonly ScoredTrainee[];
}

/** The final assessment of an intake (O10-29). */
export interface ScoreSheetData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  groups: readonly ScoredGroup[];
  rules: ScoreRules;
  /** The order that set up the commission; null while it is not known. */
  commission: Pick<Commission, 'orderNumber' | 'orderDate'> | null;
}

const signingParts = ['chair', 'member', 'secretary'] as const;

/** Chair, members and secretary sign; while none is named there are lines to write on for a chair and two members. */
function signers(writing: PaperWriting): Signer[] {
  const words = writing.texts.scoreSheet;
  const named = signingParts.flatMap((part) =>
    signersOf(writing, part).map(({ name }) => ({ post: words[part], name })),
  );
  const blank = [words.chair, words.member, words.member].map((post) => ({ post, name: '' }));
  return named.length > 0 ? named : blank;
}

function groupBlocks(group: ScoredGroup, rules: ScoreRules, writing: PaperWriting): Block[] {
  const { say, texts } = writing;
  const { columns, verdicts, noGroup } = texts.scoreSheet;
  const most = mostPoints(rules);
  const table = dataTable(
    [
      { title: columns.name, weight: 4 },
      { title: columns.employer, weight: 4 },
      ...scoreParts.map((part) => ({
        title: say(columns.part, { part: columns[part], most: most[part] }),
        ...{ weight: 0, centred: true },
      })),
      { title: columns.total, weight: 0, centred: true },
      { title: columns.verdict, weight: 1, centred: true },
    ],
    group.trainees.map(({ name, employer, points, total, verdict }) => [
      ...[name, employer],
      ...scoreParts.map((part) => points[part]?.toString() ?? ''),
      ...[String(total), verdicts[verdict]],
    ]),
    writing,
  );
  const name = group.name ?? noGroup;
  const heading = [textParagraph('subject', name, { keepNext: true }), { ...emptyLines(1), keepNext: true }];
  return [...(name === '' ? [] : heading), table, emptyLines(1)];
}

const countOf = (groups: readonly ScoredGroup[]) => {
  const count = { all: 0, passed: 0, failed: 0, open: 0 };
  for (const { verdict } of groups.flatMap(({ trainees }) => trainees)) {
    count.all += 1;
    count[verdict] += 1;
  }
  return count;
};

/** The sheet of the final assessment by groups, with what is needed to pass, signed by the commission (O10-29). */
export function scoreSheet(data: ScoreSheetData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, place, texts } = writing;
  const words = texts.scoreSheet;
  const { number, startsOn: from, endsOn: until } = data.intake;
  const values = { title: inLanguage(data.programme.title, frame.language), number };
  const proposed =
    from && until ? say(words.subject, { ...values, from, until }) : say(words.subjectWithoutDays, values);
  const subject = place('subject', proposed);
  const { testThreshold, leastTotal } = data.rules;
  const count = say(words.count, countOf(data.groups));
  const { orderNumber = '', orderDate = null } = data.commission ?? {};
  const setUp = data.commission ? paragraphs('centred', say(words.setUp, { orderNumber, orderDate })) : [];
  return finishPaper(
    writing,
    `${words.name}: ${subject}`,
    [
      ...organisationHead(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      ...setUp,
      ...paragraphs('centred', say(words.rule, { testThreshold, leastTotal })),
      emptyLines(1),
      ...data.groups.flatMap((group) => groupBlocks(group, data.rules, writing)),
      ...signatureLines(signers(writing), writing, [
        ...paragraphs('body', count),
        textParagraph('plain', ''),
      ]),
    ],
    wideSheet,
  );
}
