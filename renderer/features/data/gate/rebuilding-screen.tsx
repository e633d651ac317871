import { Center, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import classes from './gate.module.css';

/** The whole screen while the store is put together again from its second copy. */
export function RebuildingScreen({ done, of }: { done: number; of: number }) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const label = useId();
  return (
    <Center component="main" mih="80vh" px="md">
      <Stack gap="sm" maw={460} w="100%">
        <Title order={1} size="h3" id={label}>
          {t('gate.rebuilding.title')}
        </Title>
        <Text size="sm">{t('gate.rebuilding.explanation')}</Text>
        <progress
          className={classes.progress}
          aria-labelledby={label}
          {...(of > 0 && { value: done, max: of })}
        />
        <Text size="sm" c="dimmed">
          {t(of > 0 ? 'gate.rebuilding.progress' : 'gate.rebuilding.read', {
            done: formatNumber(done, language),
            of: formatNumber(of, language),
          })}
        </Text>
      </Stack>
    </Center>
  );
}
