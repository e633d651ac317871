import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { copyLessons } from '#renderer/data/courses/lessons.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { attempt } from '../trainees/attempt.ts';

interface CopyDialogProps {
  group: Group;
  /** The other groups that have lessons, with how many hours. */
  others: readonly { group: Group; hours: number }[];
  /** How many lessons the group has, which go. */
  own: number;
  onClose: () => void;
}

/** Gives a group the schedule of another one. */
export function CopyDialog({ group, others, own, onClose }: CopyDialogProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [from, setFrom] = useState(others[0]?.group.id ?? '');
  const copy = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed) return;
    if (await attempt(() => copyLessons(group.intakeId, from, group.id))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lessons.copy.title', { name: group.name })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void copy(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t('lessons.copy.from')}
            value={from}
            data-autofocus
            onChange={(event) => setFrom(event.currentTarget.value)}
            data={others.map(({ group: { id, name }, hours }) => ({
              value: id,
              label: t('lessons.groupHours', { name, hours }),
            }))}
          />
          <Text size="sm">{t('lessons.copy.explanation')}</Text>
          {own > 0 && <Text size="sm">{t('lessons.copy.replaces', { own })}</Text>}
          <DialogButtons
            action={t('lessons.copy.action')}
            onCancel={onClose}
            disabled={!permission.allowed || from === ''}
          />
        </Stack>
      </form>
    </Modal>
  );
}
