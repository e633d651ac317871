import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readPosts, writePost } from '#renderer/data/courses/preparation/posts.ts';
import { storeIntake, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { PostsPanel } from './posts-panel.tsx';

const { posts: words } = texts;
const [first, second] = ['2027-02-01', '2027-02-02'] as const;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(1, 1);
  // Wednesday of the first week: the first two days are over.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-02-03T09:00:00+05:00') });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  mounted?.unmount();
  await flush();
});

const open = async () => {
  mounted = await mount(<PostsPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('[data-day]').length).toBeGreaterThan(9);
};
const field = (language: 'kk' | 'ru', day: string) =>
  page.getByLabelText(
    words.linkOf.replace('{{language}}', words.languages[language]).replace('{{date}}', day),
  );
const status = () => document.querySelector('[role=status]')?.textContent ?? '';
const missing = () =>
  [...document.querySelectorAll<HTMLElement>('[data-missing]')].map(({ dataset }) => dataset.day);

test('O10-25: today stands first; days of the past without posts in both languages are told with the clause', async () => {
  await writePost(testIntakeId, first, 'kk', 'https://fb.example/1');
  await writePost(testIntakeId, first, 'ru', 'https://fb.example/2');
  await writePost(testIntakeId, second, 'kk', 'https://fb.example/3');
  await open();
  const days = [...document.querySelectorAll<HTMLElement>('[data-day]')].map(({ dataset }) => dataset.day);
  expect(days.slice(0, 3)).toEqual(['2027-02-03', first, second]);
  expect(missing()).toEqual([second]);
  expect(status()).toContain(
    courseProblems.postsMissing.replace('{{count}}', '1').replace('{{dates}}', '02.02.2027'),
  );
  expect(document.querySelector('[role=status] a')?.getAttribute('href')).toBe('#/rules/O10-25');
  await userEvent.fill(field('ru', '02.02.2027'), 'Қараңыз: https://fb.example/4');
  await expect.poll(missing).toEqual([]);
  await expect.poll(status).toContain(words.count.replace('{{done}}', '2').replace('{{all}}', '10'));
  expect((await readPosts(testIntakeId)).find(({ date }) => date === second)?.ru).toBe(
    'https://fb.example/4',
  );
});

test('O10-25: what is no https address is refused in its place; what is stored opens outside', async () => {
  const opened = vi.spyOn(platform, 'openExternal').mockResolvedValue(success(null));
  await open();
  await userEvent.fill(field('kk', '01.02.2027'), 'javascript:alert(1)');
  await expect.element(page.getByText(words.wrongLink)).toBeVisible();
  await flush();
  expect(await readPosts(testIntakeId)).toEqual([]);
  await userEvent.fill(field('kk', '01.02.2027'), 'https://fb.example/1');
  const button = words.openOf.replace('{{language}}', words.languages.kk).replace('{{date}}', '01.02.2027');
  await page.getByRole('button', { name: button }).click();
  expect(opened).toHaveBeenCalledWith('https://fb.example/1');
});

test('the posts have no faults for those who do not see them, wide and narrow', async () => {
  await writePost(testIntakeId, first, 'kk', 'https://fb.example/1');
  await writePost(testIntakeId, second, 'kk', 'https://fb.example/1');
  await writePost(testIntakeId, '2027-01-30', 'ru', 'https://fb.example/9');
  await open();
  for (const width of [1280, 420]) {
    await page.viewport(width, 800);
    const found = await axe.run(document.body, {
      rules: { region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.viewport(1280, 800);
});
