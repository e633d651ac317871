import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { addQuestions, readBank } from '#renderer/data/courses/test-bank.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import appTexts from '#shared/languages/kk/app.json' with { type: 'json' };
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { BankPage } from './bank-page.tsx';

const { testBank: words } = texts;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
});
afterEach(async () => {
  mounted?.unmount();
  await flush();
});

const question = (at: number, language: 'kk' | 'ru' = 'kk') => ({
  ...{ text: `${at}-сұрақ қандай?`, answers: [`${at} бір`, `${at} екі`, `${at} үш`], right: 0 },
  ...{ curriculumRowId: null, language },
});
const fill = (count: number) =>
  addQuestions(
    'p1',
    Array.from({ length: count }, (_, at) => question(at + 1)),
  );
async function open() {
  mounted = await mount(<BankPage programmeId="p1" />);
  await expect.element(page.getByRole('heading', { name: words.title })).toBeVisible();
}
const fieldOf = (key: 'textOf' | 'answerOf', number: number, letter = '') =>
  page.getByRole('textbox', {
    name: words[key].replace('{{number}}', String(number)).replace('{{letter}}', letter),
  });
const rightOf = (number: number, letter: string) =>
  page.getByRole('radio', {
    name: words.right.replace('{{number}}', String(number)).replace('{{letter}}', letter),
  });
const counts = (all: number, sound: number) =>
  words.count
    .replace('{{all}}', String(all))
    .replace('{{sound}}', String(sound))
    .replace('{{faulty}}', String(all - sound));

test('O10-20: a question is written by the keyboard alone: text, answers, the right one, and the next question', async () => {
  await open();
  await expect.element(page.getByText(words.empty)).toBeVisible();
  await page.getByRole('button', { name: words.add, exact: true }).click();
  await expect.element(fieldOf('textOf', 1)).toHaveFocus();
  await userEvent.keyboard('Неше?{Enter}bir{Enter}eki{Enter}ush');
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.element(rightOf(1, 'B')).toBeChecked();
  await userEvent.keyboard('{Enter}');
  await expect.element(fieldOf('textOf', 2)).toHaveFocus();
  await flush();
  const [first, second] = await readBank('p1');
  expect(first?.answers.map(({ text }) => text)).toEqual(['bir', 'eki', 'ush']);
  expect(first?.rightAnswerId).toBe(first?.answers[1]?.id);
  expect(second).toMatchObject({ text: '', rightAnswerId: '' });
  await expect.element(page.getByText(counts(2, 1))).toBeVisible();
});

test('O10-20: what is wrong is said beside the question, and 19 questions are too few', async () => {
  await fill(18);
  const equal = { ...question(19), answers: ['иә', 'Иә', 'жоқ'] };
  await addQuestions('p1', [equal, question(1), question(20)]);
  await open();
  await expect.element(page.getByText(counts(21, 19))).toBeVisible();
  const tooFew = courseProblems.bankTooSmall.replace('{{count}}', '19').replace('{{needed}}', '20');
  await expect.element(page.getByText(tooFew)).toBeVisible();
  await page.getByRole('checkbox', { name: words.onlyFaults }).click();
  const same = courseProblems.questionAnswersEqual.replace('{{first}}', 'A').replace('{{second}}', 'B');
  await expect.element(page.getByText(same)).toBeVisible();
  await expect.element(page.getByText(courseProblems.questionTwice)).toBeVisible();
  // Put right, it stays in sight, and the bank is large enough.
  await userEvent.fill(fieldOf('answerOf', 19, 'B').element(), 'мүмкін');
  await expect.element(page.getByText(tooFew)).not.toBeInTheDocument();
  await expect.element(fieldOf('answerOf', 19, 'B')).toHaveValue('мүмкін');
});

test('words find questions and answers whatever the case; a removed question is offered back', async () => {
  await fill(30);
  await open();
  await userEvent.fill(page.getByRole('searchbox'), '17 ЕКІ');
  await expect.poll(() => document.querySelectorAll('li[data-target]').length).toBe(1);
  await page.getByRole('button', { name: words.remove.replace('{{number}}', '17') }).click();
  await expect.poll(async () => (await readBank('p1')).length).toBe(29);
  await page.getByRole('button', { name: words.undo }).click();
  await expect.poll(async () => (await readBank('p1')).length).toBe(30);
  await expect.element(fieldOf('textOf', 17)).toBeVisible();
});

const file = (content: string, name = 'сұрақтар.txt') => new File([content], name);

test('O10-20: a file of questions is looked at first; only sound ones come in, and the same file twice brings nothing', async () => {
  await fill(1);
  await open();
  const gift = 'Жаңа? {=иә ~жоқ ~мүмкін}\n\n1-сұрақ қандай? {=1 бір ~1 екі ~1 үш}\n\nҚате? {=иә ~жоқ}\n';
  const choose = async () => {
    await page.getByRole('button', { name: words.import, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('button', { name: words.imports.choose })).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('No field for a file');
    await userEvent.upload(input, file(gift));
  };
  const told = (ready: number, here: number) =>
    words.imports.counts
      .replace('{{all}}', '3')
      .replace('{{ready}}', String(ready))
      .replace('{{faulty}}', '1')
      .replace('{{repeated}}', '0')
      .replace('{{here}}', String(here));
  await choose();
  await expect.element(page.getByText(told(1, 1))).toBeVisible();
  await expect.element(page.getByText(words.imports.fates.here)).toBeVisible();
  const count = courseProblems.questionAnswerCount.replace('{{count}}', '2').replace('{{needed}}', '3');
  await expect.element(page.getByText(count)).toBeVisible();
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: words.imports.bring.replace('{{count}}', '1') }).click();
  await expect.element(page.getByText(words.imports.done.replace('{{count}}', '1'))).toBeVisible();
  await page.getByRole('button', { name: appTexts.actions.close, exact: true }).last().click();
  expect((await readBank('p1')).map(({ text }) => text)).toEqual(['1-сұрақ қандай?', 'Жаңа?']);
  await choose();
  await expect.element(page.getByText(told(0, 2))).toBeVisible();
});

test('a thousand questions: only those in sight are drawn, without faults for those who do not see them', async () => {
  await fill(1_000);
  await page.viewport(420, 800);
  await open();
  await expect.poll(() => document.querySelectorAll('li[data-target]').length).toBeGreaterThan(2);
  expect(document.querySelectorAll('li[data-target]').length).toBeLessThan(30);
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.viewport(1280, 800);
});
