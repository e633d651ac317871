import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary.tsx';
import { Routes } from './routes.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        <Notifications position="bottom-right" />
        <Router hook={useHashLocation}>
          <Routes />
        </Router>
      </ErrorBoundary>
    </MantineProvider>
  );
}
