import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLastAdministrator } from '#renderer/data/users.ts';
import type { User } from '#shared/model/user.ts';
import type { UsersState } from './users-state.ts';

export type UserTask = 'edit' | 'password' | 'remove';

interface UserRowProps {
  state: UsersState;
  user: User;
  onTask: (task: UserTask) => void;
}

export function UserRow({ state, user, onTask }: UserRowProps) {
  const { t } = useTranslation('users');
  const own = user.id === state.current?.id;
  const may = own || state.manage.allowed;
  const protectedUser = state.withPassword.has(user.id);
  const named = (text: string) => `${text}: ${user.name}`;
  return (
    <Table.Tr>
      <Table.Td>
        <Text component="div" size="sm" fw={600}>
          {user.name} {own && <Badge variant="light">{t('list.you')}</Badge>}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`roles.${user.role}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        {(protectedUser || !state.joined) && (
          <Text size="sm">{t(protectedUser ? 'list.withPassword' : 'list.withoutPassword')}</Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} justify="end">
          {may && (
            <>
              <Button variant="subtle" aria-label={named(t('list.edit'))} onClick={() => onTask('edit')}>
                {t('list.edit')}
              </Button>
              {!state.joined && (
                <Button
                  variant="subtle"
                  aria-label={named(t('list.password'))}
                  onClick={() => onTask('password')}
                >
                  {t('list.password')}
                </Button>
              )}
            </>
          )}
          {state.manage.allowed && !own && !isLastAdministrator(user.id, state.users) && (
            <Button
              variant="subtle"
              color="red"
              aria-label={named(t('list.remove'))}
              onClick={() => onTask('remove')}
            >
              {t('list.remove')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
