import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Defence } from '#shared/model/course/assessment.ts';
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
import { wideSheet } from '../table-paper.ts';
import { paragraphs } from '../text-blocks.ts';

/** Somebody who presents a project. `group`: empty where there are no groups. */
export interface DefendingTrainee extends Pick<Defence, 'date' | 'time' | 'place'> {
  name: string;
  group: string;
  topic: string;
}

/** When the projects of an intake are presented (O10-28). */
export interface DefenceScheduleData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  trainees: readonly DefendingTrainee[];
}

/** By time; those without one come last, in the order in which they were given. */
const byTime = (a: DefendingTrainee, b: DefendingTrainee) =>
  (a.time || '~').localeCompare(b.time || '~', 'en');

/** The days in their order, each with its trainees; last those whose day is not set. */
function byDay(trainees: readonly DefendingTrainee[]): [PlainDate | null, DefendingTrainee[]][] {
  const days = [...Map.groupBy(trainees, ({ date }) => date)];
  return days.sort(([a], [b]) => (a ?? '9999').localeCompare(b ?? '9999', 'en'));
}

function dayBlocks(
  day: PlainDate | null,
  trainees: readonly DefendingTrainee[],
  writing: PaperWriting,
): Block[] {
  const { say, texts } = writing;
  const { columns, day: dayText, withoutDay } = texts.defenceSchedule;
  const table = dataTable(
    [
      { title: columns.time, weight: 0, centred: true },
      { title: columns.name, weight: 4 },
      { title: columns.group, weight: 2, optional: true },
      { title: columns.topic, weight: 6 },
      { title: columns.place, weight: 2, optional: true },
    ],
    trainees.toSorted(byTime).map(({ time, name, group, topic, place }) => [time, name, group, topic, place]),
    writing,
  );
  const heading = day === null ? withoutDay : say(dayText, { day });
  return [
    textParagraph('subject', heading, { keepNext: true }),
    { ...emptyLines(1), keepNext: true },
    table,
    emptyLines(1),
  ];
}

/** The schedule of the projects' defence by days, with the chair's signature (O10-28). */
export function defenceSchedule(data: DefenceScheduleData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, place, texts } = writing;
  const words = texts.defenceSchedule;
  const { number, startsOn: from, endsOn: until } = data.intake;
  const values = { title: inLanguage(data.programme.title, frame.language), number };
  const { subject: withDays, subjectWithoutDays } = texts.scoreSheet;
  const proposed =
    from && until ? say(withDays, { ...values, from, until }) : say(subjectWithoutDays, values);
  const subject = place('subject', proposed);
  const [chair] = signersOf(writing, 'chair');
  return finishPaper(
    writing,
    `${words.name}: ${subject}`,
    [
      ...organisationHead(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      emptyLines(1),
      ...byDay(data.trainees).flatMap(([day, trainees]) => dayBlocks(day, trainees, writing)),
      ...signatureLines([{ post: texts.scoreSheet.chair, name: chair?.name ?? '' }], writing),
    ],
    wideSheet,
  );
}
