import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';

// Draws ereje.svg as ereje.png, which window managers take: node resources/icons/make-icon.ts
const drawing = readFileSync(new URL('ereje.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 512, height: 512 } });
await page.setContent(`<style>body { margin: 0; background: none }</style>${drawing}`);
await page.screenshot({
  path: new URL('ereje.png', import.meta.url).pathname,
  omitBackground: true,
});
await browser.close();
