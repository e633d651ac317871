import { Checkbox, Group, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePartPermission, useReadOnly } from '#renderer/components/permission/read-only.ts';
import { trainerCategories } from '#shared/model/course/trainer.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import type { FormFault, TrainerForm } from './trainer-form.ts';

interface FieldsProps {
  form: TrainerForm;
  faults: ReadonlySet<FormFault>;
  onChange: (form: TrainerForm) => void;
}

type TypedField = {
  [Name in keyof TrainerForm]: TrainerForm[Name] extends string ? Name : never;
}[keyof TrainerForm];

/** A line of the form by its name. */
function Typed({ form, faults, onChange, name, ...input }: FieldsProps & TypedProps) {
  const { t } = useTranslation('courses');
  const readOnly = useReadOnly();
  const wrong = name === 'experienceYears' || name === 'hourPrice' ? faults.has(name) : false;
  return (
    <TextInput
      {...input}
      {...readOnly}
      label={t(`trainers.fields.${name}`)}
      value={form[name]}
      autoComplete="off"
      error={wrong && t(`trainers.wrong.${name}`)}
      onChange={(event) => onChange({ ...form, [name]: event.currentTarget.value })}
    />
  );
}

interface TypedProps {
  name: TypedField;
  type?: 'date';
  inputMode?: 'numeric' | 'decimal';
  maxLength?: number;
}

/** What the person is as a trainer, in every course (O10-18). */
export function StandingFields(props: FieldsProps) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const { form, onChange } = props;
  return (
    <>
      <NativeSelect
        label={t('trainers.fields.category')}
        disabled={!allowed}
        value={form.category}
        data={trainerCategories.map((value) => ({
          value,
          label: t(`trainers.categories.${value || 'unknown'}`),
        }))}
        onChange={({ currentTarget: { value } }) => {
          const category = trainerCategories.find((one) => one === value);
          if (category !== undefined) onChange({ ...form, category });
        }}
      />
      <Checkbox.Group
        label={t('trainers.fields.languages')}
        value={form.languages}
        onChange={(chosen) =>
          onChange({ ...form, languages: documentLanguages.filter((one) => chosen.includes(one)) })
        }
      >
        <Group gap="md" mt={4}>
          {documentLanguages.map((value) => (
            <Checkbox
              key={value}
              value={value}
              disabled={!allowed}
              label={t(`trainees.languages.${value}`)}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Typed {...props} name="experienceYears" inputMode="numeric" />
      <Typed {...props} name="speciality" maxLength={1000} />
      <Checkbox
        label={t('trainers.fields.nameChanged')}
        checked={form.nameChanged}
        disabled={!allowed}
        onChange={(event) => onChange({ ...form, nameChanged: event.currentTarget.checked })}
      />
    </>
  );
}

/** The contract for this intake. */
export function ContractFields(props: FieldsProps) {
  const { t } = useTranslation('courses');
  const readOnly = useReadOnly();
  const { form, onChange } = props;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Typed {...props} name="contractNumber" maxLength={100} />
        <Typed {...props} name="contractDate" type="date" />
      </SimpleGrid>
      <Typed {...props} name="hourPrice" inputMode="decimal" />
      <Textarea
        {...readOnly}
        label={t('trainers.fields.note')}
        value={form.note}
        maxLength={1000}
        autosize
        onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
      />
    </>
  );
}
