import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { ReworkTask } from '#shared/model/development/rework-task.ts';
import { sectionName } from '#shared/regulation/sections.ts';

/** The remarks of a rework that is over, with what was changed by each: they stay as they were (O10-12). */
export function ClosedTasks({ tasks }: { tasks: readonly ReworkTask[] }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('conclusion.tasks.title')}
      </Title>
      <Text size="sm">{t('conclusion.tasks.closed')}</Text>
      <List type="ordered" size="sm" spacing="xs">
        {tasks.map(({ id, section, text, answer }) => (
          <List.Item key={id}>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {section && <b>{sectionName(section, language)}. </b>}
              {text}
            </Text>
            {answer.trim() !== '' && (
              <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {t('conclusion.tasks.changed', { answer })}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
