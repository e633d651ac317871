import { isoWeekday, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { type DayHours, lessonMinutes, timeOf } from '#shared/model/course/lesson-time.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Block, TableCell } from '../../document-model.ts';
import { emptyLines, paragraph, textCell, textInline, textParagraph } from '../../programme/blocks.ts';
import { documentTexts, inLanguage } from '../../programme/texts.ts';
import { approvalStamp } from '../approval-stamp.ts';
import { linesCell, type TableColumn, widthsOf } from '../data-table.ts';
import { organisationHead } from '../letterhead.ts';
import {
  beginPaper,
  finishPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
} from '../paper.ts';
import { wideSheet } from '../table-paper.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';

/** A lesson with the names of who holds it and where. */
export interface ScheduledLesson
  extends Pick<Lesson, 'date' | 'hour' | 'length' | 'topic' | 'kind' | 'link'> {
  trainer: string;
  room: string;
}

/** A group and its lessons, in whatever order they come. */
export interface ScheduledGroup {
  name: string;
  language: DocumentLanguage;
  lessons: readonly ScheduledLesson[];
}

/** The lesson schedule of an intake (O10-16, O10-17). */
export interface LessonScheduleData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  timetable: DayHours;
  groups: readonly ScheduledGroup[];
}

const inOrder = (lessons: readonly ScheduledLesson[]): ScheduledLesson[] =>
  [...lessons].sort((a, b) => a.date.localeCompare(b.date) || a.hour - b.hour);

const days = (lessons: readonly ScheduledLesson[]): Map<PlainDate, ScheduledLesson[]> =>
  Map.groupBy(inOrder(lessons), ({ date }) => date);

/** «09:00–10:30»: nothing of it goes to the next line. */
function timeWords(lesson: ScheduledLesson, timetable: DayHours): string {
  const { from, until } = lessonMinutes(lesson, timetable);
  return `${timeOf(from)}–${timeOf(until)}`;
}

function columnsOf({ texts }: PaperWriting): TableColumn[] {
  const { columns } = texts.lessonSchedule;
  return [
    { title: columns.time, weight: 0, centred: true },
    { title: columns.topic, weight: 5 },
    { title: columns.kind, weight: 1 },
    { title: columns.hours, weight: 0, centred: true },
    { title: columns.trainer, weight: 3 },
    { title: columns.place, weight: 3 },
  ];
}

function cellsOf(
  lesson: ScheduledLesson,
  { timetable }: LessonScheduleData,
  writing: PaperWriting,
): string[] {
  const { kinds } = documentTexts(writing.frame.language).programme.curriculum;
  return [
    timeWords(lesson, timetable),
    lesson.topic,
    kinds[lesson.kind].full,
    String(lesson.length),
    lesson.trainer,
    [lesson.room, lesson.link].filter((one) => one.trim() !== '').join('\n'),
  ];
}

/** «01.02.2027, дүйсенбі» over the lessons of a day, never the last line of a page. */
function dayRow(date: PlainDate, columns: number, { texts, say }: PaperWriting): TableCell[] {
  const { day, weekdays } = texts.lessonSchedule;
  const weekday = weekdays[String(isoWeekday(date)) as keyof typeof weekdays];
  const words = say(day, { date: numericDate(date), weekday });
  return [{ columns, blocks: [paragraph('cell', textInline(words, { bold: true }), { keepNext: true })] }];
}

function groupTable(group: ScheduledGroup, data: LessonScheduleData, writing: PaperWriting): Block {
  const columns = columnsOf(writing);
  const rows = (lessons: readonly ScheduledLesson[]) => lessons.map((one) => cellsOf(one, data, writing));
  return {
    kind: 'table',
    widths: widthsOf(columns, rows(group.lessons), writing),
    headerRows: 1,
    rows: [
      columns.map(({ title }) => textCell('cellHead', title)),
      ...[...days(group.lessons)].flatMap(([date, lessons]) => [
        dayRow(date, columns.length, writing),
        ...rows(lessons).map((row) => row.map((text, index) => linesCell(text, columns[index]?.centred))),
      ]),
    ],
  };
}

function groupBlocks(group: ScheduledGroup, data: LessonScheduleData, writing: PaperWriting): Block[] {
  const { texts, say } = writing;
  const words = texts.lessonSchedule;
  const hours = group.lessons.reduce((sum, { length }) => sum + length, 0);
  const heading = say(words.group, { name: group.name, language: words.languages[group.language] });
  return [
    textParagraph('subject', heading, { keepNext: true }),
    { ...emptyLines(1), keepNext: true },
    ...(group.lessons.length > 0 ? [groupTable(group, data, writing), emptyLines(1)] : []),
    ...paragraphs('body', say(words.total, { hours })),
    emptyLines(1),
  ];
}

/** The lessons of each group by days, with the sum of their hours: also for the annex of an order (O10-17). */
export const lessonScheduleTable = (data: LessonScheduleData, writing: PaperWriting): Block[] =>
  data.groups.flatMap((group) => groupBlocks(group, data, writing));

/** The lesson schedule of an intake as a paper of its own that the head approves (O10-16, O10-17, O10-20). */
export function lessonSchedule(data: LessonScheduleData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, place, texts } = writing;
  const words = texts.lessonSchedule;
  const { number, startsOn: from, endsOn: until } = data.intake;
  const values = { title: inLanguage(data.programme.title, frame.language), number };
  const proposed =
    from && until ? say(words.subject, { ...values, from, until }) : say(words.subjectWithoutDays, values);
  const subject = place('subject', proposed);
  return finishPaper(
    writing,
    `${words.name}: ${subject}`,
    [
      ...organisationHead(writing),
      ...approvalStamp(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      emptyLines(1),
      ...keptWithNext(lessonScheduleTable(data, writing)),
    ],
    wideSheet,
  );
}
