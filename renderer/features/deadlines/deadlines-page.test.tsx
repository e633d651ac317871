import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import {
  testOrganisation,
  testWay,
  toConclusion,
  toDiscussion,
} from '#renderer/data/deadlines/testing-steps.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { declareDays, takeDayBack } from '#renderer/data/working-calendar.ts';
import { platform } from '#renderer/platform/current.ts';
import app from '#shared/languages/kk/app.json' with { type: 'json' };
import calendar from '#shared/languages/kk/calendar.json' with { type: 'json' };
import texts from '#shared/languages/kk/deadlines.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { DeadlinesPage } from './deadlines-page.tsx';
import { DeadlineNotices } from './notice/deadline-notices.tsx';

let unmount: (() => void) | undefined;
beforeEach(async () => {
  goTo('2026-05-26');
  localStorage.clear();
  await emptyDatabase();
  await testOrganisation();
  await testWay('a', 'Музыка', toConclusion('concludeRework', '2026-04-29'));
  await testWay('b', 'Ән', toDiscussion('2026-05-22'));
  await testWay('c', 'Би', toConclusion('concludeAgreed', '2026-05-25'));
});
afterEach(() => {
  unmount?.();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const open = async (content = <DeadlinesPage />) => {
  unmount = (await mount(content)).unmount;
};
const list = () => page.getByRole('list', { name: texts.title });
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-deadline]')];
const states = () => cards().map(({ dataset }) => dataset.state);
const choose = async (label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test('what is late stands first, each with its programme, its clause and the way to what closes it', async () => {
  await open();
  await expect.element(list()).toBeVisible();
  // O10-12, O10-13, O10-47 twice, O10-9.
  expect(states()).toEqual(['late', 'soon', 'soon', 'running', 'running']);
  const [late] = cards();
  expect(late?.textContent).toContain('Музыка');
  expect(late?.textContent).toContain(texts.late_one.replace('{{count}}', '1'));
  const links = [...(late?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toContain('#/rules/O10-12');
  expect(links).toContain('#/programmes/a/way/conclusion');
});

test('how it was counted: its start, its first day, each day that was passed over and why', async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await page.getByRole('button', { name: calendar.counted.open }).first().click();
  const [late] = cards();
  expect(late?.textContent).toContain('Басталуы – 29.04.2026, бірінші саналған жұмыс күні – 30.04.2026');
  expect(late?.textContent).toContain('2026 жылғы 11 мамыр, дүйсенбі');
});

test('by programme, by kind, by person: the rest is left out, closed ones come when they are asked for', async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await choose(texts.filters.programme, 'Музыка');
  await expect.poll(states).toEqual(['late']);
  await page.getByRole('checkbox', { name: texts.filters.done }).click();
  await expect.poll(states).toEqual(['late', 'done']);
  await choose(texts.filters.kind, texts.kinds.approvingOrder);
  await expect.element(page.getByText(texts.emptyFiltered)).toBeVisible();
});

test('a person who is named for it is chosen: the head for the approving order', async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await choose(texts.filters.person, 'Үлгі Директор');
  await expect.poll(() => cards().map(({ textContent }) => textContent?.includes('Би'))).toEqual([true]);
});

test('the calendar shows each deadline on its last day, by Kazakh names of months', async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await page.getByText(texts.views.month, { exact: true }).click();
  const month = page.getByRole('table', { name: 'Мамыр 2026' });
  await expect.element(month).toBeVisible();
  const cellOf = (date: string) => document.querySelector(`time[datetime="${date}"]`)?.parentElement;
  expect(cellOf('2026-05-25')?.textContent).toContain('Музыка');
  expect(cellOf('2026-05-26')?.getAttribute('aria-current')).toBe('date');
  await page.getByRole('button', { name: texts.month.next }).click();
  await expect.element(page.getByRole('table', { name: 'Маусым 2026' })).toBeVisible();
  expect(cellOf('2026-06-08')?.textContent).toContain('Ән');
});

test('the open deadlines go out as a calendar file', async () => {
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open();
  await page.getByRole('button', { name: texts.file.save }).click();
  await expect.poll(() => save.mock.calls.length).toBe(1);
  const [request] = save.mock.calls[0] ?? [];
  const file = new TextDecoder().decode(request?.bytes).replaceAll('\r\n ', '');
  expect(request?.suggestedName).toBe(`${texts.file.name}.ics`);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  expect(file).toContain('DTSTART;VALUE=DATE:20260525');
  expect(file).toContain(`SUMMARY:${texts.kinds.rework}: Музыка`);
});

test('at the start it is said what presses, on the desktop once a day, and it can be closed', async () => {
  const notify = vi.spyOn(platform, 'notify').mockResolvedValue();
  await open(<DeadlineNotices />);
  const notice = page.getByRole('status').filter({ hasText: texts.notice.open });
  await expect.element(notice).toMatchTextContent(texts.notice.late.replace('{{count}}', '1'));
  await expect.element(notice).toMatchTextContent(texts.notice.soon.replace('{{count}}', '2'));
  expect(notify).toHaveBeenCalledOnce();
  await notice.getByRole('button', { name: app.actions.close }).click();
  await expect.element(notice).not.toBeInTheDocument();
  unmount?.();
  await open(<DeadlineNotices />);
  await expect.element(page.getByRole('status').filter({ hasText: texts.notice.open })).toBeVisible();
  expect(notify).toHaveBeenCalledOnce();
});

test('a day that is declared off says what it moved; taken back, nothing is moved any more', async () => {
  await open(<DeadlineNotices />);
  await expect.element(page.getByRole('status').filter({ hasText: texts.notice.open })).toBeVisible();
  await declareDays('o1', [{ id: '2026-05-29', kind: 'off', reason: '№ 7 бұйрық', markedWith: null }]);
  const moved = page.getByRole('status').filter({ hasText: texts.moved.title });
  await expect
    .element(moved)
    .toMatchTextContent(`${texts.kinds.publicDiscussion}, Ән: 08.06.2026 орнына 09.06.2026`);
  await takeDayBack('o1', '2026-05-29');
  await expect.element(moved).not.toBeInTheDocument();
});
