import { Fieldset, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Bilingual,
  documentLanguages,
  type Organisation,
  organisationProfiles,
} from '#shared/model/organisation.ts';
import { profileRules } from '#shared/regulation/profiles.ts';
import { ReadOnlyNote } from '../permission/permitted-part.tsx';
import { useReadOnly } from '../permission/read-only.ts';
import { useTextLanguage } from '../use-text-language.ts';

type Fields = Partial<Omit<Organisation, 'id'>>;

interface OrganisationFormProps {
  organisation: Organisation;
  onChange: (fields: Fields) => void;
}

interface PairProps {
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  required?: boolean;
}

/** A text in both languages of documents, side by side. */
function BilingualInput({ label, value, onChange, required = false }: PairProps) {
  const { t } = useTranslation('organisation');
  const readOnly = useReadOnly();
  return documentLanguages.map((language) => (
    <TextInput
      key={language}
      {...readOnly}
      lang={language}
      label={t(`inLanguage.${language}`, { field: label })}
      value={value[language]}
      required={required && language === 'kk'}
      onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
    />
  ));
}

/** Names, director and letterhead of the organisation: everything that its documents need to know. */
export function OrganisationForm({ organisation, onChange }: OrganisationFormProps) {
  const { t } = useTranslation('organisation');
  const language = useTextLanguage();
  const readOnly = useReadOnly();
  const { letterhead, director } = organisation;
  const letter = (fields: Partial<Organisation['letterhead']>) =>
    onChange({ letterhead: { ...letterhead, ...fields } });
  const line = (field: 'phone' | 'email' | 'website' | 'bin', description?: string) => (
    <TextInput
      {...readOnly}
      label={t(`letterhead.${field}`)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={letterhead[field]}
      onChange={(event) => letter({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="md">
      <ReadOnlyNote />
      <Fieldset legend={t('names')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select
            {...readOnly}
            label={t('profile')}
            description={t('profileHint')}
            allowDeselect={false}
            data={organisationProfiles.map((id) => ({ value: id, label: profileRules[id].name[language] }))}
            value={organisation.profile}
            onChange={(profile) => profile && onChange({ profile })}
            style={{ gridColumn: '1 / -1' }}
          />
          <BilingualInput
            label={t('name')}
            value={organisation.name}
            onChange={(name) => onChange({ name })}
            required
          />
          <BilingualInput
            label={t('shortName')}
            value={organisation.shortName}
            onChange={(shortName) => onChange({ shortName })}
          />
          <BilingualInput
            label={t('city')}
            value={organisation.city}
            onChange={(city) => onChange({ city })}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('directorTitle')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            {...readOnly}
            label={t('directorName')}
            placeholder={t('directorNameExample')}
            value={director.name}
            onChange={(event) => onChange({ director: { ...director, name: event.currentTarget.value } })}
            style={{ gridColumn: '1 / -1' }}
          />
          <BilingualInput
            label={t('directorPost')}
            value={director.post}
            onChange={(post) => onChange({ director: { ...director, post } })}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('letterhead.title')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <BilingualInput
            label={t('letterhead.superior')}
            value={letterhead.superior}
            onChange={(superior) => letter({ superior })}
          />
          <BilingualInput
            label={t('letterhead.address')}
            value={letterhead.address}
            onChange={(address) => letter({ address })}
          />
          {line('phone')}
          {line('email')}
          {line('website')}
          {line('bin', t('letterhead.binHint'))}
        </SimpleGrid>
      </Fieldset>
    </Stack>
  );
}
