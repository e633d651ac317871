import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { testOrganisation } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import courses from '#shared/languages/kk/courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.certificates.json' with { type: 'json' };
import { RegisterPart } from '../register-part.tsx';

const { register } = texts;
const words = register.import;
let mounted: Mounted | null = null;

beforeEach(async () => {
  goTo('2027-02-15');
  await page.viewport(1280, 720);
  await emptyDatabase();
  await testOrganisation();
  mounted = await mount(<RegisterPart id={undefined} />);
});
afterEach(async () => {
  notifications.clean();
  mounted?.unmount();
  await flush();
  vi.useRealTimers();
});

const lines = [
  'Тіркеу №;Тегі, аты, әкесінің аты;Курс тақырыбы;Құжат күні',
  'К-17;Үлгібаева Әсел Қуанышқызы;Музыка;20.05.2024',
  'К-18;Сынақов Ғабит;Музыка;31.02.2024',
  'К-17;Сынақов Ғабит;Музыка;21.05.2024',
];
const faults = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const dialog = () => page.getByRole('dialog', { name: words.title });
const press = (name: string) => dialog().getByRole('button', { name }).click();
const bring = (count: number) => words.bring_other.replace('{{count}}', String(count));
async function choose(...rows: string[]) {
  await page.getByRole('button', { name: words.open }).click();
  await expect.element(dialog().getByRole('button', { name: words.choose })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no input');
  await userEvent.upload(input, new File([rows.join('\n')], 'журнал.csv', { type: 'text/csv' }));
}
const told = () =>
  [...document.querySelectorAll('[data-line]')].map((row) => row.querySelector('td:last-child')?.textContent);

test('O10-30: an earlier register is taken over: a column is named by hand, what is wrong stays out and is told, twice adds nothing', async () => {
  await choose(...lines);
  const check = dialog().getByRole('button', { name: courses.import.check });
  await expect.element(check, { timeout: 15_000 }).toBeDisabled();
  expect(await faults()).toEqual([]);
  const fourth = dialog().getByRole('combobox', { name: words.meaning.replace('{{number}}', '4') });
  await userEvent.selectOptions(fourth, words.fields.issuedOn);
  await check.click();
  await expect.poll(() => told().length).toBe(3);
  expect(told()).toEqual([
    '',
    problems.listedDayOfIssueWrong.replace('{{text}}', '31.02.2024'),
    problems.listedCertificateNumberTwice.replace('{{line}}', '2'),
  ]);
  expect(await faults()).toEqual([]);
  await press(bring(1));
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'К-17' })).toBeVisible();
  expect(await database.certificates.count()).toBe(1);

  await choose(...lines.slice(0, 2));
  await userEvent.selectOptions(fourth, words.fields.issuedOn);
  await check.click();
  await expect.poll(told).toEqual([words.here]);
  await expect.element(dialog().getByRole('button', { name: bring(0) })).toBeDisabled();
});

test('a file without a list is told, and what is read is not stored before it was checked', async () => {
  await choose('бір;екі', 'үш;төрт');
  await expect.element(dialog().getByText(words.noList), { timeout: 15_000 }).toBeVisible();
  await press(words.otherFile);
  await expect.element(dialog().getByRole('button', { name: words.choose })).toBeVisible();
  expect(await database.certificates.count()).toBe(0);
});
