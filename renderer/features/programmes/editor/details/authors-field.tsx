import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import type { Programme } from '#shared/model/programme.ts';
import { useCleanPaste } from '../use-clean-paste.ts';

/** Names as they stand on the title page, one a line. */
export function AuthorsField({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editor');
  const { input } = useDraftInput(
    {
      key: `programme:${programme.id}:authors`,
      stored: programme.authors,
      save: (text) => updateProgramme(programme.id, { authors: text }),
    },
    useCleanPaste(true),
  );
  return (
    <Textarea
      {...input}
      data-target="authors"
      size="sm"
      autosize
      minRows={2}
      label={t('details.authors')}
      description={t('details.authorsHint')}
    />
  );
}
