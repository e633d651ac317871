import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { onStoreState, storeState } from '#renderer/data/store/store-state.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { lazyScreen } from '../lazy-screen.ts';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import classes from './shell.module.css';
import { useFlushOnLeave } from './use-flush-on-leave.ts';
import { useUndoAnywhere } from './use-undo-anywhere.ts';

/** Where the menu is folded away: how it stands with the server. */
const SyncSign = lazyScreen(() =>
  import('#renderer/features/sync/header-sign.tsx').then((m) => m.HeaderSign),
);

/** Below this width the menu folds away behind a button: the theme's `sm`. */
const menuFolds = '(max-width: 47.99em)';

interface ShellProps {
  organisation: Organisation;
  children: ReactNode;
}

export function Shell({ organisation, children }: ShellProps) {
  const { t } = useTranslation('app');
  const language = useTextLanguage();
  const [opened, { toggle, close }] = useDisclosure(false);
  // The editor needs the width: there the navigation keeps its icons only.
  const [editing] = useRoute('/programmes/:id/:section?');
  const { phase } = useSyncExternalStore(onStoreState, storeState);
  const narrow = useMediaQuery(menuFolds, false, { getInitialValueInEffect: false });
  useFlushOnLeave();
  useUndoAnywhere(!editing);
  const names = organisation.shortName;
  return (
    <AppShell
      navbar={{ width: editing ? 60 : 200, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      header={{ height: { base: 44, sm: 0 } }}
      padding={0}
    >
      <a href="#main" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="sm" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('navigation.open')} />
          <Text fw={600} flex={1}>
            Ereje
          </Text>
          {narrow && phase === 'ready' && (
            <Suspense>
              <SyncSign />
            </Suspense>
          )}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        className={classes.navbar}
        p={editing && !opened ? 6 : 'sm'}
        // Folded away it stands beside the screen, where the focus must not go.
        inert={narrow && !opened}
      >
        <Navigation
          organisationName={(language === 'kk' ? names.kk || names.ru : names.ru || names.kk) || '—'}
          narrow={editing && !opened}
          onChoose={close}
        />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <Notices />
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
