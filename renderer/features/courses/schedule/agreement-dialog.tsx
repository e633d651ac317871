import { Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { saveAgreement } from '#renderer/data/courses/agreements.ts';
import {
  type AgreementField,
  agreementFields,
  type ScheduleParty,
} from '#shared/model/course/schedule-parties.ts';

const typeOf = (field: AgreementField) =>
  field === 'agreedOn' || field === 'letterDate' ? 'date' : undefined;

interface AgreementDialogProps {
  year: number;
  party: ScheduleParty;
  /** Who it is, in words. */
  name: string;
  onClose: () => void;
}

/** Who agreed to the year's schedule and when, and by which letter (O10-16). */
export function AgreementDialog({ year, party, name, onClose }: AgreementDialogProps) {
  const { t } = useTranslation('courses');
  const { busy, problem, run } = useAction();
  const { agreement } = party;
  const [form, setForm] = useState<Record<AgreementField, string>>({
    agreedBy: agreement?.agreedBy ?? '',
    agreedOn: agreement?.agreedOn ?? '',
    letterNumber: agreement?.letterNumber ?? '',
    letterDate: agreement?.letterDate ?? '',
  });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const { agreedBy, letterNumber } = form;
    const [agreedOn, letterDate] = [form.agreedOn || null, form.letterDate || null];
    const facts = { year, party: party.party, agreedBy, agreedOn, letterNumber, letterDate };
    void run(() => saveAgreement(facts), onClose);
  };
  return (
    <Modal opened onClose={onClose} title={name} closeButtonProps={{ 'aria-label': t('app:actions.close') }}>
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <SimpleGrid cols={1} spacing="sm">
            {agreementFields.map((field, index) => (
              <TextInput
                key={field}
                type={typeOf(field)}
                label={t(`schedule.agreements.${field}`)}
                maxLength={field === 'letterNumber' ? 100 : 500}
                autoComplete="off"
                data-autofocus={index === 0 || undefined}
                value={form[field]}
                onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('schedule.agreements.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
