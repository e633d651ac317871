import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import {
  contentTypes,
  documentRelations,
  documentXml,
  externalRelation,
  makeDocx,
  para,
} from '#shared/documents/import/docx-fixture.ts';
import { badFile, chooseFile, type StoryFile } from './support/files.ts';
import { openSample, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

const megabyte = 1024 * 1024;
const good = makeDocx(para('Жалпы ережелер') + para('Мәтін'));
const utf16 = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What Word writes when a document has a password: a compound file with this stream. */
const encrypted = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...Array(600).fill(0),
  ...utf16('EncryptedPackage'),
]);
const entity = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml(para('&x;'))}`;
const spaces = new Uint8Array(90 * megabyte).fill(0x20);
const newer = JSON.stringify({ format: 'ereje-programme', version: 99, content: {} });

/** A file of this size with this beginning; the rest is a hole that takes no room on the disk. */
function largeFile(info: TestInfo, name: string, size: number): string {
  const path = info.outputPath(name);
  const file = openSync(path, 'w');
  writeSync(file, Uint8Array.from([0x50, 0x4b, 3, 4]));
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

interface BadInput {
  file: StoryFile | string;
  code: string;
  params?: Record<string, number>;
}

const badInputs = (info: TestInfo): BadInput[] => [
  { file: badFile('empty.docx', ''), code: 'fileEmpty' },
  { file: badFile('half.docx', good.slice(0, good.length / 2)), code: 'docxBroken' },
  { file: badFile('letter.docx', 'Сәлем, әлем'), code: 'docxNotDocx' },
  { file: badFile('secret.docx', encrypted), code: 'docxEncrypted' },
  { file: badFile('entity.docx', makeDocx('', { 'word/document.xml': entity })), code: 'docxForbiddenXml' },
  {
    file: badFile('bomb.docx', makeDocx(para('а'), { 'word/media/a.bin': spaces })),
    code: 'docxTooLargeInside',
  },
  { file: badFile('pictures.docx', makeDocx(para(''))), code: 'docxWithoutText' },
  { file: largeFile(info, 'huge.docx', 100 * megabyte + 1), code: 'fileTooLarge', params: { limit: 100 } },
  { file: largeFile(info, 'rubbish.docx', 100 * megabyte), code: 'docxBroken' },
  {
    file: badFile('newer.ereje', newer),
    code: 'programmeFileNewer',
    params: { fileVersion: 99, programVersion: 1 },
  },
  { file: badFile('cut.ereje', newer.slice(0, 20)), code: 'programmeFileBroken' },
  { file: badFile('other.ereje', '{"format":"other"}'), code: 'programmeFileNotOurs' },
];

async function expectRefused(page: Page, say: Say, { file, code, params }: BadInput) {
  await chooseFile(page, say, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toHaveText(say(`problems:${code}`, params), { timeout: 20_000 });
  await dialog.getByRole('button', { name: say('app:actions.close') }).click();
  await expect(dialog).toBeHidden();
  await expect(programmeLinks(page)).toHaveCount(1);
}

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('each bad file gets one clear message, and the list of programmes stays as it was', async ({
      page,
    }, info) => {
      test.setTimeout(120_000);
      const say = await openSample(page, language);
      for (const input of badInputs(info)) {
        await test.step(input.code, () => expectRefused(page, say, input));
      }
      await page.reload();
      await expect(programmeLinks(page)).toHaveCount(1);
      await programmeLinks(page).click();
      await expect(page.locator('[data-page="details"]')).toBeVisible();
    });

    test('macros and links to outside do not come in, and the person is told before anything is stored', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      const macros = makeDocx(para('Жалпы ережелер') + para('Сенімсіз құжаттың мәтіні'), {
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/vbaProject.bin': 'Sub AutoOpen()',
        'word/_rels/document.xml.rels': documentRelations(
          externalRelation('rt', 'attachedTemplate', 'http://example.com/a.dotm'),
        ),
      });
      await chooseFile(page, say, badFile('macros.docm', macros));
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(say('intake:macrosIgnored_one'))).toBeVisible();
      await expect(dialog.getByText(say('intake:externalPartsIgnored_one', { count: 1 }))).toBeVisible();
      await dialog.getByRole('button', { name: say('app:actions.cancel') }).click();
      await expect(dialog).toBeHidden();
      await expect(programmeLinks(page)).toHaveCount(1);

      await chooseFile(page, say, badFile('macros.docm', macros));
      await dialog.getByRole('button', { name: say('programmes:import.confirm') }).click();
      await expect(page.locator('[data-page="details"]')).toBeVisible();
      await page.getByRole('link', { name: say('sections:generalProvisions.name') }).click();
      await expect(page.locator('.ProseMirror')).toHaveText('Сенімсіз құжаттың мәтіні');
    });

    test('a store that refuses, such as a full disk, is told, and nothing is half stored', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await chooseFile(page, say, badFile('good.docx', good));
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: say('programmes:import.confirm') });
      await expect(confirm).toBeVisible();
      await page.evaluate(() => {
        IDBObjectStore.prototype.add = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
        IDBObjectStore.prototype.put = IDBObjectStore.prototype.add;
      });
      await confirm.click();
      const [before = ''] = say('problems:importFailed', { reason: '…' }).split('…');
      await expect(dialog.getByRole('alert')).toContainText(before);
      await page.reload();
      await expect(programmeLinks(page)).toHaveCount(1);
    });
  });
}
