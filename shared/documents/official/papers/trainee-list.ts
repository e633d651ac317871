import type { Intake } from '#shared/model/course/intake.ts';
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
import { signatureLines, signersOf } from '../signatures.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';
import { regionName } from './region-name.ts';

/** A trainee as lists name them. `region`: its code; empty where it is not known. */
export interface ListedTrainee {
  name: string;
  region: string;
  employer: string;
  position: string;
}

/** A group of a list; `name` null for those who stand in none. */
export interface ListedGroup {
  name: string | null;
  language: 'kk' | 'ru' | null;
  trainees: readonly ListedTrainee[];
}

/** The trainees of an intake by groups (O10-21). */
export interface TraineeListData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  groups: readonly ListedGroup[];
}

function groupTitle({ name, language }: ListedGroup, { texts, say }: PaperWriting): string {
  const words = texts.traineeList;
  if (name === null) return words.noGroup;
  return language ? say(words.group, { name, language: words.languages[language] }) : name;
}

/** A table for each group under its name; groups without anybody are left out. */
export function traineeGroups(groups: readonly ListedGroup[], writing: PaperWriting): Block[] {
  const { columns } = writing.texts.traineeList;
  return groups
    .filter(({ trainees }) => trainees.length > 0)
    .flatMap((group) => [
      textParagraph('subject', groupTitle(group, writing), { keepNext: true }),
      { ...emptyLines(1), keepNext: true },
      dataTable(
        [
          { title: columns.name, weight: 4 },
          { title: columns.region, weight: 2, optional: true },
          { title: columns.employer, weight: 4, optional: true },
          { title: columns.position, weight: 2, optional: true },
        ],
        group.trainees.map(({ name, region, employer, position }) => [
          ...[name, regionName(region, writing.frame.language)],
          ...[employer, position],
        ]),
        writing,
      ),
      emptyLines(1),
    ]);
}

/** The list of trainees by groups as a paper of its own (O10-21). */
export function traineeList(data: TraineeListData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, place, texts } = writing;
  const words = texts.traineeList;
  const { number, startsOn: from, endsOn: until } = data.intake;
  const values = { title: inLanguage(data.programme.title, frame.language), number, from, until };
  const subject = place('subject', say(from && until ? words.subject : words.subjectWithoutDays, values));
  const count = data.groups.reduce((sum, { trainees }) => sum + trainees.length, 0);
  return finishPaper(writing, `${words.name}: ${subject}`, [
    ...organisationHead(writing),
    textParagraph('title', words.title),
    ...paragraphs('centred', subject),
    emptyLines(1),
    ...traineeGroups(data.groups, writing),
    ...keptWithNext(paragraphs('body', say(texts.enrolmentOrder.total, { count }))),
    ...signatureLines(signersOf(writing, 'executor', 'director'), writing),
  ]);
}
