import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { chooseLanguage, loadLaterTexts, startLanguage } from '../languages/language.ts';
import { theme } from '../theme.ts';

export interface Mounted {
  unmount: () => void;
}

/** Shows a part of the interface as the program does: theme, texts, routes by the address's hash. */
export async function mount(content: ReactNode, language: InterfaceLanguage = 'kk'): Promise<Mounted> {
  await startLanguage();
  await chooseLanguage(language);
  await loadLaterTexts();
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  root.render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <Router hook={useHashLocation}>{content}</Router>
    </MantineProvider>,
  );
  return {
    unmount: () => {
      root.unmount();
      container.remove();
    },
  };
}
