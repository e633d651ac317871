import { List, Stack, Text } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { ImportedProgramme } from '#shared/documents/import/imported-programme.ts';
import { sectionRules } from '#shared/regulation/sections.ts';
import { IntakeNotes } from '../editor/intake-notes.tsx';

/** What was found in a docx and what was not, before anything is stored (sections of O10-7). */
export function ImportReportView({ imported }: { imported: ImportedProgramme }) {
  const { t } = useTranslation('programmes');
  const language = useTextLanguage();
  const { report } = imported;
  return (
    <Stack gap="xs">
      <Text fw={600}>{imported.title || t('untitled')}</Text>
      <List size="sm" spacing={2} center>
        {sectionRules.map(({ key, number, name }) => {
          const found = report.found.includes(key);
          return (
            <List.Item
              key={key}
              icon={found ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
              {...(!found && { c: 'dimmed' })}
            >
              {number}. {name[language]} — {t(found ? 'import.found' : 'import.notFound')}
            </List.Item>
          );
        })}
      </List>
      <Text size="sm">
        {t('import.rows', {
          terms: imported.glossary.length,
          aims: imported.aims.length,
          topics: imported.curriculum.filter((row) => row.kind === 'topic').length,
          entries: imported.literature.length,
        })}
      </Text>
      {report.notes.length > 0 && <IntakeNotes notes={report.notes} />}
      {imported.titlePage.length > 0 && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          {imported.titlePage.join('\n')}
        </Text>
      )}
    </Stack>
  );
}
