import { Center, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what will stand here and how to begin. */
export function EmptyPeople({ begin }: { begin: ReactNode }) {
  const { t } = useTranslation('people');
  return (
    <Center mih={240}>
      <Stack align="center" gap="xs" maw={460} ta="center">
        <Text fw={600}>{t('empty.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('empty.explanation')}
        </Text>
        {begin}
      </Stack>
    </Center>
  );
}
