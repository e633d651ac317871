import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useLocation } from 'wouter';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { binIntake, createIntake } from '#renderer/data/courses/intakes.ts';
import { testFacts } from '#renderer/data/courses/testing-intake.ts';
import { database } from '#renderer/data/database.ts';
import { createProgramme } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import { IntakePage } from './intake-page.tsx';
import { panels } from './panels.ts';

const { intake: words, schedule } = texts;
let id = '';
let mounted: Mounted;
beforeEach(async () => {
  await emptyDatabase();
  await createProgramme(testProgramme('p1', 'Музыка'));
  const made = await createIntake(testFacts());
  id = made.ok ? made.value : '';
});
afterEach(() => mounted.unmount());

/** The intake at the part that the address names, as the program's routes show it. */
function IntakeAtAddress() {
  const [location] = useLocation();
  return <IntakePage intakeId={id} panel={location.split('/')[3]} />;
}

async function open(panel = '') {
  window.location.hash = `/courses/${id}/${panel}`;
  mounted = await mount(<IntakeAtAddress />);
}
const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
const chosen = () => tabs().find((tab) => tab.getAttribute('aria-selected') === 'true')?.textContent;

test('the head says which course and intake it is, when and where; each part has its tab and its address', async () => {
  await open();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Музыка' })).toBeVisible();
  await expect.element(page.getByText('1-лек · 01.02.2027 – 12.02.2027 · Астана, 204')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: words.toSchedule }))
    .toHaveAttribute('href', '#/courses/year/2027');
  expect(tabs().map(({ textContent }) => textContent)).toEqual(panels.map(({ key }) => words.panels[key]));
  expect(chosen()).toBe(words.panels[panels[0]?.key ?? 'trainees']);
  const last = panels.at(-1)?.key ?? 'trainees';
  tabs().at(-1)?.click();
  await expect.poll(() => window.location.hash.startsWith(`#/courses/${id}/`)).toBe(true);
  await expect.poll(chosen).toBe(words.panels[last]);
});

test('O10-16: the day of an intake is changed from its own head', async () => {
  await open();
  await page.getByRole('button', { name: schedule.edit, exact: true }).click();
  await page.getByLabelText(schedule.dialog.endsOn, { exact: true }).fill('2027-02-15');
  await page.getByRole('button', { name: schedule.dialog.save, exact: true }).click();
  await expect.element(page.getByText('1-лек · 01.02.2027 – 15.02.2027 · Астана, 204')).toBeVisible();
  expect((await database.intakes.get(id))?.endsOn).toBe('2027-02-15');
});

test('an intake that lies in the bin is not shown, with the way back to the schedule', async () => {
  await binIntake(id, true);
  await open();
  await expect.element(page.getByText(words.notFound)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: words.toSchedule }))
    .toHaveAttribute('href', '#/courses');
});
