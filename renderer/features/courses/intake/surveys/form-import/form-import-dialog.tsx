import { Button, FileButton, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { DateOrder } from '#shared/google-forms/form-stamp.ts';
import type { Survey } from '#shared/model/course/survey.ts';
import classes from '../surveys.module.css';
import { type FormImportWork, newQuestion, type SeenForm, useFormImport } from './use-form-import.ts';

interface FormImportDialogProps {
  survey: Survey;
  onClose: () => void;
}

/** Brings in what was answered in Google Forms (O10-26, O10-27). */
export function FormImportDialog({ survey, onClose }: FormImportDialogProps) {
  const { t } = useTranslation('courses');
  const work = useFormImport(survey);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('surveys.import')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {work.problem && <ProblemAlert problem={work.problem} />}
        <Step work={work} survey={survey} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function Step({ work, survey, onClose }: FormImportDialogProps & { work: FormImportWork }) {
  const { t } = useTranslation('courses');
  const { done, seen } = work;
  if (done)
    return (
      <Stack gap="sm">
        <Text role="status">
          {t('surveys.form.done', { count: done.added })}{' '}
          {done.repeated > 0 && t('surveys.form.repeated', { count: done.repeated })}
        </Text>
        <Group justify="end">
          <Button data-autofocus onClick={onClose}>
            {t('app:actions.close')}
          </Button>
        </Group>
      </Stack>
    );
  if (seen) return <ColumnsStep work={work} seen={seen} survey={survey} onClose={onClose} />;
  return (
    <Stack gap="sm" align="start">
      <Text size="sm">{t('surveys.form.explanation')}</Text>
      <FileButton accept=".csv,.zip,.xlsx" onChange={(file) => file && void work.read(file)}>
        {(props) => (
          <Button
            {...props}
            data-autofocus
            loading={work.busy}
            leftSection={<IconTableImport size={16} aria-hidden />}
          >
            {t('surveys.form.choose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}

interface ColumnsStepProps extends FormImportDialogProps {
  work: FormImportWork;
  seen: SeenForm;
}

/** Which column answers which question, how dates are read, and how many people were found. */
function ColumnsStep({ work, seen, survey, onClose }: ColumnsStepProps) {
  const { t } = useTranslation('courses');
  const columns = seen.form.columns.filter(({ meaning }) => meaning.kind === 'question');
  const named = seen.people.filter(({ id }) => id !== null).length;
  const choose = (index: number, value: string) =>
    work.setSeen({
      ...seen,
      questions: new Map([...seen.questions, [index, value === '' ? null : value]]),
    });
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('surveys.form.found', { count: seen.form.rows.length, named })}
      </Text>
      {seen.asksOrder && (
        <NativeSelect
          label={t('surveys.form.order')}
          description={t('surveys.form.orderHint')}
          value={seen.order ?? ''}
          data={[
            { value: '', label: '—' },
            ...(['dayFirst', 'monthFirst'] as const).map((value) => ({
              ...{ value, label: t(`surveys.form.orders.${value}`) },
            })),
          ]}
          onChange={(event) =>
            work.setSeen({ ...seen, order: (event.currentTarget.value || null) as DateOrder | null })
          }
        />
      )}
      <section className={classes.rows} aria-label={t('surveys.form.columns')}>
        {columns.map(({ index, heading }) => (
          <div key={index} className={classes.row}>
            <Text size="sm" id={`column-${index}`}>
              {heading}
            </Text>
            <NativeSelect
              aria-labelledby={`column-${index}`}
              value={seen.questions.get(index) ?? ''}
              data={[
                { value: '', label: t('surveys.form.leaveOut') },
                { value: newQuestion, label: t('surveys.form.newQuestion') },
                ...survey.questions.map(({ id, text }, at) => ({ value: id, label: `${at + 1}. ${text}` })),
              ]}
              onChange={(event) => choose(index, event.currentTarget.value)}
            />
          </div>
        ))}
      </section>
      <Text size="sm">{t('surveys.form.twice')}</Text>
      <DialogButtons
        action={t('surveys.form.bring', { count: seen.form.rows.length })}
        busy={work.busy}
        disabled={seen.order === null}
        onCancel={onClose}
        onAct={() => void work.store(seen)}
      />
    </Stack>
  );
}
