import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readAttempts, recordAttempt } from '#renderer/data/courses/attempts.ts';
import { readScores } from '#renderer/data/courses/scores.ts';
import { addQuestions } from '#renderer/data/courses/test-bank.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { readTests } from '#renderer/data/courses/tests.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { answerLetter } from '#shared/model/course/question-faults.ts';
import { success } from '#shared/model/problem.ts';
import { TestsPanel } from './tests-panel.tsx';

const { tests: words } = texts;
const [first, second] = [0, 1].map(testEnrolment);
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(3, 1);
});
afterEach(() => mounted?.unmount());

const fill = (count: number) =>
  addQuestions(
    'p1',
    Array.from({ length: count }, (_, at) => ({
      ...{ text: `${at}-сұрақ?`, answers: [`${at} бір`, `${at} екі`, `${at} үш`], right: 0 },
      ...{ curriculumRowId: null, language: 'kk' as const },
    })),
  );
const open = async () => {
  mounted = await mount(<TestsPanel intakeId={testIntakeId} />);
  await expect.element(page.getByRole('button', { name: words.draw })).toBeVisible();
};
async function draw(variants: string) {
  await page.getByRole('button', { name: words.draw }).click();
  const dialog = page.getByRole('dialog');
  await userEvent.fill(dialog.getByRole('textbox', { name: words.variantCount }).element(), variants);
  await dialog.getByRole('button', { name: words.drawNow, exact: true }).click();
}
const fillIn = (text: string, params: Record<string, string | number>) =>
  Object.entries(params).reduce((all, [key, value]) => all.replace(`{{${key}}}`, String(value)), text);

async function testInForce() {
  const [drawn] = await readTests(testIntakeId);
  if (!drawn) throw new Error('Nothing was drawn');
  return drawn;
}
/** The keys of a sheet on which the first `right` answers are right, and the others wrong. */
async function keysOf(variant: number, right: number): Promise<string> {
  const { variants } = await testInForce();
  const keys = (variants[variant] ?? []).map(({ answers, rightAnswerId }, at) => {
    const place = answers.findIndex(({ id }) => id === rightAnswerId);
    return answerLetter(at < right ? place : (place + 1) % 3);
  });
  return keys.join('');
}
const keysField = () => page.getByRole('textbox', { name: words.entry.keys, exact: true });

test('O10-20: with 19 questions no test is drawn, which is said with the clause', async () => {
  await fill(19);
  await open();
  const tooFew = fillIn(courseProblems.bankTooSmall, { count: 19, needed: 20 });
  await expect.element(page.getByText(tooFew)).toBeVisible();
  await draw('2');
  await expect.element(page.getByRole('dialog').getByRole('alert').getByText(tooFew)).toBeVisible();
  expect(await readTests(testIntakeId)).toEqual([]);
});

test('O10-28: a test is drawn, and sheets are typed in one after the other without leaving the keyboard', async () => {
  await fill(40);
  await open();
  await draw('2');
  await expect.element(keysField()).toBeVisible();
  await userEvent.click(keysField());
  await userEvent.keyboard(`${await keysOf(0, 15)}{Enter}`);
  // The neighbour's sheet is the other variant.
  await expect.element(page.getByRole('combobox', { name: words.entry.trainee })).toHaveValue(second ?? '');
  await expect
    .element(page.getByRole('textbox', { name: words.entry.variant, exact: true }))
    .toHaveValue('2');
  await expect.element(keysField()).toHaveFocus();
  await userEvent.keyboard(`${(await keysOf(1, 9)).toLowerCase()}{Enter}`);
  await expect.poll(() => readAttempts(testIntakeId)).toHaveLength(2);
  expect((await readScores(testIntakeId)).map(({ id, rightAnswers }) => [id, rightAnswers]).sort()).toEqual([
    [first, 15],
    [second, 9],
  ]);
  await expect.element(page.getByText(fillIn(words.count, { done: 2, all: 3 }))).toBeVisible();
});

test('O10-28: a wrong key and a sheet that is not whole are refused; nothing is stored', async () => {
  await fill(20);
  await open();
  await draw('1');
  await userEvent.click(keysField());
  await userEvent.keyboard('abx');
  const wrong = fillIn(courseProblems.answerKeyWrong, { question: 3, key: 'X', letters: 'A, B, C' });
  await expect.element(page.getByText(wrong)).toBeVisible();
  await userEvent.keyboard('{Backspace}{Enter}');
  const notAll = fillIn(words.entry.notAll, { count: 2, needed: 20 });
  await expect.element(page.getByText(notAll)).toBeVisible();
  expect(await readAttempts(testIntakeId)).toEqual([]);
});

test('O10-28: who has an attempt is shown it, and only what was typed in can be taken back', async () => {
  await fill(20);
  await open();
  await draw('1');
  const { id: testId, variants } = await testInForce();
  const of = (enrolmentId = '', way: 'paper' | 'room' = 'paper') =>
    recordAttempt({
      ...{ intakeId: testIntakeId, testId, enrolmentId, variant: 0, way, startedAt: null, endedAt: null },
      ...{
        rightAnswers: 0,
        note: '',
        events: [{ event: 'left', at: '2027-02-12T05:10:00.000Z', address: '' }],
      },
      answers: Object.fromEntries((variants[0] ?? []).map((one) => [one.questionId, one.rightAnswerId])),
    });
  await of(first);
  await of(second, 'room');
  const choose = (id = '') =>
    userEvent.selectOptions(page.getByRole('combobox', { name: words.entry.trainee }), id);
  const back = page.getByRole('button', { name: words.entry.takeBack });
  await choose(second);
  const earlier = { way: words.ways.room, rightAnswers: 20, points: 40 };
  await expect.element(page.getByText(fillIn(words.entry.earlier, earlier))).toBeVisible();
  await expect.element(back).not.toBeInTheDocument();
  await choose(first);
  await back.click();
  await expect.element(keysField()).toBeVisible();
  expect((await readAttempts(testIntakeId)).map(({ enrolmentId }) => enrolmentId)).toEqual([second]);
  // What happened during an attempt stands under the grid for the row that has the focus.
  await page.getByRole('button', { name: fillIn(words.left, { count: 1 }) }).click();
  const details = page.getByRole('region', { name: words.details });
  await expect.poll(() => details.element().textContent).toContain(words.events.left);
});

test('O10-28: the variants, the answer sheets and the key go out as docx', async () => {
  await fill(20);
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open();
  await draw('2');
  for (const [index, paper] of (['variants', 'sheets', 'key'] as const).entries()) {
    const name = fillIn(words.papers.fileNames[paper], { group: '1-топ', number: 1 });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => save.mock.calls.length, { timeout: 20_000 }).toBe(index + 1);
    expect(save.mock.calls[index]?.[0].suggestedName).toBe(`${name}.docx`);
  }
  save.mockRestore();
});

test('300 trainees of 12 groups: those in sight are drawn, without faults for those who do not see them', async () => {
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(300, 12);
  await fill(25);
  await addQuestions(
    'p1',
    Array.from({ length: 20 }, (_, at) => ({
      ...{ text: `Вопрос ${at}?`, answers: [`${at} a`, `${at} b`, `${at} c`], right: 1 },
      ...{ curriculumRowId: null, language: 'ru' as const },
    })),
  );
  await page.viewport(420, 800);
  await open();
  await draw('4');
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(3);
  expect(document.querySelectorAll('tr[data-target]').length).toBeLessThan(60);
  expect(await readTests(testIntakeId)).toHaveLength(12);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.viewport(1280, 800);
});
