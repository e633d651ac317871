import { savePaper } from '#renderer/components/save-made.ts';
import { readLessonSchedule } from '#renderer/data/courses/lesson-schedule-data.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { lessonSchedule } from '#shared/documents/official/papers/lesson-schedule.ts';
import { type CalendarLesson, lessonCalendar } from '#shared/model/course/lesson-calendar.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

/** How a file is called, without its ending, and what kind of file it is, in the person's words. */
interface FileWords {
  name: string;
  filter: string;
}

/** Saves the lesson schedule of an intake as docx where the person chooses (O10-16). Problems: those of `savePaper`. */
export async function saveLessonSchedule(
  intakeId: string,
  organisation: Organisation,
  language: DocumentLanguage,
  words: FileWords,
): Promise<Outcome<SaveFileAnswer>> {
  const data = await readLessonSchedule(intakeId);
  if (!data) return failure('lessonProgrammeMissing', undefined, 'O10-16');
  const frame = {
    ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
    createdAt: new Date().toISOString(),
  };
  return savePaper(lessonSchedule(data, frame), organisation, { ...words, fallback: 'lessons' });
}

/** Saves lessons as a file for any other calendar. Problems: those of saving a file. */
export const saveLessonCalendar = (
  lessons: readonly CalendarLesson[],
  { name, filter }: FileWords,
): Promise<Outcome<SaveFileAnswer>> =>
  platform.saveFile({
    suggestedName: toFileName(name, 'ics', 'lessons'),
    filters: [{ name: filter, extensions: ['ics'] }],
    bytes: new TextEncoder().encode(lessonCalendar(lessons, new Date().toISOString())),
  });
