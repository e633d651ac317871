import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import texts from '#shared/languages/kk/settings.json' with { type: 'json' };
import {
  defaultDocumentSettings,
  type DocumentSettings as Settings,
} from '#shared/model/document-settings.ts';
import { DocumentSettings } from './document-settings.tsx';

let mounted: Mounted | null = null;
afterEach(() => mounted?.unmount());

const { firstLanguage } = texts.documents;
const choice = (name: string) =>
  page.getByRole('radiogroup', { name: firstLanguage.label }).getByRole('radio', { name });

async function show(settings: Settings) {
  const onChange = vi.fn();
  mounted = await mount(<DocumentSettings settings={settings} onChange={onChange} />);
  return onChange;
}

test('Kazakh stands first where the organisation chose nothing; Russian can be chosen', async () => {
  const onChange = await show(defaultDocumentSettings);
  await expect.element(choice(firstLanguage.kk)).toBeChecked();
  await userEvent.click(choice(firstLanguage.ru));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ firstLanguage: 'ru' });
});

test('the language that was chosen is shown, and Kazakh can be chosen again', async () => {
  const onChange = await show({ ...defaultDocumentSettings, firstLanguage: 'ru' });
  await expect.element(choice(firstLanguage.ru)).toBeChecked();
  await userEvent.click(choice(firstLanguage.kk));
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ firstLanguage: 'kk' });
});
