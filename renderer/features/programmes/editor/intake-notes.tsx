import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IntakeNote } from '#shared/documents/import/intake-note.ts';

/** What the cleaning of a paste did, a sentence each. */
export function IntakeNotes({ notes }: { notes: readonly IntakeNote[] }) {
  const { t } = useTranslation('intake');
  return (
    <List size="sm" spacing={2}>
      {notes.map(({ code, count, params }) => (
        <List.Item key={code}>{t(code, { count, ...params })}</List.Item>
      ))}
    </List>
  );
}
