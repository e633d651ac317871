import { NavLink, Stack, Text, Tooltip } from '@mantine/core';
import {
  IconBook2,
  IconCalendarDue,
  IconCertificate,
  IconListNumbers,
  IconScale,
  IconSchool,
  IconSearch,
  IconSettings,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { onStoreState, storeState } from '#renderer/data/store/store-state.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { SwitchUser } from './switch-user.tsx';

/** How it stands with the server: it comes when the first screen stands. */
const SyncPart = lazyScreen(() => import('#renderer/features/sync/shell-part.tsx').then((m) => m.ShellPart));

/** The parts of the program that exist; a part that is not built yet is not shown. */
const parts = [
  { path: '/programmes', key: 'programmes', Icon: IconBook2 },
  { path: '/courses', key: 'courses', Icon: IconSchool },
  { path: '/deadlines', key: 'deadlines', Icon: IconCalendarDue },
  { path: '/certificates', key: 'certificates', Icon: IconCertificate },
  { path: '/registers', key: 'registers', Icon: IconListNumbers },
  { path: '/search', key: 'search', Icon: IconSearch },
  { path: '/people', key: 'people', Icon: IconUsers },
  { path: '/rules', key: 'rules', Icon: IconScale },
  { path: '/bin', key: 'bin', Icon: IconTrash },
  { path: '/settings', key: 'settings', Icon: IconSettings },
] as const;

interface NavigationProps {
  organisationName: string;
  /** Icons without words. */
  narrow: boolean;
  onChoose: () => void;
}

export function Navigation({ organisationName, narrow, onChoose }: NavigationProps) {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  const { phase } = useSyncExternalStore(onStoreState, storeState);
  return (
    <Stack component="nav" aria-label={t('navigation.label')} gap={4} mih="100%">
      <Text fw={700} size={narrow ? 'sm' : 'lg'} px={narrow ? 0 : 'xs'} ta={narrow ? 'center' : 'start'}>
        Ereje
      </Text>
      {!narrow && (
        <Text size="xs" c="dimmed" px="xs" pb="sm" lineClamp={2}>
          {organisationName}
        </Text>
      )}
      {parts.map(({ path, key, Icon }) => {
        const active = location.startsWith(path);
        return (
          <Tooltip key={path} label={t(`navigation.${key}`)} position="right" disabled={!narrow}>
            <NavLink
              component={Link}
              href={path}
              active={active}
              aria-current={active ? 'page' : undefined}
              {...(narrow ? { 'aria-label': t(`navigation.${key}`) } : { label: t(`navigation.${key}`) })}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
              onClick={onChoose}
            />
          </Tooltip>
        );
      })}
      <Suspense>{phase === 'ready' && <SyncPart narrow={narrow} onChoose={onChoose} />}</Suspense>
      <SwitchUser narrow={narrow} />
    </Stack>
  );
}
