import { SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { type DocumentLanguage, documentLanguages } from '#shared/model/organisation.ts';
import type { Programme } from '#shared/model/programme.ts';
import { useCleanPaste } from '../use-clean-paste.ts';
import { updateBilingual } from './update-details.ts';

interface BilingualFieldsProps {
  programme: Programme;
  field: 'title' | 'audience';
}

function BilingualField({
  programme,
  field,
  language,
}: BilingualFieldsProps & { language: DocumentLanguage }) {
  const { t } = useTranslation('editor');
  const { input } = useDraftInput(
    {
      key: `programme:${programme.id}:${field}:${language}`,
      stored: programme[field][language],
      save: (text) => updateBilingual(programme.id, field, language, text),
    },
    useCleanPaste(),
  );
  return (
    <Textarea
      {...input}
      size="sm"
      autosize
      minRows={field === 'title' ? 2 : 1}
      lang={language}
      label={t(`details.${field === 'title' ? 'titles' : field}.${language}`)}
      withAsterisk={language === programme.language}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}

/** A text in both languages of documents; the programme's own language is the one that must be there. */
export function BilingualFields({ programme, field }: BilingualFieldsProps) {
  const own = programme.language;
  const inOrder = [own, ...documentLanguages.filter((language) => language !== own)];
  return (
    <SimpleGrid cols={2} minColWidth="15rem" spacing="sm" data-target={field}>
      {inOrder.map((language) => (
        <BilingualField key={language} programme={programme} field={field} language={language} />
      ))}
    </SimpleGrid>
  );
}
