import { type BrowserContext, chromium } from 'playwright';

const size = { width: 1280, height: 720 };

/** A browser window with a store of its own in `folder`; null where there is no Chromium. */
export async function openChromium(folder: string): Promise<BrowserContext | null> {
  try {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      locale: 'kk-KZ',
      viewport: size,
    });
    context.setDefaultTimeout(60_000);
    return context;
  } catch (error) {
    console.log(`The interface is not measured: ${String(error).split('\n')[0]}`);
    return null;
  }
}
