import { Button, Group, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { renewRecoveryKey } from '#renderer/data/keys/passwords.ts';
import { OwnPasswordField } from './own-password-field.tsx';
import type { UsersState } from './users-state.ts';

interface RenewKeyFormProps {
  state: UsersState;
  onDone: (recoveryKey: string) => void;
}

/** A new key in place of a paper that was lost or seen. */
export function RenewKeyForm({ state, onDone }: RenewKeyFormProps) {
  const { t } = useTranslation('users');
  const [own, setOwn] = useState('');
  const { busy, problem, run } = useAction();
  const renew = async (event: SubmitEvent) => {
    event.preventDefault();
    await run(() => renewRecoveryKey(state.proof(own)), onDone);
  };
  return (
    <form onSubmit={(event) => void renew(event)}>
      <Stack gap="sm">
        <Text size="sm">{t('recovery.renewExplanation')}</Text>
        {state.asksPassword && <OwnPasswordField value={own} onChange={setOwn} />}
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button type="submit" loading={busy}>
            {t('recovery.renew')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
