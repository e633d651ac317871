import { Button, Group as Line, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { hoursOf } from '#shared/model/course/hours-to-place.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { FilesMenu } from './files-menu.tsx';
import type { LessonWords } from './lesson-words.ts';
import { RoomsDialog } from './rooms-dialog.tsx';
import { TimetableDialog } from './timetable-dialog.tsx';
import type { LessonSchedule } from './use-lesson-schedule.ts';

interface ScheduleBarProps {
  schedule: LessonSchedule;
  group: Group;
  words: LessonWords;
  onGroup: (groupId: string) => void;
  onPropose: () => void;
  /** Null where there is no day to put a lesson on. */
  onAdd: (() => void) | null;
}

type Opened = 'copy' | 'rooms' | 'times' | null;

/** Which group is shown, and what can be done with its schedule. */
export function ScheduleBar({ schedule, group, words, onGroup, onPropose, onAdd }: ScheduleBarProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [opened, setOpened] = useState<Opened>(null);
  const { groups, lessons, rooms, timetable, intake } = schedule;
  const close = () => setOpened(null);
  const byGroup = Map.groupBy(lessons, ({ groupId }) => groupId);
  const counted = groups.map((one) => ({ group: one, hours: hoursOf(byGroup.get(one.id) ?? []) }));
  const others = counted.filter((one) => one.group.id !== group.id && one.hours > 0);
  return (
    <>
      <Line gap="xs" align="end">
        <NativeSelect
          label={t('lessons.group')}
          value={group.id}
          onChange={(event) => onGroup(event.currentTarget.value)}
          data={counted.map(({ group: { id, name }, hours }) => ({
            value: id,
            label: t('lessons.groupHours', { name, hours }),
          }))}
        />
        <NeedsPermission permission={permission}>
          <Button onClick={onPropose}>{t('lessons.propose')}</Button>
        </NeedsPermission>
        <NeedsPermission permission={permission}>
          <Button variant="default" disabled={onAdd === null} onClick={() => onAdd?.()}>
            {t('lessons.add')}
          </Button>
        </NeedsPermission>
        <NeedsPermission permission={permission}>
          <Button variant="default" disabled={others.length === 0} onClick={() => setOpened('copy')}>
            {t('lessons.copy.open')}
          </Button>
        </NeedsPermission>
        <Button variant="default" onClick={() => setOpened('rooms')}>
          {t('lessons.rooms.title')}
        </Button>
        <Button variant="default" onClick={() => setOpened('times')}>
          {t('lessons.times.title')}
        </Button>
        <FilesMenu schedule={schedule} group={group} words={words} />
      </Line>
      {opened === 'copy' && (
        <CopyDialog
          group={group}
          others={others}
          own={(byGroup.get(group.id) ?? []).length}
          onClose={close}
        />
      )}
      {opened === 'rooms' && <RoomsDialog rooms={rooms} onClose={close} />}
      {opened === 'times' && <TimetableDialog intakeId={intake.id} timetable={timetable} onClose={close} />}
    </>
  );
}
