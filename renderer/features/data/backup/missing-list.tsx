import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Attached files that could not be read; nothing where all were. */
export function MissingList({ missing }: { missing: readonly string[] }) {
  const { t } = useTranslation('data');
  if (missing.length === 0) return null;
  return (
    <>
      <Text size="sm">{t('task.missing')}</Text>
      <List size="sm">
        {[...new Set(missing)].map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
    </>
  );
}
