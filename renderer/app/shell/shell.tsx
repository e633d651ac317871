import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#shared/model/organisation.ts';
import { currentLanguage } from '../languages/language.ts';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';
import { useFlushOnLeave } from './use-flush-on-leave.ts';

interface ShellProps {
  organisation: Organisation;
  children: ReactNode;
}

export function Shell({ organisation, children }: ShellProps) {
  const { t } = useTranslation('app');
  const [opened, { toggle, close }] = useDisclosure(false);
  useFlushOnLeave();
  const names = organisation.shortName;
  return (
    <AppShell
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      header={{ height: { base: 44, sm: 0 } }}
      padding={0}
    >
      <a href="#main" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="sm">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('navigation.open')} />
          <Text fw={600}>Ereje</Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <Navigation
          organisationName={(currentLanguage() === 'kk' ? names.kk || names.ru : names.ru || names.kk) || '—'}
          onChoose={close}
        />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
