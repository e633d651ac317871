import type { Page, Request, Response } from '@playwright/test';
import { contentSecurityPolicy } from '#shared/content-security-policy.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { openTab, pagesOf, sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openFresh, openSampleProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

declare global {
  interface Window {
    violations?: string[];
    injected?: boolean;
  }
}

/** Every address that the pages and their workers ask for, and every answer that is none. */
function recordTraffic(page: Page) {
  const traffic = { asked: [] as string[], failed: [] as string[] };
  page.context().on('request', (request: Request) => traffic.asked.push(request.url()));
  page.context().on('requestfailed', (request: Request) => traffic.failed.push(request.url()));
  page.context().on('response', (response: Response) => {
    if (!response.ok() && response.status() !== 304)
      traffic.failed.push(`${response.status()} ${response.url()}`);
  });
  return traffic;
}

const recordViolations = (page: Page) =>
  page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations?.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

// A whole session is one with all that the program asks for by itself.
test.use({ asksForAllPieces: true });

const ours = (address: string) =>
  /^(http:\/\/127\.0\.0\.1:\d+\/|blob:http:\/\/127\.0\.0\.1:\d+\/|data:)/.test(address);

for (const language of storyLanguages) {
  test(`${language}: a whole session stays on this computer, breaks no policy and fails no request`, async ({
    page,
  }) => {
    const traffic = recordTraffic(page);
    await recordViolations(page);
    const say = await openSampleProgramme(page, language, 'details');
    for (const section of sectionKeys) await goToPlace(page, section);
    await goToPlace(page, 'topic');
    await sectionText(page).press('Control+End');
    await sectionText(page).pressSequentially('Жаңа сөз');
    await untilSaved(page);
    await openTab(page, say, 'findings');
    await openTab(page, say, 'preview');
    await expect(pagesOf(page).first()).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('programmes:export.docx'), exact: true }).click();
    await (await download).path();
    await page.getByRole('link', { name: say('app:navigation.rules'), exact: true }).click();
    await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
    await expect(page.getByRole('heading', { name: say('settings:title') })).toBeVisible();

    expect(traffic.asked.length).toBeGreaterThan(10);
    expect(traffic.asked.filter((address) => !ours(address))).toEqual([]);
    expect(traffic.failed).toEqual([]);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test('the pages come with the content security policy of the desktop', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  expect(contentSecurityPolicy).toContain("script-src 'self';");
});

test.describe('a script that came in with a text', () => {
  test.use({ expectedTrouble: [/Content Security Policy/] });

  test('does not run: neither as an element, nor as an attribute, nor through eval', async ({ page }) => {
    await recordViolations(page);
    await openFresh(page, 'kk');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.injected = true');
      document.body.append(button);
      button.click();
      const details = document.createElement('div');
      details.innerHTML = '<details open ontoggle="window.injected = true"></details>';
      document.body.append(details);
      // The test's own code may use eval while it runs, so the attempt comes after it.
      return new Promise((resolve) => {
        setTimeout(() => {
          try {
            new Function('window.injected = true')();
            resolve('evaluated');
          } catch {
            resolve('refused');
          }
        });
      });
    });
    expect(ran).toBe('refused');
    await expect.poll(() => page.evaluate(() => window.violations?.length ?? 0)).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => window.injected)).toBeUndefined();
  });
});
