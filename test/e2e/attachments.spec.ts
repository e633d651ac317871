import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { untilSaved } from './support/editor.ts';
import { openNewProgramme, openSample } from './support/start.ts';
import { deleteDatabase, openData } from './support/store.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

const letter = { name: 'Хат №7.txt', mimeType: 'text/plain', buffer: Buffer.from('Сәлем, әлем') };
const empty = { name: 'бос.txt', mimeType: 'text/plain', buffer: Buffer.from('') };

const sectionOf = (page: Page, say: Say): Locator =>
  page.getByRole('region', { name: say('attachments:title') });

async function attach(page: Page, say: Say, files: (typeof letter)[]) {
  const chooser = page.waitForEvent('filechooser');
  // By the keyboard, as by the mouse.
  await sectionOf(page, say)
    .getByRole('button', { name: say('attachments:add') })
    .focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(files);
}

for (const language of storyLanguages) {
  test(`${language}: a file is attached, survives a restart, is saved as it was, removed and brought back`, async ({
    page,
  }) => {
    const say = await openNewProgramme(page, language);
    const section = sectionOf(page, say);
    await expect(section.getByText(say('attachments:none'))).toBeVisible();
    await attach(page, say, [letter]);
    await expect(section.getByRole('cell', { name: letter.name, exact: true })).toBeVisible();
    await untilSaved(page);

    await page.reload();
    await expect(section.getByRole('cell', { name: letter.name, exact: true })).toBeVisible();
    const download = page.waitForEvent('download');
    await section.getByRole('button', { name: say('attachments:saveCopyOf', { name: letter.name }) }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(letter.name);
    expect(await readFile(await saved.path(), 'utf8')).toBe('Сәлем, әлем');

    await section.getByRole('button', { name: say('attachments:removeOf', { name: letter.name }) }).click();
    await expect(section.getByText(say('attachments:none'))).toBeVisible();
    // The editor has a button of the same name in one language; that one is a picture.
    await page
      .getByRole('button')
      .filter({ hasText: say('attachments:undo') })
      .click();
    await expect(section.getByRole('cell', { name: letter.name, exact: true })).toBeVisible();
  });
}

test('a file is dropped on the section; an empty one is refused with its name and the others are attached', async ({
  page,
}) => {
  const say = await openNewProgramme(page, 'kk');
  const section = sectionOf(page, say);
  await attach(page, say, [empty, letter]);
  await expect(section.getByRole('alert')).toHaveText(say('problems:attachmentEmpty', { name: empty.name }));
  await expect(section.getByRole('cell', { name: letter.name, exact: true })).toBeVisible();

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(3_000_000)], 'Сурет.png'));
    return transfer;
  });
  for (const type of ['dragover', 'drop']) await section.dispatchEvent(type, { dataTransfer: dropped });
  await expect(section.getByRole('row').filter({ hasText: 'Сурет.png' })).toContainText('2,9 МБ');
  await expect(section.getByRole('row')).toHaveCount(3);
});

/** What is left of the program on this computer: nothing but the language. */
async function becomeAnotherComputer(page: Page) {
  await deleteDatabase(page);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
}

test('an attached file comes to another computer in a backup and opens there', async ({ page }) => {
  const say = await openNewProgramme(page, 'kk');
  await attach(page, say, [letter]);
  await expect(sectionOf(page, say).getByRole('cell', { name: letter.name, exact: true })).toBeVisible();
  const address = page.url();
  await openData(page, say);
  await page.getByRole('button', { name: say('data:backup.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('data:backup.password'), { exact: true }).fill('құпиясөз-2026');
  await dialog.getByLabel(say('data:backup.again')).fill('құпиясөз-2026');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('data:backup.save') }).click();
  const buffer = await readFile(await (await download).path());

  await becomeAnotherComputer(page);
  await openSample(page, 'kk');
  await openData(page, say);
  await page.getByRole('button', { name: say('data:restore.open') }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: say('data:restore.choose') }).click();
  await (await chooser).setFiles({ name: 'a.ereje-backup', mimeType: 'application/octet-stream', buffer });
  await dialog.getByLabel(say('data:backup.password')).fill('құпиясөз-2026');
  await dialog.getByRole('button', { name: say('data:restore.look') }).click();
  await dialog.getByRole('button', { name: say('data:restore.confirm') }).click();
  await dialog.getByRole('button', { name: say('data:restore.goOn') }).click();
  await page.waitForLoadState();
  await page.goto(address);
  const copy = page.waitForEvent('download');
  await sectionOf(page, say)
    .getByRole('button', { name: say('attachments:saveCopyOf', { name: letter.name }) })
    .click();
  expect(await readFile(await (await copy).path(), 'utf8')).toBe('Сәлем, әлем');
});
