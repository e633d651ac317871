import '@fontsource-variable/inter/wght.css';
import './mantine-styles.ts';
import './base.css';
import { createRoot } from 'react-dom/client';
import { startStore } from '#renderer/data/store/start-store.ts';
import { App } from './app.tsx';
import { startLanguage } from './languages/language.ts';
import { loadTheRest } from './load-the-rest.ts';

export async function showApp(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const showable = startStore();
  loadTheRest();
  await startLanguage();
  createRoot(root).render(<App showable={showable} />);
}
