import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary.tsx';
import { Routes } from './routes.tsx';
import { StoreGate } from './store-gate.tsx';
import { theme } from './theme.ts';

export function App({ showable }: { showable: Promise<void> }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        <Notifications position="bottom-right" />
        <Router hook={useHashLocation}>
          <StoreGate showable={showable}>
            <Routes />
          </StoreGate>
        </Router>
      </ErrorBoundary>
    </MantineProvider>
  );
}
