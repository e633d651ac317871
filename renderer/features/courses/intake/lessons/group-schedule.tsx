import { Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { hoursLeft, type TopicHours } from '#shared/model/course/hours-to-place.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { LessonFault } from '#shared/model/course/lesson-faults.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import { AddDay } from '../attendance/add-day.tsx';
import { CarriedWords } from './carried-words.tsx';
import { FaultsPart } from './faults-part.tsx';
import { type Given, keyOf, LeftList } from './left-list.tsx';
import { LessonDialog } from './lesson-dialog.tsx';
import { LessonGrid } from './lesson-grid.tsx';
import { firstFree, type LessonPlace, placeOfLesson } from './lesson-place.ts';
import { useLessonWords } from './lesson-words.ts';
import classes from './lessons.module.css';
import { proposeForGroup } from './propose-for-group.ts';
import { ScheduleBar } from './schedule-bar.tsx';
import { type Carriable, useCarried } from './use-carried.ts';
import { useGroupLessons } from './use-group-lessons.ts';
import { useLessonDrag } from './use-lesson-drag.ts';
import { focusLesson, focusWhenDrawn, useLessonKeys } from './use-lesson-keys.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';
import { useLessonWrites } from './use-lesson-writes.ts';

interface GroupScheduleProps {
  schedule: LessonSchedule;
  group: Group;
  onGroup: (groupId: string) => void;
}

/** A lesson that is placed from the list lasts so long at most, unless it is made longer. */
const usualLength = 2;
const nothingGiven: Given = { trainerId: null, roomId: null, link: '' };

/** The lessons that are marked in the grid: that one has no trainer is written on it anyway. */
const markedLessons = (faults: readonly LessonFault[]): ReadonlySet<string> =>
  new Set(
    faults.flatMap(({ problem, lessonIds }) => (problem.code === 'lessonTrainerMissing' ? [] : lessonIds)),
  );

/** The lessons of a group: the grid, what is left of the curriculum, and what should be looked at. */
export function GroupSchedule({ schedule, group, onGroup }: GroupScheduleProps) {
  const movable = usePartPermission().allowed;
  const [added, setAdded] = useState<readonly PlainDate[]>([]);
  const [given, setGiven] = useState(nothingGiven);
  const [opened, setOpened] = useState<Lesson | NewLesson | null>(null);
  const words = useLessonWords(schedule);
  const found = useGroupLessons(schedule, group, added);
  const { lessons, topics, size, daysOff, faults } = found;
  const faulty = useMemo(() => markedLessons(faults), [faults]);
  const writes = useLessonWrites(schedule.intake.id, lessons);
  const { carried, pickUp, moveTo, putDown, letGo } = useCarried();
  const newLesson = (topic?: TopicHours): NewLesson => ({
    ...{ intakeId: schedule.intake.id, groupId: group.id, ...given },
    ...firstFree(lessons, Math.max(1, Math.min(usualLength, topic ? hoursLeft(topic) : 1)), size),
    ...{ curriculumRowId: topic?.rowId ?? null, topic: topic?.title ?? '', kind: topic?.kind ?? 'lecture' },
  });
  const ofTopic = (topic: TopicHours): { what: Carriable; place: LessonPlace } => {
    const lesson = newLesson(topic);
    return { what: { kind: 'new', lesson }, place: placeOfLesson(lesson) };
  };
  const put = async (what: Carriable, place: LessonPlace) => {
    const id = await writes.put(what, place);
    if (id !== null) focusWhenDrawn(id, place);
  };
  const drop = () => {
    const down = putDown();
    if (down) void put(down.what, down.place);
  };
  const sourceOf = (element: Element) => {
    if (!movable || size.days.length === 0) return null;
    const id = element.closest<HTMLElement>('[data-lesson]')?.dataset.lesson;
    const lesson = lessons.find((one) => one.id === id);
    if (lesson) return { what: { kind: 'placed', lesson } as const, place: placeOfLesson(lesson) };
    const key = element.closest('button') ? null : element.closest<HTMLElement>('[data-left]')?.dataset.left;
    const topic = topics.find((one) => keyOf(one) === key);
    return topic ? ofTopic(topic) : null;
  };
  const carry = { pickUp, moveTo, letGo };
  const drag = useLessonDrag({ ...carry, size, sourceOf, put: (what, place) => void put(what, place) });
  const keys = useLessonKeys({
    ...{ ...carry, lessons, size, movable, carried, drop },
    remove: (lesson) => void writes.remove(lesson),
  });
  const pickUpTopic = (topic: TopicHours) => {
    if (!movable || size.days.length === 0) return;
    const { what, place } = ofTopic(topic);
    pickUp(what, place);
  };
  const removeOpened = (lesson: Lesson) => {
    setOpened(null);
    void writes.remove(lesson);
  };
  return (
    <>
      <Stack gap="md" {...drag} {...keys.on}>
        <ScheduleBar
          {...{ schedule, group, words }}
          onGroup={(id) => {
            letGo();
            onGroup(id);
          }}
          onPropose={() => void writes.addAll(proposeForGroup(schedule, group, found, given))}
          onAdd={size.days.length > 0 ? () => setOpened(newLesson()) : null}
        />
        <CarriedWords carried={carried} lessons={lessons} words={words} />
        <div className={classes.parts}>
          <Stack gap="sm" className={classes.main ?? ''}>
            <LessonGrid
              {...{ size, lessons, daysOff, faulty, words, carried, movable, tabId: keys.tabId }}
              onOpen={setOpened}
            />
            <AddDay onAdd={(date) => setAdded((before) => [...before, date])} />
          </Stack>
          <Stack gap="md" className={classes.side ?? ''}>
            <FaultsPart faults={faults} lessons={lessons} words={words} onGo={focusLesson} />
            <LeftList {...{ schedule, topics, given }} onGiven={setGiven} onPlace={pickUpTopic} />
          </Stack>
        </div>
      </Stack>
      {opened && (
        <LessonDialog
          {...{ schedule, size, words, lesson: opened }}
          onSave={(facts, everywhere) => writes.save(opened, facts, everywhere)}
          onRemove={'id' in opened ? () => removeOpened(opened) : null}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
