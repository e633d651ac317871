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
import { signatureLines } from '../signatures.ts';
import { wideSheet } from '../table-paper.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';

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
}

/** Chair and members sign; who they are is not kept yet, so that their names are lines to write on. */
const members = 2;

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
  const posts = [words.chair, ...Array.from({ length: members }, () => words.member)];
  return finishPaper(
    writing,
    `${words.name}: ${subject}`,
    [
      ...organisationHead(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      ...paragraphs('centred', say(words.rule, { testThreshold, leastTotal })),
      emptyLines(1),
      ...data.groups.flatMap((group) => groupBlocks(group, data.rules, writing)),
      ...keptWithNext(paragraphs('body', count)),
      ...signatureLines(
        posts.map((post) => ({ post, name: '' })),
        writing,
      ),
    ],
    wideSheet,
  );
}
