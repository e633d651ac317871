import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { tellDone } from '#renderer/components/tell-done.ts';
import { type CourseTrainer, saveContract, saveTrainer } from '#renderer/data/courses/trainers/trainers.ts';
import { attempt } from '../trainees/attempt.ts';
import { ContractFields, StandingFields } from './trainer-fields.tsx';
import { formOf, readForm } from './trainer-form.ts';

/** What is known of a trainer and of the contract, to be changed and saved together. */
export function TrainerDetails({ shown, onSaved }: { shown: CourseTrainer; onSaved: () => void }) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  // As it was when the form was opened: what others write meanwhile stays.
  const [opened] = useState(shown);
  const [form, setForm] = useState(() => formOf(shown));
  const { faults, read } = readForm(form);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!permission.allowed || !read) return;
    const { papers } = opened.trainer;
    const done = await attempt(async () => {
      await saveTrainer(opened, { ...read.facts, papers });
      await saveContract(opened.inIntake, read.contract);
    });
    if (!done) return;
    tellDone(t('trainers.saved'));
    onSaved();
  };
  const fields = { form, faults, onChange: setForm };
  return (
    <form noValidate aria-label={t('trainers.form')} onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <Fieldset legend={t('trainers.standing')}>
          <Stack gap="sm">
            <StandingFields {...fields} />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('trainers.contract')}>
          <Stack gap="sm">
            <ContractFields {...fields} />
          </Stack>
        </Fieldset>
        <Group justify="end">
          <NeedsPermission permission={permission}>
            <Button type="submit">{t('trainees.save')}</Button>
          </NeedsPermission>
        </Group>
      </Stack>
    </form>
  );
}
