import { Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { makeGroups } from '#renderer/data/courses/groups.ts';
import { divideGroups } from '#shared/model/course/divide-groups.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { languageNamed } from '#shared/trainee-list/listed-words.ts';
import { attempt } from '../attempt.ts';

interface DivideDialogProps {
  intakeId: string;
  /** Those that are in no group. */
  trainees: readonly Trainee[];
  onClose: () => void;
}

/** What a group has at most, unless a person says otherwise. */
const usualSize = 25;

/** Divides those that are in no group by language and size (O10-21, O10-22). */
export function DivideDialog({ intakeId, trainees, onClose }: DivideDialogProps) {
  const { t } = useTranslation('courses');
  const [size, setSize] = useState(String(usualSize));
  const [other, setOther] = useState('');
  const unknown = trainees.filter(({ enrolment }) => languageNamed(enrolment.language) === null).length;
  const most = Number(size);
  const isSize = Number.isInteger(most) && most >= 1 && most <= 1_000;
  const planned = divideGroups(
    trainees.map(({ enrolment }) => ({
      enrolmentId: enrolment.id,
      language: languageNamed(enrolment.language) ?? documentLanguages.find((one) => one === other) ?? null,
    })),
    isSize ? most : usualSize,
  );
  const divide = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSize || planned.length === 0) return;
    const nameOf = (number: number) => t('trainees.groups.nameOf', { number });
    if (await attempt(() => makeGroups(intakeId, planned, nameOf))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('trainees.groups.divide')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void divide(event)}>
        <Stack gap="sm">
          <TextInput
            type="number"
            label={t('trainees.groups.size')}
            min={1}
            value={size}
            data-autofocus
            error={!isSize && t('trainees.groups.sizeWrong')}
            onChange={(event) => setSize(event.currentTarget.value)}
          />
          {unknown > 0 && (
            <NativeSelect
              label={t('trainees.groups.unknownLanguage', { count: unknown })}
              value={other}
              data={[
                { value: '', label: t('trainees.groups.leaveOut') },
                ...documentLanguages.map((value) => ({ value, label: t(`trainees.languages.${value}`) })),
              ]}
              onChange={(event) => setOther(event.currentTarget.value)}
            />
          )}
          <div role="status">
            {planned.length === 0 && <Text size="sm">{t('trainees.groups.nobody')}</Text>}
            {documentLanguages.map((language) => {
              const sizes = planned
                .filter((one) => one.language === language)
                .map(({ enrolmentIds }) => enrolmentIds.length);
              return (
                sizes.length > 0 && (
                  <Text key={language} size="sm">
                    {t(`trainees.languages.${language}`)}: {sizes.join(' + ')}
                  </Text>
                )
              );
            })}
          </div>
          <DialogButtons action={t('trainees.groups.make')} busy={false} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
