import { Button, Menu } from '@mantine/core';
import { IconCalendarDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { lessonMinutes } from '#shared/model/course/lesson-time.ts';
import type { LessonWords } from './lesson-words.ts';
import { saveLessonCalendar, saveLessonSchedule } from './save-lessons.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';

interface FilesMenuProps {
  schedule: LessonSchedule;
  group: Group;
  words: LessonWords;
}

/** The schedule as a paper, and the lessons of a group or a trainer as a file for any other calendar. */
export function FilesMenu({ schedule, group, words }: FilesMenuProps) {
  const { t } = useTranslation(['courses', 'programmes', 'deadlines', 'editor']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const { busy, problem, run } = useAction();
  const { intake, programme, organisation, lessons, groups, people, timetable } = schedule;
  const title = (programme && shownTitle(programme)) || t('programmes:untitled');
  const named = { title, number: intake.number };
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const saveDocx = () => {
    if (!organisation) return;
    const file = { name: t('lessons.files.docxName', named), filter: t('programmes:export.filters.docx') };
    void run(() => saveLessonSchedule(intake.id, organisation, language, file), tellSaved);
  };
  const saveCalendar = (name: string, chosen: readonly Lesson[]) => {
    const entries = chosen.map((lesson) => ({
      ...{ id: `lesson/${lesson.id}`, date: lesson.date, minutes: lessonMinutes(lesson, timetable) },
      title: lesson.topic || t('lessons.noTopic'),
      description: [
        ...[title, groupNames.get(lesson.groupId), t(`editor:curriculum.kinds.${lesson.kind}`)],
        ...[words.trainer(lesson), lesson.link],
      ]
        .filter(Boolean)
        .join('\n'),
      place: words.where(lesson),
    }));
    const file = { name: t('lessons.files.icsName', { ...named, name }), filter: t('deadlines:file.filter') };
    void run(() => saveLessonCalendar(entries, file), tellSaved);
  };
  const teaching = [...people].filter(([id]) => lessons.some(({ trainerId }) => trainerId === id));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={busy} disabled={lessons.length === 0}>
            {t('lessons.files.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
          <Menu.Item leftSection={<IconFileTypeDocx size={16} aria-hidden />} onClick={saveDocx}>
            {t('lessons.files.docx')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() =>
              saveCalendar(
                group.name,
                lessons.filter(({ groupId }) => groupId === group.id),
              )
            }
          >
            {t('lessons.files.ics', { name: group.name })}
          </Menu.Item>
          {teaching.map(([id, { name }]) => (
            <Menu.Item
              key={id}
              leftSection={<IconCalendarDown size={16} aria-hidden />}
              onClick={() =>
                saveCalendar(
                  name,
                  lessons.filter(({ trainerId }) => trainerId === id),
                )
              }
            >
              {t('lessons.files.ics', { name: name || t('lessons.unknownTrainer') })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
