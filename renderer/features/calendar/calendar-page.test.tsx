import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { database } from '#renderer/data/database.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { declareDays, readWorkingCalendar } from '#renderer/data/working-calendar.ts';
import { addWorkingDays } from '#shared/calendar/count-working-days.ts';
import texts from '#shared/languages/kk/calendar.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import type { UserRole } from '#shared/model/user.ts';
import { CalendarPage } from './calendar-page.tsx';

let unmount: (() => void) | undefined;
beforeEach(async () => {
  goTo('2026-11-23');
  await emptyDatabase();
});
afterEach(() => {
  unmount?.();
  vi.useRealTimers();
});

async function open(role: UserRole | null = null) {
  const standing = { who: { role, userId: null }, profile: 'O10' as const };
  const content = (
    <WhoContext value={standing}>
      <CalendarPage organisationId="o1" />
    </WhoContext>
  );
  unmount = (await mount(content)).unmount;
  await expect.element(day('2026-11-23')).toBeVisible();
}

const day = (date: string) =>
  page.getByRole('button', { name: nameOf(date), exact: false }).filter({ hasText: /^\d+$/ });
const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);
const nameOf = (date: string) => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year} жылғы ${dayOfMonth} ${months[(month ?? 0) - 1]},`;
};
const line = () =>
  page
    .getByText(/./)
    .elements()
    .find((element) => 'dayLine' in (element as HTMLElement).dataset);
const due = async (start: string, length: number) => {
  const result = addWorkingDays(await readWorkingCalendar(), start, length);
  return result.ok ? result.value.due : result.problem.code;
};
const field = (name: string) => page.getByLabelText(name, { exact: false });

test('the year of today is shown, today is marked, and each day says whether it is worked and why', async () => {
  await open();
  await expect.element(day('2026-11-23')).toHaveAttribute('aria-current', 'date');
  await expect.element(day('2026-12-16')).toHaveAccessibleName(/Демалыс: Тәуелсіздік күні\.$/);
  await expect.element(day('2026-03-24')).toHaveAccessibleName(/21\.03\.2026 \(Наурыз мейрамы\)/);
  await expect.element(day('2026-03-16')).toHaveAccessibleName(/Жұмыс күні\.$/);
});

test('arrow keys move from day to day over months and years, and the line says what the day is', async () => {
  await open();
  // The line tells of the day under the mouse too: the mouse rests beside the days.
  await page.getByRole('heading', { level: 1 }).hover();
  (day('2026-11-23').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(day('2026-11-30')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(day('2026-12-01')).toHaveFocus();
  await userEvent.keyboard('{PageDown}');
  await expect.element(day('2027-01-01')).toHaveFocus();
  await expect.poll(() => line()?.textContent).toBe('2027 жылғы 1 қаңтар, жұма. Демалыс: Жаңа жыл.');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(day('2026-12-31')).toHaveFocus();
});

test('a day is made off with its grounds, terms follow, and the mark is removed again', async () => {
  await open();
  expect(await due('2026-11-23', 1)).toBe('2026-11-24');
  await day('2026-11-24').click();
  await page.getByRole('button', { name: texts.dialog.makeOff }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(courseProblems.calendarReasonMissing);
  await field(texts.dialog.reason).fill('№ 7 бұйрық');
  await page.getByRole('button', { name: texts.dialog.makeOff }).click();
  await expect
    .element(day('2026-11-24'))
    .toHaveAccessibleName(/Демалыс: ұйым белгілеген\. Негізі: № 7 бұйрық/);
  expect(await due('2026-11-23', 1)).toBe('2026-11-25');
  await page.getByRole('button', { name: texts.list.removeNamed.replace('{{date}}', '24.11.2026') }).click();
  await expect.element(day('2026-11-24')).toHaveAccessibleName(/Жұмыс күні\.$/);
  expect(await due('2026-11-23', 1)).toBe('2026-11-24');
});

test('two days are exchanged in one action; a day of the same kind is refused with its date', async () => {
  await open();
  await day('2026-11-27').click();
  await field(texts.dialog.reason).fill('№ 8 бұйрық');
  await page.getByRole('checkbox', { name: texts.dialog.withExchange }).click();
  await field(texts.dialog.exchangeForOff).fill('2026-11-26');
  await page.getByRole('button', { name: texts.dialog.makeOff }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/26\.11\.2026/);
  await field(texts.dialog.exchangeForOff).fill('2026-11-28');
  await page.getByRole('button', { name: texts.dialog.makeOff }).click();
  await expect.element(day('2026-11-28')).toHaveAccessibleName(/Жұмыс күні: ұйым белгілеген/);
  expect(await due('2026-11-26', 1)).toBe('2026-11-28');
  const rows = (await database.changes.toArray()).filter(({ table }) => table === 'calendarDays');
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(({ group }) => group)).size).toBe(1);
});

test('who removes one of two exchanged days is told of the other, and both marks go in one action', async () => {
  const reason = '№ 8 бұйрық';
  await declareDays('o1', [
    { id: '2026-11-27', kind: 'off', reason, markedWith: '2026-11-28' },
    { id: '2026-11-28', kind: 'worked', reason, markedWith: '2026-11-27' },
  ]);
  await open();
  await page.getByRole('button', { name: texts.list.removeNamed.replace('{{date}}', '28.11.2026') }).click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/27\.11\.2026/);
  await page.getByRole('button', { name: texts.dialog.removeBoth }).click();
  await expect.element(day('2026-11-27')).toHaveAccessibleName(/Жұмыс күні\.$/);
  await expect.element(day('2026-11-28')).toHaveAccessibleName(/Аптаның демалыс күні\.$/);
  const removed = (await database.changes.toArray()).filter(({ kind }) => kind === 'remove');
  expect(removed).toHaveLength(2);
  expect(new Set(removed.map(({ group }) => group)).size).toBe(1);
});

test('a marked day opens with its grounds and only the mark can be taken away', async () => {
  await declareDays('o1', [{ id: '2026-11-28', kind: 'worked', reason: '№ 9 бұйрық', markedWith: null }]);
  await open();
  await day('2026-11-28').click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/№ 9 бұйрық/);
  await expect.element(page.getByRole('button', { name: texts.dialog.makeOff })).not.toBeInTheDocument();
  await page.getByRole('button', { name: texts.dialog.remove, exact: true }).click();
  await expect.element(day('2026-11-28')).toHaveAccessibleName(/Аптаның демалыс күні\.$/);
});

test('Kurban Ait that is only computed says so until the announced day is marked', async () => {
  await open();
  const next = page.getByRole('button', { name: texts.year.next });
  await next.click();
  await next.click();
  await expect.element(page.getByRole('note')).toMatchTextContent(/05\.05\.2028/);
  await page.getByRole('button', { name: texts.unconfirmed.open }).click();
  const date = page.getByRole('dialog').getByLabelText('04.05.2028 – 06.05.2028', { exact: false });
  await date.fill('2028-05-04');
  await page.getByRole('button', { name: texts.unconfirmed.save, exact: true }).click();
  await expect.element(page.getByRole('note')).not.toBeInTheDocument();
  await expect.element(day('2028-05-04')).toHaveAccessibleName(/Құрбан айттың бірінші күні/);
  expect(await due('2028-05-03', 1)).toBe('2028-05-05');
});

async function openYear(year: number) {
  await open();
  for (let shown = 2026; shown < year; shown += 1) {
    await page.getByRole('button', { name: texts.year.next }).click();
  }
}

test('a year without a table is said, with its days by the law to look through, and no further year is offered', async () => {
  await openYear(2029);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(problems.holidayTableMissing.replace('{{year}}', '2029'));
  await expect.element(page.getByRole('table')).toMatchTextContent(/17\.12\.2029/);
  await expect.element(page.getByRole('button', { name: texts.year.next })).toBeDisabled();
  expect(await due('2029-12-14', 1)).toBe('holidayTableMissing');
});

test('a further year is taken over with the announced Kurban Ait, terms follow, and it is given back', async () => {
  await openYear(2029);
  await page.getByRole('checkbox', { name: texts.takeOver.announced }).click();
  await field('23.04.2029 – 25.04.2029').fill('2029-04-28');
  await page.getByRole('button', { name: texts.takeOver.act }).click();
  await expect.element(page.getByRole('alert').nth(1)).toMatchTextContent(/23\.04\.2029/);
  expect(await database.calendarDays.count()).toBe(0);
  await field('23.04.2029 – 25.04.2029').fill('2029-04-25');
  await page.getByRole('button', { name: texts.takeOver.act }).click();
  await expect.element(day('2029-04-25')).toHaveAccessibleName(/Құрбан айттың бірінші күні/);
  expect(await due('2029-04-24', 1)).toBe('2029-04-26');
  const heading = page.getByRole('heading', { name: '2029', exact: true });
  await expect.element(heading).toHaveFocus();
  await page.getByRole('button', { name: texts.ownYear.remove.replace('{{year}}', '2029') }).click();
  await expect.element(page.getByRole('button', { name: texts.takeOver.act })).toBeVisible();
  await expect.element(heading).toHaveFocus();
  expect(await due('2029-04-24', 1)).toBe('holidayTableMissing');
});

test('who may not change the calendar sees the days of a further year and cannot take it over', async () => {
  await open('trainer');
  for (const _ of [2027, 2028, 2029]) await page.getByRole('button', { name: texts.year.next }).click();
  await expect.element(page.getByRole('button', { name: texts.takeOver.act })).toBeDisabled();
});

test('who may not change the calendar reads it, and is told who may', async () => {
  await open('trainer');
  await day('2026-11-24').click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('note')).toMatchTextContent(/директор/);
  await expect.element(dialog).toMatchTextContent(/Жұмыс күні\./);
  expect(dialog.getByRole('textbox').elements()).toEqual([]);
  await expect.element(page.getByRole('button', { name: texts.dialog.makeOff })).not.toBeInTheDocument();
});
