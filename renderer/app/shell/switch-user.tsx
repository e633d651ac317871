import { NavLink, Tooltip } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '#renderer/data/users.ts';
import { closeSession } from '#renderer/features/users/session.ts';

/** Who works now; a click gives the computer to somebody else. Not there while nobody was named. */
export function SwitchUser({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('app');
  const user = useCurrentUser();
  if (!user) return null;
  const label = t('navigation.switchUser');
  return (
    <Tooltip label={`${user.name}: ${label}`} position="right" disabled={!narrow}>
      <NavLink
        component="button"
        mt="auto"
        {...(narrow ? { 'aria-label': label } : { label: user.name, description: label })}
        leftSection={<IconUserCircle size={18} stroke={1.6} aria-hidden />}
        onClick={() => void closeSession('switched')}
      />
    </Tooltip>
  );
}
