import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { type Programme, studyForms } from '#shared/model/programme.ts';
import classes from '../editor-screen.module.css';
import { AuthorsField } from './authors-field.tsx';
import { BilingualFields } from './bilingual-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DirectionField } from './direction-field.tsx';
import { NumberField } from './number-field.tsx';

/** What stands on the title page and in the list: title, audience, direction, hours, form, year, authors, state. */
export function DetailsForm({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const choose = (fields: Partial<Omit<Programme, 'id'>>) =>
    void saveNow(`programme:${programme.id}:${Object.keys(fields).join()}`, () =>
      updateProgramme(programme.id, fields),
    );
  return (
    <Stack gap="md" maw={860} className={classes.part ?? ''}>
      <BilingualFields programme={programme} field="title" />
      <BilingualFields programme={programme} field="audience" />
      <DirectionField programme={programme} />
      <Group align="flex-start" gap="lg">
        <NumberField programme={programme} field="hours" />
        <NumberField programme={programme} field="year" />
        <ChoiceField
          target="studyForm"
          label={t('details.studyForm')}
          value={programme.studyForm}
          options={studyForms.map((value) => ({ value, label: t(`details.studyForms.${value}`) }))}
          onChange={(studyForm) => choose({ studyForm })}
        />
      </Group>
      <Group align="flex-start" gap="lg">
        <ChoiceField
          target="language"
          label={t('details.language')}
          value={programme.language}
          options={documentLanguages.map((value) => ({ value, label: t(`details.languages.${value}`) }))}
          onChange={(language) => choose({ language })}
        />
      </Group>
      <AuthorsField programme={programme} />
    </Stack>
  );
}
