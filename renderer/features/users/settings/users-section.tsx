import { Anchor, Button, Fieldset, Group, Modal, Select, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import type { User } from '#shared/model/user.ts';
import { lockAfterChoices, setLockAfter, useLockAfter } from '../lock/lock-after.ts';
import { closeSession } from '../session.ts';
import { PasswordDialogForm } from './password-dialog-form.tsx';
import { ProtectionText } from './protection-text.tsx';
import { RecoveryKeyView } from './recovery-key-view.tsx';
import { RemoveForm } from './remove-form.tsx';
import { RenewKeyForm } from './renew-key-form.tsx';
import { AddUserForm, EditUserForm } from './user-form.tsx';
import { UserRow, type UserTask } from './user-row.tsx';
import { type UsersState, useUsersState } from './users-state.ts';

type Task =
  | { kind: UserTask; user: User }
  | { kind: 'add' | 'renew' }
  | { kind: 'recoveryKey'; recoveryKey: string };

interface TaskViewProps {
  state: UsersState;
  task: Task;
  onNext: (task: Task | null) => void;
}

/** What stands in the small window of a task. */
function taskView({ state, task, onNext }: TaskViewProps): ReactNode {
  const done = () => onNext(null);
  const showKey = (recoveryKey: string | null) =>
    onNext(recoveryKey === null ? null : { kind: 'recoveryKey', recoveryKey });
  switch (task.kind) {
    case 'add':
      return <AddUserForm state={state} onDone={showKey} />;
    case 'edit':
      return <EditUserForm state={state} user={task.user} onDone={done} />;
    case 'password':
      return <PasswordDialogForm state={state} user={task.user} onDone={showKey} />;
    case 'remove':
      return <RemoveForm user={task.user} onDone={done} />;
    case 'renew':
      return <RenewKeyForm state={state} onDone={showKey} />;
    case 'recoveryKey':
      return <RecoveryKeyView recoveryKey={task.recoveryKey} onDone={done} />;
  }
}

function LockSettings() {
  const { t } = useTranslation('users');
  const after = useLockAfter();
  return (
    <Group align="end">
      <Select
        label={t('lock.after')}
        w={320}
        allowDeselect={false}
        data={lockAfterChoices.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('lock.never') : t('lock.minutes', { minutes }),
        }))}
        value={String(after)}
        onChange={(value) => setLockAfter(Number(value))}
      />
      <Button variant="light" onClick={() => void closeSession('locked')}>
        {t('lock.now')}
      </Button>
    </Group>
  );
}

interface UserTableProps {
  state: UsersState;
  onTask: (task: Task) => void;
}

function UserTable({ state, onTask }: UserTableProps) {
  const { t } = useTranslation('users');
  return (
    <Table aria-label={t('section.title')}>
      <Table.Tbody>
        {state.users.map((user) => (
          <UserRow key={user.id} state={state} user={user} onTask={(kind) => onTask({ kind, user })} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Settings → Users: who works on this computer, their passwords, and when the program locks itself. */
export function UsersSection() {
  const { t } = useTranslation('users');
  const state = useUsersState();
  const [task, setTask] = useState<Task | null>(null);
  if (!state) return null;
  const named = state.users.length > 0;
  const isKey = task?.kind === 'recoveryKey';
  return (
    <Fieldset legend={t('section.title')}>
      <Stack gap="sm">
        {named ? <ProtectionText state={state} /> : <Text size="sm">{t('section.nobody')}</Text>}
        <PermissionNote permission={state.manage} />
        {named && <UserTable state={state} onTask={setTask} />}
        <Group>
          {state.joined ? (
            <Anchor component={Link} href="/settings/server" size="sm">
              {t('section.onServer')}
            </Anchor>
          ) : (
            <NeedsPermission permission={state.manage}>
              <Button variant="light" onClick={() => setTask({ kind: 'add' })}>
                {t(named ? 'section.add' : 'section.addFirst')}
              </Button>
            </NeedsPermission>
          )}
          {state.asksPassword && (
            <NeedsPermission permission={state.manage}>
              <Button variant="subtle" onClick={() => setTask({ kind: 'renew' })}>
                {t('recovery.renew')}
              </Button>
            </NeedsPermission>
          )}
        </Group>
        {named && <LockSettings />}
      </Stack>
      <Modal
        opened={task !== null}
        onClose={() => setTask(null)}
        title={task && [t(`task.${task.kind}`), ...('user' in task ? [task.user.name] : [])].join(': ')}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
        // A key that is shown once does not go by a slip.
        withCloseButton={!isKey}
        closeOnEscape={!isKey}
        closeOnClickOutside={false}
      >
        {task && taskView({ state, task, onNext: setTask })}
      </Modal>
    </Fieldset>
  );
}
