import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import { makeSigningKey } from '#shared/authenticity/signature.ts';
import { signedWith, testingCertificate } from '#shared/authenticity/testing-certificate.ts';
import { type TrustSources, trustOf } from '#shared/authenticity/trust.ts';
import { writeTrustFile } from '#shared/authenticity/trust-file.ts';
import { expectAccessible } from './support/accessible.ts';
import { qrPicture } from './support/qr-picture.ts';
import { openSample } from './support/start.ts';
import { test } from './support/story.ts';
import { type Say, textsOf } from './support/texts.ts';

const key = makeSigningKey();
const [good, withdrawn] = [signedWith(testingCertificate(), key), signedWith(testingCertificate(), key)];
const strange = signedWith(testingCertificate(), makeSigningKey());

const codeOf = ({ token, signature }: typeof good) =>
  qrTextOf({ token, signature, checkAddress: 'https://ereje.example' });

const listText = (sources: Partial<TrustSources> = {}) => {
  const record = { id: key.keyId, publicKey: key.publicKey, deviceId: 'd', deviceName: '', createdAt: '' };
  const trust = trustOf({
    organisation: { id: 'o1', name: { kk: 'Үлгі ұйымы', ru: 'Образцовая организация' } },
    keys: [{ ...record, retiredAt: null, revoked: null }],
    certificates: [good, withdrawn],
    annulments: [{ certificateId: withdrawn.id, annulledOn: '2026-11-18' }],
    madeAt: new Date().toISOString(),
    ...sources,
  });
  return writeTrustFile(trust, key.keyId, key.secret);
};

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ereje-check-page-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page as the program saves it, opened from the disk; `list` takes the place of the organisation's own. */
async function openSaved(page: Page, say: Say, list: string | null): Promise<void> {
  await page.goto('/#/certificates/keys');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('authenticity:keys.savePage') }).click();
  const saved = join(folder, `${crypto.randomUUID()}.html`);
  await (await download).saveAs(saved);
  if (list !== null) {
    const html = readFileSync(saved, 'utf8');
    const element = /(<script type="application\/json" id="list">)[^<]*/;
    writeFileSync(
      saved,
      html.replace(element, (_, start: string) => start + list.replaceAll('<', '\\u003c')),
    );
  }
  await page.goto(pathToFileURL(saved).href);
}

async function checkText(page: Page, say: Say, text: string): Promise<void> {
  await page.getByLabel(say('authenticity:page.label')).fill(text);
  await page.getByRole('button', { name: say('authenticity:check.button') }).click();
}

const verdict = (page: Page) => page.getByRole('status').getByRole('heading');

test('O10-33: the saved page verifies codes from the disk, and asks nothing of any network', async ({
  page,
}) => {
  const say = await openSample(page, 'kk');
  await openSaved(page, say, listText());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await expect(page.getByText('Үлгі ұйымы')).toBeVisible();
  await expectAccessible(page, 'the page before a check');

  await checkText(page, say, codeOf(good));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.valid.title'));
  await expect(page.getByText('Әбдіғаппарқызы Үмітгүл Қуанышбекқызы')).toBeVisible();
  await expectAccessible(page, 'a valid certificate');

  const code = codeOf(good);
  const at = code.indexOf('#') + 60;
  const changed = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
  await checkText(page, say, changed);
  await expect(verdict(page)).not.toHaveText(say('authenticity:verdict.valid.title'));
  await expect(page.getByText('Әбдіғаппарқызы')).toHaveCount(0);

  await checkText(page, say, codeOf(strange));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.unknownKey.title'));
  await checkText(page, say, checkCodeOf(good.token));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.codeOnly.title'));

  // By a picture of the printed code.
  await page.getByLabel(say('authenticity:check.picture')).setInputFiles(qrPicture(codeOf(withdrawn)));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.annulled.title'));
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(verdict(page)).toHaveText(textsOf('ru')('authenticity:verdict.annulled.title'));
  expect(asked.filter((address) => !/^(?:file|blob|data):/.test(address))).toEqual([]);
});

test('O10-33: the saved page takes a newer list, keeps it, and refuses an old one that is shown again', async ({
  page,
}) => {
  const say = await openSample(page, 'kk');
  const older = listText({ annulments: [], madeAt: '2026-11-20T05:00:00.000Z' });
  await openSaved(page, say, older);
  await checkText(page, say, codeOf(withdrawn));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.valid.title'));

  const give = (text: string) =>
    page
      .getByLabel(say('authenticity:page.newer'))
      .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give(listText());
  await expect(page.getByRole('status')).toContainText(/Жаңа тізім қабылданды/);
  await checkText(page, say, codeOf(withdrawn));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.annulled.title'));

  await give(older);
  await expect(page.getByRole('status')).toContainText('20.11.2026');
  await page.reload();
  await checkText(page, say, codeOf(withdrawn));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.annulled.title'));
});

test('O10-33: the page of the organisation itself believes its own keys only', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await openSaved(page, say, null);
  await checkText(page, say, codeOf(good));
  await expect(verdict(page)).toHaveText(say('authenticity:verdict.unknownKey.title'));
});
