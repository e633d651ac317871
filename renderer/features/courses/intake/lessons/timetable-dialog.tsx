import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { storeTimetable } from '#renderer/data/courses/timetable.ts';
import {
  type DayHours,
  hoursTooEarly,
  minutesOf,
  timeOf,
  usualHours,
} from '#shared/model/course/lesson-time.ts';

interface TimetableDialogProps {
  intakeId: string;
  timetable: DayHours;
  onClose: () => void;
}

/** The least and the most that an academic hour may last, and how many of them a day may have. */
const [leastMinutes, mostMinutes, mostHours] = [30, 90, 14];
const lastMinute = minutesOf('23:59');

/** An hour more, right after the last one. */
const longer = (begins: readonly string[], minutes: number): string[] => {
  const last = begins.at(-1) || '08:15';
  return [...begins, timeOf(Math.min(minutesOf(last) + minutes, lastMinute))];
};

/** When the academic hours of the intake begin, and how long they are. */
export function TimetableDialog({ intakeId, timetable, onClose }: TimetableDialogProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const [begins, setBegins] = useState<readonly string[]>(timetable.begins);
  const [typed, setTyped] = useState(String(timetable.minutes));
  const minutes = Number(typed);
  const isMinutes = Number.isInteger(minutes) && minutes >= leastMinutes && minutes <= mostMinutes;
  // Hours are only ever added to the end and taken from it.
  const hours = begins.map((begin, index) => ({ begin, hour: index + 1 }));
  const whole = begins.every((begin) => begin !== '');
  const early = new Set(isMinutes ? hoursTooEarly({ begins, minutes }) : []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed || !isMinutes || !whole || early.size > 0) return;
    await run(() => storeTimetable(intakeId, { begins, minutes }), onClose);
  };
  const errorOf = (begin: string, hour: number) => {
    if (begin === '') return t('lessons.times.missing');
    return early.has(hour) && t('lessons.times.early');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lessons.times.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('lessons.times.explanation')}</Text>
          <TextInput
            type="number"
            label={t('lessons.times.minutes')}
            value={typed}
            min={leastMinutes}
            max={mostMinutes}
            data-autofocus
            error={!isMinutes && t('lessons.times.minutesWrong', { least: leastMinutes, most: mostMinutes })}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <SimpleGrid cols={2} spacing="sm">
            {hours.map(({ begin, hour }) => (
              <TextInput
                key={hour}
                type="time"
                label={t('lessons.times.begin', { hour })}
                value={begin}
                error={errorOf(begin, hour)}
                onChange={(event) => setBegins(begins.with(hour - 1, event.currentTarget.value))}
              />
            ))}
          </SimpleGrid>
          <Group gap="xs">
            <Button
              variant="default"
              disabled={begins.length >= mostHours || !isMinutes}
              onClick={() => setBegins(longer(begins, minutes))}
            >
              {t('lessons.times.add')}
            </Button>
            <Button
              variant="default"
              disabled={begins.length <= 1}
              onClick={() => setBegins(begins.slice(0, -1))}
            >
              {t('lessons.times.remove')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setBegins(usualHours.begins);
                setTyped(String(usualHours.minutes));
              }}
            >
              {t('lessons.times.usual')}
            </Button>
          </Group>
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('trainees.save')}
            busy={busy}
            onCancel={onClose}
            disabled={!permission.allowed}
          />
        </Stack>
      </form>
    </Modal>
  );
}
