import { openSample, programmeLinks } from './support/start.ts';
import { expect, test } from './support/story.ts';

const limit = 400 * 1024;

declare global {
  interface Window {
    /** Milliseconds since the page began to load, when the list stood. */
    listStoodAt?: number;
  }
}

/** Notes in the page when the first screen stands; runs before anything of the program. */
function noteFirstScreen(): void {
  const look = () => {
    if (window.listStoodAt === undefined && document.querySelector('main table a')) {
      window.listStoodAt = performance.now();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Every file with its compressed bytes, and whether the list needed it. */
function bytesOfFiles() {
  const stood = window.listStoodAt ?? 0;
  const files = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const listed = files.map(({ name, startTime, initiatorType, encodedBodySize }) => ({
    name: name.split('/').at(-1) ?? '',
    // A font is asked for by the styles a little later than the screen is drawn, and belongs to it.
    needed: startTime <= stood || initiatorType === 'css',
    bytes: encodedBodySize,
  }));
  return { stood, listed };
}

test('the first screen, the list of programmes, stands with less than 400 KB', async ({ page }, info) => {
  await page.addInitScript(noteFirstScreen);
  await openSample(page, 'kk');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.reload();
  await expect(programmeLinks(page)).toHaveCount(1);
  await page.evaluate(() => document.fonts.ready);
  const { stood, listed } = await page.evaluate(bytesOfFiles);
  expect(stood).toBeGreaterThan(0);
  const first = listed.filter(({ needed }) => needed);
  const bytes = first.reduce((sum, file) => sum + file.bytes, 0);
  const files = first.map((file) => `${Math.round(file.bytes / 1024)} KB ${file.name}`);
  info.annotations.push({ type: 'first screen', description: `${Math.round(bytes / 1024)} KB` });
  console.log(`First screen: ${Math.round(bytes / 1024)} KB compressed in ${files.length} files`);
  expect(files.length).toBeGreaterThan(3);
  expect(bytes, files.join('\n')).toBeLessThan(limit);
});
