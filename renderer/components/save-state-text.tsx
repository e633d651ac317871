import { Anchor, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { flush, onSaveState, saveState, unsavedTexts } from '#renderer/data/pending-saves.ts';
import type { Problem } from '#shared/model/problem.ts';

const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' });

/** What was not stored: why, another try, and a way to save the words elsewhere. */
function NotSaved({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation('app');
  const [refused, setRefused] = useState<Problem | null>(null);
  const rescue = async () => {
    const { rescueTexts } = await import('./rescue-texts.ts');
    const saved = await rescueTexts(t);
    setRefused(saved.ok ? null : saved.problem);
  };
  const reason = refused ?? problem;
  return (
    <Group gap="xs" justify="end" role="alert" maw={640} data-save-state="failed">
      <Text size="xs" c="var(--mantine-color-error)">
        {t('save.failed')} {reason && t(`problems:${reason.code}`, reason.params ?? {})}
      </Text>
      <Anchor component="button" size="xs" onClick={() => void flush()}>
        {t('save.retry')}
      </Anchor>
      {unsavedTexts().length > 0 && (
        <Anchor component="button" size="xs" onClick={() => void rescue()}>
          {t('save.rescue')}
        </Anchor>
      )}
    </Group>
  );
}

/** Whether all that was typed is stored; says so only when it is true. */
export function SaveStateText() {
  const { t } = useTranslation('app');
  const state = useSyncExternalStore(onSaveState, saveState);
  if (state.status === 'failed') return <NotSaved problem={state.problem} />;
  const saved = state.savedAt ? t('save.savedAt', { time: clock.format(state.savedAt) }) : t('save.saved');
  return (
    <Text size="xs" c="dimmed" role="status" miw={110} ta="end" data-save-state={state.status}>
      {state.status === 'saving' ? t('save.saving') : saved}
    </Text>
  );
}
