import { Button, Group, Stack, Text } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { removePassword, setPassword } from '#renderer/data/keys/passwords.ts';
import type { User } from '#shared/model/user.ts';
import { isUsable, NewPasswordFields, noPassword } from '../new-password-fields.tsx';
import { OwnPasswordField } from './own-password-field.tsx';
import type { UsersState } from './users-state.ts';

interface PasswordDialogFormProps {
  state: UsersState;
  user: User;
  /** `recoveryKey`: to be shown now, once. */
  onDone: (recoveryKey: string | null) => void;
}

/** Sets, changes or removes a user's password. */
export function PasswordDialogForm({ state, user, onDone }: PasswordDialogFormProps) {
  const { t } = useTranslation('users');
  const [own, setOwn] = useState('');
  const [fresh, setFresh] = useState(noPassword);
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const set = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isUsable(fresh)) return;
    await run(
      () => setPassword(user.id, fresh.password, state.proof(own)),
      ({ recoveryKey }) => onDone(recoveryKey),
    );
  };
  const remove = () =>
    run(
      () => removePassword(user.id, state.proof(own)),
      () => onDone(null),
    );
  return (
    <form onSubmit={(event) => void set(event)}>
      <Stack gap="sm">
        <Text size="sm">{t('password.explanation')}</Text>
        {state.asksPassword && <OwnPasswordField value={own} onChange={setOwn} />}
        <NewPasswordFields value={fresh} onChange={setFresh} asked={asked} />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="space-between">
          {state.withPassword.has(user.id) ? (
            <Button variant="subtle" color="red" disabled={busy} onClick={() => void remove()}>
              {t('password.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {t('password.set')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
