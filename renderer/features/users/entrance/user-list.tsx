import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rememberedUserId } from '#renderer/data/users.ts';
import type { User } from '#shared/model/user.ts';

interface UserListProps {
  users: User[];
  onChoose: (user: User) => void;
}

export function UserList({ users, onChoose }: UserListProps) {
  const { t } = useTranslation('users');
  const last = users.find(({ id }) => id === rememberedUserId()) ?? users[0];
  return (
    <Stack gap="xs">
      {users.map((user) => (
        <Button
          key={user.id}
          variant="default"
          h="auto"
          py="xs"
          justify="start"
          ta="start"
          // The entrance has nothing else to begin with.
          autoFocus={user.id === last?.id}
          onClick={() => onChoose(user)}
        >
          <span>
            <Text span display="block" fw={600} size="md">
              {user.name}
            </Text>
            <Text span display="block" c="dimmed" size="sm">
              {t(`roles.${user.role}`)}
            </Text>
          </span>
        </Button>
      ))}
    </Stack>
  );
}
