import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary.tsx';
import { Routes } from './routes.tsx';
import { theme } from './theme.ts';

export function App() {
  const { t } = useTranslation('app');
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        <ModalsProvider labels={{ confirm: t('actions.confirm'), cancel: t('actions.cancel') }}>
          <Notifications position="bottom-right" />
          <Router hook={useHashLocation}>
            <Routes />
          </Router>
        </ModalsProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
