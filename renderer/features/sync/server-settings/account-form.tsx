import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { addAccount } from '#renderer/data/sync/account/accounts.ts';
import { type UserRole, userRoles } from '#shared/model/user.ts';
import type { AccountList } from '#shared/sync/account-messages.ts';
import type { IssuedCode } from './join-code-view.tsx';
import { OwnProofField, useOwnProof } from './own-proof-field.tsx';

interface AccountFormProps {
  accounts: AccountList['accounts'];
  onDone: (issued: IssuedCode) => void;
}

/** A new account; who is a user already gets one under the same name. */
export function AccountForm({ accounts, onDone }: AccountFormProps) {
  const { t } = useTranslation(['sync', 'users']);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<UserRole>('methodologist');
  const own = useOwnProof();
  const { busy, problem, run } = useAction();
  const taken = accounts.some((account) => account.login === login.trim().toLowerCase());
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    void run(
      () => addAccount({ name: name.trim(), login: login.trim(), role }, own.proof()),
      (code) => onDone({ name, code }),
    );
  };
  return (
    <form onSubmit={add}>
      <Stack gap="sm">
        <TextInput
          label={t('accounts.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('accounts.login')}
          value={login}
          autoComplete="off"
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={taken && t('problems:loginTaken')}
        />
        <Select
          label={t('accounts.role')}
          allowDeselect={false}
          data={userRoles.map((one) => ({ value: one, label: t(`users:roles.${one}`) }))}
          value={role}
          onChange={(chosen) => setRole(userRoles.find((one) => one === chosen) ?? role)}
        />
        <OwnProofField own={own} />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button type="submit" loading={busy} disabled={name.trim() === '' || login.trim() === '' || taken}>
            {t('accounts.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
