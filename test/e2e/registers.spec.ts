import { expectAccessible } from './support/accessible.ts';
import { look } from './support/look.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { analyseAct, openPanel, openWay, prepare, research, sign, wayState } from './support/way.ts';

/** The day in Kazakhstan, as date fields take it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());

test('kk: a signed protocol and a prepared order stand in the register, are found, and lead back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const say = await openSample(page, 'kk');
  await openWay(page, say);
  await openPanel(page, say, 'analysis');
  await analyseAct(page, say, 'А. Серікова');
  await research(page, say, 2026);
  await openPanel(page, say, 'papers');
  await prepare(page, say, { kind: 'needsProtocol', date: today(), number: '7' });
  await sign(page, say, 'signProtocol');
  await expect(wayState(page, say, 'protocolSigned')).toBeVisible();
  await prepare(page, say, { kind: 'developmentOrder', date: today(), number: '12' });

  const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });
  await navigation.getByRole('link', { name: say('app:navigation.registers') }).click();
  const papers = page.locator('[data-paper]');
  await expect(papers).toHaveCount(2);
  const protocol = papers.filter({ hasText: say('development:papers.needsProtocol') });
  await expect(protocol).toContainText('А. Серікова');
  const day = today().split('-').reverse().join('.');
  await expect(protocol).toContainText(say('registers:signedOn', { date: day }));
  const order = papers.filter({ hasText: say('development:papers.developmentOrder') });
  await expect(order).toContainText(say('registers:draft'));
  await expectAccessible(page, 'register of documents');
  await look(page, 'register-documents');

  await page.getByRole('searchbox', { name: say('registers:words.documents') }).fill('косымша 7');
  await expect(papers).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('registers:save') }).click();
  expect((await download).suggestedFilename()).toBe(`${say('registers:documents')}.docx`);
  await page.getByText(say('registers:programmes'), { exact: true }).click();
  await expect(page.locator('[data-programme]')).toContainText(say('programmes:states.protocolSigned'));
  await look(page, 'register-programmes');

  await page.getByText(say('registers:documents'), { exact: true }).click();
  await protocol.getByRole('link').click();
  await expect(page).toHaveURL(/\/way\/papers$/);
});
