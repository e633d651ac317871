import {
  type LessonScheduleData,
  lessonSchedule,
  type ScheduledLesson,
} from '#shared/documents/official/papers/lesson-schedule.ts';
import { usualHours } from '#shared/model/course/lesson-time.ts';
import { proposeLessons } from '#shared/model/course/propose-lessons.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

const sampleDays = ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'].map(
  (day) => `2027-02-${day}`,
);
const words: Record<DocumentLanguage, { trainers: string[]; room: string; groups: string[] }> = {
  kk: {
    trainers: ['Жарқынтаева Сәуле Дәулетқызы', 'Айдынбекұлы Тимур', ''],
    room: '204-кабинет, Астана, Республика даңғылы, 13',
    groups: ['1-топ', '2-топ'],
  },
  ru: {
    trainers: ['Жаркынтаева Сауле Даулетовна', 'Айдынбекулы Тимур', ''],
    room: 'Кабинет 204, Астана, проспект Республики, 13',
    groups: ['Группа 1', 'Группа 2'],
  },
};

/** The sample's curriculum as the program proposes it, with trainers in turn and some lessons online. */
function lessons({ curriculum }: ProgrammeContent, language: DocumentLanguage): ScheduledLesson[] {
  const { trainers, room } = words[language];
  const ground = { intakeId: '', groupId: '', days: sampleDays, timetable: usualHours, curriculum };
  const given = { trainerId: null, roomId: null, link: '' };
  return proposeLessons({ ...ground, lessons: [], given }).map((lesson, index) => ({
    ...lesson,
    trainer: trainers[index % trainers.length] ?? '',
    room: index % 5 === 4 ? '' : room,
    link: index % 5 === 4 ? 'https://edu.example/sabaq/1' : '',
  }));
}

/** The lesson schedule of an invented intake: one group whole, one of which nothing is set yet. */
export function sampleLessonSchedule(
  content: ProgrammeContent,
  language: DocumentLanguage,
): LessonScheduleData {
  const [first = '', second = ''] = words[language].groups;
  return {
    programme: content.programme,
    intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
    timetable: usualHours,
    groups: [
      { name: first, language: 'kk', lessons: lessons(content, language) },
      { name: second, language: 'ru', lessons: [] },
    ],
  };
}

/** The paper of the lesson schedule, with invented people and rooms. */
export const sampleLessonPapers: readonly SamplePaper[] = [
  {
    document: 'lesson-schedule',
    clause: 'O10-16',
    make: (content, language) =>
      lessonSchedule(sampleLessonSchedule(content, language), frame(content, language)),
  },
];
