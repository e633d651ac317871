import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Pictures for people to look at: `LOOK=folder`. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK)
    await page.screenshot({ path: join(process.env.LOOK, `${name}.png`), fullPage: true });
}
