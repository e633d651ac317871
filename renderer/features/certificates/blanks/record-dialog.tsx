import { Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { blankEventNeeds, recordBlanks } from '#renderer/data/certificates/blanks-write.ts';
import { useUsers } from '#renderer/data/users.ts';
import { templateKinds } from '#shared/model/certificates/certificate-template.ts';
import { RangeFields } from './range-fields.tsx';
import { factsOf, formOf, type RecordForm, type Recording } from './record-form.ts';

interface RecordDialogProps {
  recording: Recording;
  /** Series that there are, to choose from while one types. */
  series: readonly string[];
  onClose: () => void;
}

/** What happened to blanks: of which series, which numbers, when, by which paper (O10-30). */
export function RecordDialog({ recording, series, onClose }: RecordDialogProps) {
  const { t } = useTranslation('blanks');
  const today = useToday();
  const [form, setForm] = useState(() => formOf(recording, today));
  const { busy, problem, run } = useAction();
  const { event } = recording;
  const facts = factsOf(form);
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    if (!facts) return;
    void run(
      () => recordBlanks(event, facts),
      () => {
        tellDone(t('saved'));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`events.${event}`)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {t(`hints.${event}`)} <ClauseLink clause="O10-30" />
          </Text>
          <SeriesFields form={form} series={series} onChange={setForm} />
          <RangeFields ranges={form.ranges} onChange={(ranges) => setForm({ ...form, ranges })} />
          <EventFields event={event} form={form} onChange={setForm} />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('save')} busy={busy} disabled={!facts} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  form: RecordForm;
  onChange: (form: RecordForm) => void;
}

function SeriesFields({ form, series, onChange }: FieldsProps & { series: readonly string[] }) {
  const { t } = useTranslation('blanks');
  return (
    <>
      <NativeSelect
        label={t('kind')}
        value={form.kind}
        data={templateKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...form, kind: templateKinds.find((one) => one === value) ?? form.kind })
        }
      />
      <TextInput
        label={t('series')}
        value={form.series}
        maxLength={50}
        list="blank-series"
        autoComplete="off"
        onChange={(event) => onChange({ ...form, series: event.currentTarget.value })}
      />
      <datalist id="blank-series">
        {series.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

/** What this event needs besides the numbers. */
function EventFields({ event, form, onChange }: FieldsProps & Pick<Recording, 'event'>) {
  const { t } = useTranslation('blanks');
  const needs = blankEventNeeds[event];
  const act = event === 'destroyed';
  return (
    <>
      {needs.holder && <HolderField form={form} onChange={onChange} />}
      <TextInput
        type="date"
        label={t('fields.on')}
        value={form.on}
        onChange={({ currentTarget: { value } }) => onChange({ ...form, on: value })}
      />
      {needs.document && (
        <>
          <TextInput
            label={t(act ? 'fields.actNumber' : 'fields.documentNumber')}
            value={form.documentNumber}
            maxLength={100}
            onChange={({ currentTarget: { value } }) => onChange({ ...form, documentNumber: value })}
          />
          <TextInput
            type="date"
            label={t(act ? 'fields.actDate' : 'fields.documentDate')}
            value={form.documentDate}
            onChange={({ currentTarget: { value } }) => onChange({ ...form, documentDate: value })}
          />
        </>
      )}
      {needs.party && (
        <TextInput
          label={t(event === 'received' ? 'fields.from' : 'fields.to')}
          value={form.party}
          maxLength={500}
          onChange={({ currentTarget: { value } }) => onChange({ ...form, party: value })}
        />
      )}
      {needs.reason && (
        <Textarea
          label={t('fields.reason')}
          value={form.reason}
          maxLength={1_000}
          autosize
          onChange={({ currentTarget: { value } }) => onChange({ ...form, reason: value })}
        />
      )}
    </>
  );
}

function HolderField({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('blanks');
  const users = useUsers() ?? [];
  return (
    <NativeSelect
      label={t('fields.holder')}
      value={form.holderId}
      data={[{ value: '', label: '—' }, ...users.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget: { value } }) => onChange({ ...form, holderId: value })}
    />
  );
}
