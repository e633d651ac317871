import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { speakingAccount } from '#renderer/data/sync/account/server-place.ts';
import { signOut } from '#renderer/data/sync/account/sign-out.ts';
import type { SyncView } from '#renderer/data/sync/use-sync.ts';
import { useCurrentUser } from '#renderer/data/users.ts';
import { JoinForm } from '../join/join-form.tsx';

/** Who is signed in on this computer; another account, or the same again. */
export function AccountSection({ view }: { view: SyncView }) {
  const { t } = useTranslation('sync');
  const user = useCurrentUser();
  const [entering, setEntering] = useState(false);
  const { busy, problem, run } = useAction();
  const { place, state } = view;
  const account = speakingAccount(place, user?.id ?? null);
  const out = state.name === 'signedOut';
  return (
    <Fieldset legend={t('account.title')}>
      <Stack gap="sm">
        {out && state.revoked && <Text size="sm">{t('account.revoked')}</Text>}
        {place && account && (
          <Text size="sm">
            {t('account.signedIn', {
              address: place.address,
              login: place.accounts[account]?.login ?? '',
              organisation: place.organisation.name,
            })}
          </Text>
        )}
        {out && <Text size="sm">{t('account.signInAgain')}</Text>}
        {problem && <ProblemAlert problem={problem} />}
        {out || entering ? (
          <JoinForm onDone={() => setEntering(false)} />
        ) : (
          <Group>
            <Button
              variant="default"
              loading={busy}
              aria-description={t('account.signOutHint')}
              onClick={() => void run(signOut, () => undefined)}
            >
              {t('account.signOut')}
            </Button>
            <Button variant="subtle" onClick={() => setEntering(true)}>
              {t('account.other')}
            </Button>
          </Group>
        )}
        {!out && !entering && (
          <Text size="sm" c="dimmed">
            {t('account.signOutHint')}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
