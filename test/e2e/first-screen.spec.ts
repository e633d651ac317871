import type { CDPSession } from '@playwright/test';
import { openSample, programmeLinks } from './support/start.ts';
import { expect, test } from './support/story.ts';

const limit = 400 * 1024;

/** Counts the bytes that come over the wire, compressed as they are sent. */
async function countBytes(devtools: CDPSession) {
  let bytes = 0;
  const files: string[] = [];
  const names = new Map<string, string>();
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    files.push(`${Math.round(encodedDataLength / 1024)} KB ${names.get(requestId)?.split('/').at(-1)}`);
  });
  return () => ({ bytes, files });
}

test('the first screen, the list of programmes, comes with less than 400 KB', async ({ page }, info) => {
  await openSample(page, 'kk');
  const devtools = await page.context().newCDPSession(page);
  const counted = await countBytes(devtools);
  await page.reload();
  await expect(programmeLinks(page)).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  const { bytes, files } = counted();
  info.annotations.push({ type: 'first screen', description: `${Math.round(bytes / 1024)} KB` });
  console.log(`First screen: ${Math.round(bytes / 1024)} KB compressed in ${files.length} files`);
  expect(files.length).toBeGreaterThan(3);
  expect(bytes, files.join('\n')).toBeLessThan(limit);
});
