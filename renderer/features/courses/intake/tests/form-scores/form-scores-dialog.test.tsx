import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readAttempts } from '#renderer/data/courses/attempts.ts';
import { readScores } from '#renderer/data/courses/scores.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { FormScoresDialog } from './form-scores-dialog.tsx';

const { formScores: words } = texts;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(3, 1);
});
afterEach(() => mounted?.unmount());

async function open(...lines: string[]) {
  const rules = scoreRulesOn('2027-03-12');
  mounted = await mount(<FormScoresDialog intakeId={testIntakeId} rules={rules} onClose={() => undefined} />);
  await expect.element(page.getByText(words.explanation)).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No field for files');
  await userEvent.upload(input, new File([lines.join('\n')], 'test.csv', { type: 'text/csv' }));
}
const fill = (text: string, params: Record<string, string | number>) =>
  Object.entries(params).reduce((all, [key, value]) => all.replace(`{{${key}}}`, String(value)), text);
const counts = (numbers: Record<string, number>) =>
  page.getByText(fill(words.counts, { all: 3, ready: 0, unknown: 0, wrong: 0, other: 0, ...numbers }));
const bring = (count: number) =>
  page.getByRole('button', { name: fill(words.bring, { count }), exact: true });

test('O10-28: results of a Google form become points once a person said who is who, and never twice', async () => {
  await open(
    'Timestamp,Score,Аты-жөні',
    '16.08.2025 14:10:59,15 / 20,А000-сынақ Үлгі',
    '16.08.2025 14:12:00,20 / 40,Белгісіз',
    '16.08.2025 14:13:00,2025-10-20,А002-сынақ Үлгі',
  );
  await expect.element(counts({ ready: 1, unknown: 1, wrong: 1 })).toBeVisible();
  await expect.element(page.getByText('кесте «10/20» жазуын', { exact: false })).toBeVisible();
  const who = page.getByLabelText(fill(words.whoIs, { line: 3 }));
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await userEvent.selectOptions(who, testEnrolment(1));
  await userEvent.click(bring(2));
  await expect.element(page.getByText(fill(words.done, { count: 2 }))).toBeVisible();
  const scores = await readScores(testIntakeId);
  expect(scores.map(({ id, rightAnswers }) => [id, rightAnswers])).toEqual([
    [testEnrolment(0), 15],
    [testEnrolment(1), 10],
  ]);
  mounted?.unmount();
  await open('Timestamp,Score,Аты-жөні', '17.08.2025 14:10:59,18 / 20,А000-сынақ Үлгі');
  await userEvent.click(bring(1));
  await expect.element(page.getByText(problems.oneAttempt, { exact: false })).toBeVisible();
  expect((await readScores(testIntakeId))[0]?.rightAnswers).toBe(15);
  expect(await readAttempts(testIntakeId)).toHaveLength(2);
});

test('O10-29: a score without a denominator is read as a person says', async () => {
  await open(
    'Timestamp,Score,Аты-жөні',
    '16.08.2025 14:10:59,18,А000-сынақ Үлгі',
    '16.08.2025 14:11:59,16,А000-сынақ Үлгі',
    '16.08.2025 14:12:59,30,А001-сынақ Үлгі',
  );
  await expect.element(counts({ wrong: 3 })).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText(words.scale), 'points');
  await expect.element(counts({ ready: 2, other: 1 })).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText(words.keep), 'last');
  await userEvent.click(bring(2));
  await expect.element(page.getByText(fill(words.done, { count: 2 }))).toBeVisible();
  expect((await readScores(testIntakeId)).map(({ rightAnswers }) => rightAnswers)).toEqual([8, 15]);
});

test('O10-28: a form without scores is refused', async () => {
  await open('Timestamp,Аты-жөні', '16.08.2025 14:10:59,А000-сынақ Үлгі');
  await expect
    .element(page.getByText(fill(courseProblems.formWithoutScores, { name: 'test.csv' })))
    .toBeVisible();
});
