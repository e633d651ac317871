import type { Page } from 'playwright';
import firstRun from '#shared/languages/kk/firstRun.json' with { type: 'json' };

/** Opens the sample organisation at its list. Gives the id of its programme. */
export async function openSample(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.getByRole('button', { name: firstRun.sample.open }).click();
  const link = page.locator('table tbody a').first();
  await link.waitFor();
  return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
}
