import type { Page } from '@playwright/test';
import type { Say } from './texts.ts';

/** A file in the person's hands, made by the test. */
export interface StoryFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const badFile = (name: string, content: string | Uint8Array): StoryFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Gives a file, or the path of one, to the import on the list of programmes. */
export async function chooseFile(page: Page, say: Say, file: StoryFile | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('programmes:import.button'), exact: true }).click();
  await (await chooser).setFiles(file);
}
