import { Anchor, Button, Fieldset, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { leaveServer } from '#renderer/data/sync/account/leave-server.ts';
import { syncNow } from '#renderer/data/sync/sync-runner.ts';
import type { SyncView } from '#renderer/data/sync/use-sync.ts';
import { BackupFirst } from '../backup-first.tsx';

/** What is not on the server yet, and the two ways to bring it to safety. */
function Waiting({ view: { waiting, state } }: { view: SyncView }) {
  const { t } = useTranslation('sync');
  const { busy, problem, run } = useAction();
  if (waiting === 0) return <Text size="sm">{t('leave.nothingWaits')}</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('leave.waiting', { count: waiting })}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      <Group gap="xs">
        {state.name !== 'signedOut' && (
          <Button variant="default" loading={busy} onClick={() => void run(syncNow, () => undefined)}>
            {t('leave.syncFirst')}
          </Button>
        )}
        <BackupFirst variant="default" />
      </Group>
    </>
  );
}

function LeaveDialog({ view, onClose }: { view: SyncView; onClose: () => void }) {
  const { t } = useTranslation('sync');
  const { busy, problem, run } = useAction();
  const decisions = view.conflicts + view.refusals;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <List size="sm" spacing={4}>
          <List.Item>{t('leave.stays')}</List.Item>
          <List.Item>{t('leave.stops')}</List.Item>
          <List.Item>{t('leave.again')}</List.Item>
        </List>
        <Waiting view={view} />
        {decisions > 0 && (
          <Text size="sm">
            {t('leave.decisions', { count: decisions })}{' '}
            <Anchor component={Link} href="/conflicts" size="sm" underline="always">
              {t('status.decide')}
            </Anchor>
          </Text>
        )}
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:actions.cancel')}
          </Button>
          <Button color="red.9" loading={busy} onClick={() => void run(leaveServer, onClose)}>
            {t(view.waiting > 0 ? 'leave.confirmUnsent' : 'leave.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The way out: the computer keeps its data and works alone. */
export function LeaveSection({ view }: { view: SyncView }) {
  const { t } = useTranslation('sync');
  const [opened, setOpened] = useState(false);
  return (
    <Fieldset legend={t('leave.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('leave.explanation')}</Text>
        <Button variant="default" w="fit-content" aria-haspopup="dialog" onClick={() => setOpened(true)}>
          {t('leave.open')}
        </Button>
      </Stack>
      {opened && <LeaveDialog view={view} onClose={() => setOpened(false)} />}
    </Fieldset>
  );
}
