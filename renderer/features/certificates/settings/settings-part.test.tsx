import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { beginCertificates } from '#renderer/data/certificates/testing-issue.ts';
import { testOrganisation } from '#renderer/data/deadlines/testing-steps.ts';
import { readOrganisation } from '#renderer/data/organisation.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.certificates.json' with { type: 'json' };
import { SettingsPart } from './settings-part.tsx';

const words = texts.settings;
let mounted: Mounted | undefined;
beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
});
afterEach(() => {
  notifications.clean();
  mounted?.unmount();
  vi.useRealTimers();
});

async function open(role: 'administrator' | 'viewer' = 'administrator') {
  mounted = await mount(
    <WhoContext value={{ who: { role, userId: 'u1' }, profile: 'O10' }}>
      <SettingsPart />
    </WhoContext>,
  );
  await expect.element(field('numberPattern'), { timeout: 15_000 }).toBeVisible();
}
const field = (name: 'numberPattern' | 'fewBlanks' | 'checkAddress') =>
  page.getByRole('textbox', { name: words[name] });
const save = page.getByRole('button', { name: words.save });
const stored = async () => (await readOrganisation())?.certificates;

test('O10-30: how certificates are numbered and checked is stored, and can be gone through without a mouse', async () => {
  await open();
  await field('numberPattern').fill('ПК-{year}/{number:6}');
  await field('fewBlanks').fill('20');
  await field('checkAddress').fill('ereje.example.kz/');
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  save.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(words.saved)).toBeVisible();
  expect(await stored()).toEqual({
    ...{ numberPattern: 'ПК-{year}/{number:6}', fewBlanks: 20 },
    checkAddress: 'https://ereje.example.kz',
  });
  await expect.element(field('checkAddress')).toHaveValue('https://ereje.example.kz');
});

test('O10-30: a scheme that would give one number twice, half a blank and an open address are refused, and nothing is stored', async () => {
  await open();
  await field('numberPattern').fill('{number}');
  await save.click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('«{number}»');
  await field('numberPattern').fill('{year}-{number}');
  await field('fewBlanks').fill('1,5');
  await save.click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(problems.fewBlanksWrong);
  await field('fewBlanks').fill('15');
  await field('checkAddress').fill('http://ereje.example.kz');
  await save.click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('http://ereje.example.kz');
  expect(await stored()).toBeUndefined();
  // What was typed is still there to be put right.
  await expect.element(field('fewBlanks')).toHaveValue('15');
});

test('the next number is shown as it would be printed, an example before the year began here', async () => {
  goTo('2027-02-15');
  await open();
  await expect.element(page.getByRole('status')).toMatchTextContent('2027-00001');
  await beginCertificates(412);
  await field('numberPattern').fill('{number:4}/{year}');
  const next = words.next.replace('{{number}}', '0412/2027');
  await expect.element(page.getByRole('status')).toMatchTextContent(next);
});

test('who may not change the organisation reads the settings only', async () => {
  await open('viewer');
  await expect.element(field('numberPattern')).toHaveAttribute('readonly');
  await expect.element(save).toHaveAttribute('aria-disabled', 'true');
});
