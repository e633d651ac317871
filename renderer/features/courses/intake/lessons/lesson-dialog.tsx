import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { LessonFacts } from '#renderer/data/courses/lessons.ts';
import { type Lesson, lessonKinds } from '#shared/model/course/lesson.ts';
import type { NewLesson } from '#shared/model/course/propose-lessons.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { RoomOptions, TrainerOptions } from './lesson-options.tsx';
import type { GridSize } from './lesson-place.ts';
import type { LessonWords } from './lesson-words.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';

interface LessonDialogProps {
  schedule: LessonSchedule;
  /** One that stands in the schedule, or a new one as it is proposed. */
  lesson: Lesson | NewLesson;
  size: GridSize;
  words: LessonWords;
  /** `everywhere`: trainer and room are also those of the other lessons of the topic. */
  onSave: (facts: LessonFacts, everywhere: boolean) => Promise<boolean>;
  /** Not there for a new one. */
  onRemove: (() => void) | null;
  onClose: () => void;
}

const range = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

/** What a lesson is about, when, who holds it and where. */
export function LessonDialog(props: LessonDialogProps) {
  const { schedule, lesson, size, words, onSave, onRemove, onClose } = props;
  const { t } = useTranslation(['courses', 'editor']);
  const permission = usePartPermission();
  const [facts, setFacts] = useState<LessonFacts>(lesson);
  const [everywhere, setEverywhere] = useState(false);
  const set = (fields: Partial<LessonFacts>) => setFacts({ ...facts, ...fields });
  const lasts = Math.max(1, size.hours - facts.hour + 1);
  const length = Math.min(facts.length, lasts);
  const isWrongLink = facts.link.trim() !== '' && !safeLink(facts.link);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed || isWrongLink) return;
    const { topic, link } = facts;
    const said = { ...facts, length, topic: topic.trim(), link: link.trim() };
    if (await onSave(said, everywhere)) onClose();
  };
  const chooseRow = (id: string) => {
    const row = schedule.curriculum.find((one) => one.id === id);
    set({ curriculumRowId: row?.id ?? null, ...(row && { topic: row.title }) });
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={onRemove ? t('lessons.dialog.title') : t('lessons.dialog.newTitle')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t('lessons.dialog.row')}
            value={facts.curriculumRowId ?? ''}
            data-autofocus
            onChange={(event) => chooseRow(event.currentTarget.value)}
          >
            <option value="">{t('lessons.dialog.noRow')}</option>
            {schedule.curriculum
              .filter(({ kind }) => kind === 'topic')
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </NativeSelect>
          <Textarea
            label={t('lessons.dialog.topic')}
            value={facts.topic}
            maxLength={2_000}
            autosize
            onChange={(event) => set({ topic: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('lessons.dialog.kind')}
            value={facts.kind}
            onChange={(event) => {
              const kind = lessonKinds.find((one) => one === event.currentTarget.value);
              if (kind) set({ kind });
            }}
            data={lessonKinds.map((value) => ({ value, label: t(`editor:curriculum.kinds.${value}`) }))}
          />
          <Group grow align="start">
            <NativeSelect
              label={t('lessons.dialog.day')}
              value={facts.date}
              onChange={(event) => set({ date: event.currentTarget.value })}
              data={size.days.map((value) => ({ value, label: words.day(value) }))}
            />
            <NativeSelect
              label={t('lessons.dialog.hour')}
              value={String(facts.hour)}
              onChange={(event) => set({ hour: Number(event.currentTarget.value) })}
              data={range(size.hours).map((hour) => ({
                value: String(hour),
                label: t('lessons.dialog.hourOf', { hour, time: words.time({ hour, length: 1 }) }),
              }))}
            />
            <NativeSelect
              label={t('lessons.dialog.length')}
              value={String(length)}
              onChange={(event) => set({ length: Number(event.currentTarget.value) })}
              data={range(lasts).map(String)}
            />
          </Group>
          <Group grow align="start">
            <NativeSelect
              label={t('lessons.dialog.trainer')}
              value={facts.trainerId ?? ''}
              onChange={(event) => set({ trainerId: event.currentTarget.value || null })}
            >
              <TrainerOptions schedule={schedule} chosen={facts.trainerId} />
            </NativeSelect>
            <NativeSelect
              label={t('lessons.dialog.room')}
              value={facts.roomId ?? ''}
              onChange={(event) => set({ roomId: event.currentTarget.value || null })}
            >
              <RoomOptions schedule={schedule} chosen={facts.roomId} />
            </NativeSelect>
          </Group>
          <TextInput
            type="url"
            label={t('lessons.dialog.link')}
            value={facts.link}
            maxLength={2_000}
            error={isWrongLink && t('lessons.dialog.linkWrong')}
            onChange={(event) => set({ link: event.currentTarget.value })}
          />
          {facts.curriculumRowId !== null && (
            <Checkbox
              label={t('lessons.dialog.everywhere')}
              checked={everywhere}
              onChange={(event) => setEverywhere(event.currentTarget.checked)}
            />
          )}
          {onRemove && (
            <Group>
              <NeedsPermission permission={permission}>
                <Button variant="subtle" color="red" onClick={onRemove}>
                  {t('lessons.dialog.remove')}
                </Button>
              </NeedsPermission>
            </Group>
          )}
          <DialogButtons action={t('trainees.save')} onCancel={onClose} disabled={!permission.allowed} />
        </Stack>
      </form>
    </Modal>
  );
}
