import { ActionIcon, Button, Fieldset, Group, Modal, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { giveOneTimePassword, listAccounts } from '#renderer/data/sync/account/accounts.ts';
import type { AccountList } from '#shared/sync/account-messages.ts';
import { AccountForm } from './account-form.tsx';
import { type IssuedCode, JoinCodeView } from './join-code-view.tsx';
import { OwnProofField, useOwnProof } from './own-proof-field.tsx';
import { useAsked } from './use-asked.ts';

type Account = AccountList['accounts'][number];
type Task = { kind: 'add' } | { kind: 'reset'; account: Account } | { kind: 'code'; issued: IssuedCode };

function AccountRow({ account, onReset }: { account: Account; onReset: () => void }) {
  const { t } = useTranslation('sync');
  const marks = [
    account.disabledAt !== null && t('accounts.disabled'),
    account.mustChange && t('accounts.waitsForPassword'),
  ].filter((mark) => mark !== false);
  const label = t('accounts.actionsOf', { name: account.name });
  return (
    <Table.Tr>
      <Table.Td>
        {account.name}
        {marks.length > 0 && (
          <Text size="xs" c="dimmed">
            {marks.join(', ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{account.login}</Table.Td>
      <Table.Td>{t(`users:roles.${account.role}`)}</Table.Td>
      <Table.Td w={40}>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onReset}>
            <IconKey size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
}

function ResetForm({ account, onDone }: { account: Account; onDone: (issued: IssuedCode) => void }) {
  const { t } = useTranslation('sync');
  const own = useOwnProof();
  const { busy, problem, run } = useAction();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(
          () => giveOneTimePassword(account, own.proof()),
          (code) => onDone({ name: account.name, code }),
        );
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {account.name} ({account.login})
        </Text>
        <OwnProofField own={own} />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button type="submit" loading={busy}>
            {t('accounts.newPassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who may enter the server; shown to those who manage users. */
export function AccountsSection() {
  const { t } = useTranslation(['sync', 'users']);
  const permission = usePermission('manageUsers');
  const [task, setTask] = useState<Task | null>(null);
  const { value, problem, again } = useAsked(listAccounts, permission.allowed);
  const issued = (code: IssuedCode) => {
    setTask({ kind: 'code', issued: code });
    again();
  };
  if (!permission.allowed) return null;
  const title =
    task?.kind === 'code'
      ? t('accounts.codeTitle', { name: task.issued.name })
      : t(task?.kind === 'reset' ? 'accounts.newPassword' : 'accounts.add');
  return (
    <Fieldset legend={t('accounts.title')}>
      <Stack gap="sm">
        {problem && <ProblemAlert problem={problem} />}
        {value && (
          <Table aria-label={t('accounts.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('accounts.name')}</Table.Th>
                <Table.Th>{t('accounts.login')}</Table.Th>
                <Table.Th>{t('accounts.role')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.accounts.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  onReset={() => setTask({ kind: 'reset', account })}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Button variant="light" w="fit-content" onClick={() => setTask({ kind: 'add' })}>
          {t('accounts.add')}
        </Button>
      </Stack>
      <Modal
        opened={task !== null}
        onClose={() => setTask(null)}
        title={title}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
        closeOnClickOutside={false}
      >
        {task?.kind === 'add' && <AccountForm accounts={value?.accounts ?? []} onDone={issued} />}
        {task?.kind === 'reset' && <ResetForm account={task.account} onDone={issued} />}
        {task?.kind === 'code' && <JoinCodeView issued={task.issued} />}
      </Modal>
    </Fieldset>
  );
}
