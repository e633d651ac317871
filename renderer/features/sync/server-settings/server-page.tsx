import { Container, Fieldset, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SettingsHead } from '#renderer/components/settings-head.tsx';
import { useHasLeft } from '#renderer/data/sync/account/has-left.ts';
import { type SyncView, useSync } from '#renderer/data/sync/use-sync.ts';
import { JoinForm } from '../join/join-form.tsx';
import { AccountSection } from './account-section.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { AttachmentsSection } from './attachments-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { LeaveSection } from './leave-section.tsx';
import { LogSection } from './log-section.tsx';
import { StatusSection } from './status-section.tsx';

function Joined({ view }: { view: SyncView }) {
  const signedIn = view.state.name !== 'signedOut';
  return (
    <>
      <StatusSection view={view} />
      <AccountSection view={view} />
      <AttachmentsSection />
      {signedIn && <AccountsSection />}
      {signedIn && <DevicesSection />}
      <LogSection />
      <LeaveSection view={view} />
    </>
  );
}

function Alone() {
  const { t } = useTranslation('sync');
  const left = useHasLeft();
  return (
    <>
      <Text>{t('alone')}</Text>
      {left && (
        <Text role="status">
          {t('leave.left')} {left.waiting > 0 && t('leave.leftWaiting', { count: left.waiting })}
        </Text>
      )}
      <Fieldset legend={t('join.title')}>
        <Stack gap="sm">
          <Text size="sm">{t('join.explanation')}</Text>
          <JoinForm />
        </Stack>
      </Fieldset>
    </>
  );
}

/** Settings → Server: joining, how it stands, who may, which computers, the log for support. */
export function ServerPage() {
  const { t } = useTranslation('sync');
  const view = useSync();
  return (
    <Container size="md" py="lg">
      <Stack gap="md">
        <SettingsHead title={t('title')} />
        {view === undefined && <Skeleton h={200} />}
        {view === null && <Alone />}
        {view && <Joined view={view} />}
      </Stack>
    </Container>
  );
}
