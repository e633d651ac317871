import { List, ScrollArea, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime } from '#renderer/components/written-time.ts';
import type { SnapshotPreview } from '#renderer/data/store/snapshot-info.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';

const told = ['programmes', 'people', 'attachments', 'users'] as const;

/** Titles may be the same. */
const numbered = (titles: readonly string[]) =>
  titles.map((title, index) => ({ key: `${index} ${title}`, title }));

/** What is in a snapshot or a backup, before anything is brought back from it. */
export function PreviewView({ preview }: { preview: SnapshotPreview }) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const number = (count: number) => formatNumber(count, language);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {preview.organisation || t('preview.unnamed')}
      </Text>
      <Text size="sm">{t('preview.madeAt', { time: spokenTime(preview.createdAt, language) })}</Text>
      <Text size="sm">
        {preview.lastChangeAt
          ? t('preview.changes', {
              number: number(preview.changes),
              time: spokenTime(preview.lastChangeAt, language),
            })
          : t('preview.noChanges')}
      </Text>
      <Text size="sm">
        {told.map((table) => `${t(`preview.${table}`)}: ${number(preview.records[table] ?? 0)}`).join('; ')}
      </Text>
      {preview.programmes.length > 0 && (
        <ScrollArea.Autosize mah={180} type="auto" viewportProps={{ tabIndex: 0 }}>
          <List size="sm" aria-label={t('preview.programmes')}>
            {numbered(preview.programmes).map(({ key, title }) => (
              <List.Item key={key}>{title || t('programmes:untitled')}</List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
