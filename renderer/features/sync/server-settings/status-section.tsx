import { Anchor, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { pauseSync, syncNow } from '#renderer/data/sync/sync-runner.ts';
import type { SyncView } from '#renderer/data/sync/use-sync.ts';
import { StateIcon } from '../state-icon.tsx';
import { stateWords } from '../state-words.ts';

/** Problems that the state itself names. */
const named = new Set(['signedOut', 'deviceRevoked', 'stopped']);

function Explanation({ view: { state, memory } }: { view: SyncView }) {
  const { t } = useTranslation('sync');
  const why = state.name === 'offline' ? state.why : memory.problem;
  if (why === 'paused' || why === 'noConnection') return <Text size="sm">{t(`status.${why}`)}</Text>;
  if (why === null || named.has(why)) return null;
  return <Text size="sm">{t(`problems:${why}`, { reason: why })}</Text>;
}

/** How it stands between this computer and the server, and what a person can do about it. */
export function StatusSection({ view }: { view: SyncView }) {
  const { t } = useTranslation('sync');
  const language = useTextLanguage();
  const { busy, problem, run } = useAction();
  const { state, memory, waiting, conflicts, refusals } = view;
  const { lastSuccess, paused } = memory;
  const { name, detail } = stateWords(t, language, state);
  return (
    <Fieldset legend={t('status.title')}>
      <Stack gap="xs">
        <Group gap="xs" role="status">
          <StateIcon state={state} size={22} />
          <Text fw={600}>{[name, detail].filter(Boolean).join(': ')}</Text>
        </Group>
        <Explanation view={view} />
        <Text size="sm">
          {waiting > 0 ? t('status.waiting', { count: waiting }) : t('status.nothingWaits')}{' '}
          {lastSuccess ? t('status.lastSuccess', { time: writtenTime(lastSuccess) }) : t('status.never')}
        </Text>
        {conflicts + refusals > 0 && (
          <Anchor component={Link} href="/conflicts" size="sm">
            {t('status.decide')} ({conflicts + refusals})
          </Anchor>
        )}
        {problem && state.name !== 'offline' && !named.has(problem.code) && (
          <ProblemAlert problem={problem} />
        )}
        {state.name !== 'signedOut' && (
          <Group>
            <Button loading={busy} onClick={() => void run(syncNow, () => undefined)}>
              {t('status.now')}
            </Button>
            <Button variant="default" onClick={() => pauseSync(!paused)}>
              {t(paused ? 'status.goOn' : 'status.pause')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
