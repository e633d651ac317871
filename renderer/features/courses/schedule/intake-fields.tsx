import { Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { studyForms } from '#shared/model/programme.ts';
import { regions } from '#shared/model/region.ts';
import { bounds, type IntakeForm, type NumberField, typedNumber } from './intake-form.ts';

interface FieldsProps {
  form: IntakeForm;
  onChange: (form: IntakeForm) => void;
}

/** When, where, how, for how many and in which languages. */
export function IntakeFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation(['courses', 'editor']);
  const day = (field: 'startsOn' | 'endsOn') => (
    <TextInput
      type="date"
      label={t(`schedule.dialog.${field}`)}
      value={form[field]}
      onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value })}
    />
  );
  const number = (field: NumberField, description?: string) => {
    const [least, most] = bounds[field];
    const wrong = typedNumber(form[field], field) === undefined;
    return (
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t(`schedule.dialog.${field}`)}
        description={description}
        error={wrong && t('schedule.dialog.wholeNumber', { least, most })}
        value={form[field]}
        onChange={(event) => onChange({ ...form, [field]: event.currentTarget.value })}
      />
    );
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {day('startsOn')}
        {day('endsOn')}
        <NativeSelect
          label={t('schedule.dialog.studyForm')}
          data={studyForms.map((value) => ({ value, label: t(`editor:details.studyForms.${value}`) }))}
          value={form.studyForm}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...form, studyForm: studyForms.find((one) => one === value) ?? form.studyForm })
          }
        />
        {number('plannedTrainees')}
      </SimpleGrid>
      <TextInput
        label={t('schedule.dialog.place')}
        description={t('schedule.dialog.placeHint')}
        maxLength={500}
        value={form.place}
        onChange={(event) => onChange({ ...form, place: event.currentTarget.value })}
      />
      {number('number', t('schedule.dialog.numberGiven'))}
      <Languages form={form} onChange={onChange} />
    </>
  );
}

interface ChoicesProps {
  label: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string }[];
  onChoose: (chosen: string[]) => void;
  children?: ReactNode;
}

function Choices({ label, chosen, choices, onChoose, children }: ChoicesProps) {
  return (
    <Fieldset legend={label}>
      <Checkbox.Group value={[...chosen]} onChange={onChoose} aria-label={label}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={8}>
          {choices.map((choice) => (
            <Checkbox key={choice.value} size="sm" {...choice} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      {children}
    </Fieldset>
  );
}

function Languages({ form, onChange }: FieldsProps) {
  const { t } = useTranslation(['courses', 'editor']);
  return (
    <Choices
      label={t('schedule.dialog.languages')}
      chosen={form.languages}
      choices={documentLanguages.map((value) => ({ value, label: t(`editor:details.languages.${value}`) }))}
      onChoose={(chosen) =>
        onChange({ ...form, languages: documentLanguages.filter((one) => chosen.includes(one)) })
      }
    />
  );
}

/** From which regions the trainees come. */
export function RegionFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const codes = regions.map(({ code }) => code);
  return (
    <Choices
      label={t('schedule.dialog.regions')}
      chosen={form.regions}
      choices={regions.map((region) => ({ value: region.code, label: region[language] }))}
      onChoose={(chosen) => onChange({ ...form, regions: codes.filter((code) => chosen.includes(code)) })}
    >
      <Group gap="xs" mt="xs">
        <Button variant="subtle" onClick={() => onChange({ ...form, regions: codes })}>
          {t('schedule.dialog.allRegions')}
        </Button>
        <Button variant="subtle" onClick={() => onChange({ ...form, regions: [] })}>
          {t('schedule.dialog.noRegions')}
        </Button>
      </Group>
    </Choices>
  );
}
