import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { addUser } from '#renderer/data/keys/passwords.ts';
import { isLastAdministrator, updateUser } from '#renderer/data/users.ts';
import { success } from '#shared/model/problem.ts';
import { type User, type UserRole, userRoles } from '#shared/model/user.ts';
import { isUsable, NewPasswordFields, noPassword } from '../new-password-fields.tsx';
import { OwnPasswordField } from './own-password-field.tsx';
import type { UsersState } from './users-state.ts';

interface RoleFieldProps {
  value: UserRole;
  onChange: (role: UserRole) => void;
  disabled: boolean;
}

function RoleField({ value, onChange, disabled }: RoleFieldProps) {
  const { t } = useTranslation('users');
  return (
    <Select
      label={t('form.role')}
      allowDeselect={false}
      disabled={disabled}
      data={userRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      value={value}
      onChange={(chosen) => onChange(userRoles.find((role) => role === chosen) ?? value)}
    />
  );
}

interface EditUserFormProps {
  state: UsersState;
  user: User;
  onDone: () => void;
}

/** Another name or role; the own name anybody may change. */
export function EditUserForm({ state, user, onDone }: EditUserFormProps) {
  const { t } = useTranslation('users');
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState(user.role);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await updateUser(user.id, { name: name.trim(), role });
    onDone();
  };
  const last = isLastAdministrator(user.id, state.users);
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          label={t('form.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() === '' && t('form.nameMissing')}
          data-autofocus
        />
        <RoleField value={role} onChange={setRole} disabled={last || !state.manage.allowed} />
        {last && (
          <Text size="sm" c="dimmed">
            {t('problems:lastAdministrator')}
          </Text>
        )}
        <Group justify="end">
          <Button type="submit">{t('form.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface AddUserFormProps {
  state: UsersState;
  /** `recoveryKey`: to be shown now, once. */
  onDone: (recoveryKey: string | null) => void;
}

export function AddUserForm({ state, onDone }: AddUserFormProps) {
  const { t } = useTranslation('users');
  const first = state.users.length === 0;
  const [name, setName] = useState('');
  const [role, setRole] = useState<UserRole>(first ? 'administrator' : 'methodologist');
  const [fresh, setFresh] = useState(noPassword);
  const [own, setOwn] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const withoutPassword = fresh.password === '' && fresh.again === '';
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || !(withoutPassword || isUsable(fresh))) return;
    await run(async () => {
      const added = await addUser({ name, role, password: fresh.password }, state.proof(own));
      return added.ok ? success(added.value.recoveryKey) : added;
    }, onDone);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Stack gap="sm">
        <TextInput
          label={t('form.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={asked && name.trim() === '' && t('form.nameMissing')}
          data-autofocus
        />
        <RoleField value={role} onChange={setRole} disabled={first} />
        <NewPasswordFields value={fresh} onChange={setFresh} asked={asked} optional />
        {state.asksPassword && <OwnPasswordField value={own} onChange={setOwn} />}
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button type="submit" loading={busy}>
            {t('form.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
