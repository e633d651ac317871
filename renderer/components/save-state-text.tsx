import { Anchor, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { flush, onSaveState, saveState } from '#renderer/data/pending-saves.ts';

const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' });

/** Whether all that was typed is stored; says so only when it is true. */
export function SaveStateText() {
  const { t } = useTranslation('app');
  const state = useSyncExternalStore(onSaveState, saveState);
  if (state.status === 'failed') {
    return (
      <Text size="xs" c="red" role="alert">
        {t('save.failed')}{' '}
        <Anchor component="button" size="xs" onClick={() => void flush()}>
          {t('save.retry')}
        </Anchor>
      </Text>
    );
  }
  const saved = state.savedAt ? t('save.savedAt', { time: clock.format(state.savedAt) }) : t('save.saved');
  return (
    <Text size="xs" c="dimmed" role="status" miw={110} ta="end" data-save-state={state.status}>
      {state.status === 'saving' ? t('save.saving') : saved}
    </Text>
  );
}
