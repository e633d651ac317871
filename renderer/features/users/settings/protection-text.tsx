import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UsersState } from './users-state.ts';

/** Says plainly whether personal data needs a password, and because of whom it does not. */
export function ProtectionText({ state }: { state: UsersState }) {
  const { t } = useTranslation('users');
  const open = state.joined ? [] : state.users.filter(({ id }) => !state.withPassword.has(id));
  return (
    <Text size="sm">
      {open.length === 0
        ? t('protection.closed')
        : t('protection.open', { names: open.map(({ name }) => name).join(', ') })}
    </Text>
  );
}
