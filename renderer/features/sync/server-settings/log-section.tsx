import { Button, Code, Fieldset, Stack, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onSyncLog, readSyncLog, syncLogText } from '#renderer/data/sync/sync-log.ts';
import classes from './log.module.css';

/** What happened between program and server, for support. */
export function LogSection() {
  const { t } = useTranslation('sync');
  const entries = useSyncExternalStore(onSyncLog, readSyncLog);
  const [copied, setCopied] = useState(false);
  const text = syncLogText(entries);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Fieldset legend={t('log.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('log.explanation')}</Text>
        {entries.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('log.empty')}
          </Text>
        ) : (
          <Code block className={classes.log ?? ''} tabIndex={0} role="region" aria-label={t('log.title')}>
            {text}
          </Code>
        )}
        <Button variant="default" w="fit-content" disabled={entries.length === 0} onClick={() => void copy()}>
          {t(copied ? 'log.copied' : 'log.copy')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
