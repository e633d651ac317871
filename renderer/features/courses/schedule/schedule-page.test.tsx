import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { createIntake } from '#renderer/data/courses/intakes.ts';
import { testFacts } from '#renderer/data/courses/testing-intake.ts';
import { database } from '#renderer/data/database.ts';
import {
  testOrganisation,
  testWay,
  toConclusion,
  toDiscussion,
} from '#renderer/data/deadlines/testing-steps.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { SchedulePage } from './schedule-page.tsx';

const { schedule } = texts;
let mounted: Mounted | undefined;
beforeEach(async () => {
  goTo('2026-11-23');
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', [...toConclusion('concludeAgreed', '2026-05-25'), ['approve', '2026-05-27']]);
  await testWay('p2', 'Ән', toDiscussion('2026-05-22'));
});
afterEach(() => {
  mounted?.unmount();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const open = async () => {
  mounted = await mount(<SchedulePage year={2027} />);
};
const fill = (text: string, params: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (key: 'startsOn' | 'endsOn' | 'place' | 'plannedTrainees' | 'number') =>
  page.getByLabelText(schedule.dialog[key], { exact: true });
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-intake]')];

async function chooseProgramme(title: string) {
  await page.getByRole('combobox', { name: schedule.dialog.programme }).click();
  await page.getByRole('option', { name: title }).click();
}

test('O10-15: what a course is for stands above the schedule and leads to its clause', async () => {
  await open();
  const aim = page.getByText(schedule.aim, { exact: false });
  await expect.element(aim.getByRole('link')).toHaveAttribute('href', '#/rules/O10-15');
});

test('O10-16: an intake of an approved programme is planned, numbered, and stands in the schedule', async () => {
  await open();
  await button(schedule.add).click();
  await page.getByRole('combobox', { name: schedule.dialog.programme }).click();
  const groups = [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
  expect(groups, 'approved programmes come first').toEqual(['Музыка', 'Ән']);
  await page.getByRole('option', { name: 'Музыка' }).click();
  await field('startsOn').fill('2027-02-01');
  await field('endsOn').fill('2027-02-12');
  await field('place').fill('Астана');
  await field('plannedTrainees').fill('75');
  await box('Абай облысы').click();
  await box('Астана қаласы').click();
  await button(schedule.dialog.save).click();
  await expect.poll(() => rows().length).toBe(1);
  const text = rows()[0]?.textContent;
  for (const shown of ['Музыка', '1-лек', '01.02.2027 – 12.02.2027', 'Абай облысы, Астана қаласы', '75'])
    expect(text).toContain(shown);
  expect(text).toContain(schedule.noFaults);
  expect(await database.intakes.toArray()).toMatchObject([
    { programmeId: 'p1', year: 2027, number: 1, regions: ['KZ-10', 'KZ-71'], languages: ['kk'] },
  ]);
});

test('O10-13, O10-16, O10-20: what should be looked at is told while it is typed, an end before the start refused', async () => {
  await open();
  await button(schedule.add).click();
  await button(schedule.dialog.save).click();
  await expect.element(page.getByText(schedule.dialog.chooseProgramme)).toBeVisible();
  await chooseProgramme('Ән');
  await field('startsOn').fill('2027-03-08');
  await field('endsOn').fill('2027-03-12');
  const told = () =>
    [...document.querySelectorAll('[role=alert] li')].map((item) => item.querySelector('a')?.hash);
  await expect.poll(told).toEqual(['#/rules/O10-13', '#/rules/O10-16', '#/rules/O10-16', '#/rules/O10-20']);
  await field('endsOn').fill('2027-03-01');
  await button(schedule.dialog.save).click();
  await expect.element(page.getByText(/01\.03\.2027/).last()).toBeVisible();
  expect(await database.intakes.count()).toBe(0);
  await field('plannedTrainees').fill('жетпіс');
  await expect
    .element(page.getByText(fill(schedule.dialog.wholeNumber, { least: 0, most: 100_000 })))
    .toBeVisible();
});

test('O10-16: two courses in one place at one time are shown with what stands in the way', async () => {
  await createIntake(testFacts());
  await createIntake(testFacts({ programmeId: 'p2', startsOn: '2027-02-08', endsOn: '2027-02-19' }));
  await open();
  const course = fill(schedule.ofCourse, { title: 'Музыка', number: 1 });
  const remarks = button(fill(schedule.faultsOf, { course, count: 1 }));
  await remarks.click();
  await expect.element(remarks).toHaveAttribute('aria-expanded', 'true');
  const opened = document.querySelector('[data-faults]')?.textContent;
  expect(opened).toContain('«Ән»');
  expect(opened).toContain('08.02.2027 – 19.02.2027');
});

test('O10-16: over the months each intake is a bar where its days are, one to be looked at has another colour', async () => {
  await createIntake(testFacts());
  await createIntake(
    testFacts({ programmeId: 'p2', place: '', startsOn: '2027-09-06', endsOn: '2027-09-17' }),
  );
  await open();
  await page.getByText(schedule.views.year, { exact: true }).click();
  await expect.element(page.getByRole('table', { name: schedule.views.year })).toBeVisible();
  const bars = [...document.querySelectorAll<HTMLElement>('[data-bar]')];
  const [first, second] = bars.map((bar) => bar.getBoundingClientRect());
  const september = [...document.querySelectorAll('thead th')].at(9)?.getBoundingClientRect();
  expect(first?.left).toBeLessThan(second?.left ?? 0);
  expect(Math.abs((second?.left ?? 0) - (september?.left ?? 0))).toBeLessThan(september?.width ?? 0);
  expect(bars.map(({ dataset }) => dataset.fault)).toEqual([undefined, 'true']);
});

test('O10-16: the schedule is agreed with the authorised body and each region; what is missing is named', async () => {
  await createIntake(testFacts({ regions: ['KZ-10'] }));
  await open();
  const { agreements } = schedule;
  const parties = () =>
    [...document.querySelectorAll<HTMLElement>('[data-party]')].map(({ dataset }) => dataset.party);
  await expect.poll(parties).toEqual(['authorisedBody', 'KZ-10']);
  const name = 'Абай облысының білім басқармасы';
  await button(fill(agreements.enterOf, { party: name })).click();
  const typed = (key: 'agreedBy' | 'agreedOn' | 'letterNumber') =>
    page.getByLabelText(agreements[key], { exact: true });
  await typed('agreedBy').fill('Басқарма басшысы');
  await typed('agreedOn').fill('2026-12-03');
  await typed('letterNumber').fill('08-15/412');
  await button(agreements.save).click();
  const row = () => document.querySelector('[data-party="KZ-10"]')?.textContent;
  await expect.poll(row).toContain(fill(agreements.missing, { fields: agreements.fields.letterDate }));
  expect(row()).toContain('03.12.2026');
  await expect.element(page.getByText(fill(agreements.state, { done: 0, all: 2 }))).toBeVisible();
});

test('an intake is changed and put into the bin by the keyboard, and offered back', async () => {
  await createIntake(testFacts());
  await open();
  const course = fill(schedule.ofCourse, { title: 'Музыка', number: 1 });
  const menu = async (item: string) => {
    const target = button(fill(schedule.actionsOf, { course }));
    await expect.element(target).toBeVisible();
    (target.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu(schedule.edit);
  await expect.element(field('place')).toHaveValue('Астана, 204');
  await field('place').fill('Алматы');
  await button(schedule.dialog.save).click();
  await expect.poll(() => rows()[0]?.textContent).toContain('Алматы');
  await menu(schedule.remove);
  await expect.poll(() => rows().length).toBe(0);
  await button(schedule.undo).click();
  await expect.poll(() => rows().length).toBe(1);
});

test('O10-16: the schedule goes out as a docx that names its year', async () => {
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await createIntake(testFacts());
  await open();
  await button(schedule.save).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 20_000 }).toBe(1);
  const [request] = save.mock.calls[0] ?? [];
  expect(request?.suggestedName).toBe(`${fill(schedule.fileName, { year: 2027 })}.docx`);
  expect(request?.bytes.length).toBeGreaterThan(1000);
});
