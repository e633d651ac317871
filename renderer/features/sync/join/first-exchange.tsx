import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import type { Joining } from '#renderer/data/sync/account/join-server.ts';
import { firstExchange } from '#renderer/data/sync/first-exchange.ts';
import { onSyncProgress, readSyncProgress } from '#renderer/data/sync/sync-progress.ts';
import { letIn } from '#renderer/features/users/index.ts';
import type { Problem } from '#shared/model/problem.ts';

interface FirstExchangeProps {
  joining: Joining;
  onDone: () => void;
}

/** The data of this computer and of the server meet for the first time; whoever joined works here from now on. */
export function FirstExchange({ joining, onDone }: FirstExchangeProps) {
  const { t } = useTranslation('sync');
  const progress = useSyncExternalStore(onSyncProgress, readSyncProgress);
  const [problem, setProblem] = useState<Problem | null>(null);
  const begun = useRef(false);
  const exchange = useCallback(async () => {
    setProblem(null);
    const done = await firstExchange(joining, letIn);
    if (done.ok) onDone();
    else setProblem(done.problem);
  }, [joining, onDone]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void exchange();
  }, [exchange]);
  if (problem) {
    return (
      <Stack gap="sm" maw={480}>
        <ProblemAlert problem={problem} />
        <Button w="fit-content" onClick={() => void exchange()}>
          {t('join.again')}
        </Button>
      </Stack>
    );
  }
  return (
    <Group role="status">
      <Loader size="sm" />
      <Text size="sm">{t('join.running', { done: progress?.done ?? 0 })}</Text>
    </Group>
  );
}
