import { Center, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what will stand here and how to begin. */
export function EmptyList({ bin, begin }: { bin: boolean; begin: ReactNode }) {
  const { t } = useTranslation('programmes');
  return (
    <Center mih={280}>
      <Stack align="center" gap="xs" maw={460} ta="center">
        <Text fw={600}>{t(bin ? 'empty.binTitle' : 'empty.title')}</Text>
        <Text size="sm" c="dimmed">
          {t(bin ? 'empty.binExplanation' : 'empty.explanation')}
        </Text>
        {!bin && begin}
      </Stack>
    </Center>
  );
}
