import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readSurveys } from '#renderer/data/courses/surveys.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { SurveysPanel } from './surveys-panel.tsx';

const { surveys: words } = texts;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(3, 1);
});
afterEach(() => mounted?.unmount());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const accessible = async () => {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const prepare = async () => {
  mounted = await mount(<SurveysPanel intakeId={testIntakeId} />);
  await expect.element(page.getByText(courseProblems.surveyEvaluationMissing)).toBeVisible();
  const name = words.prepare.kk.replace('{{purpose}}', words.purposes.evaluation);
  await userEvent.click(button(name));
  await expect.element(button(words.answer)).toBeVisible();
};

test('O10-27: a proposed survey is answered from paper, and its results stand below', async () => {
  await prepare();
  expect(page.getByText(courseProblems.surveyEvaluationMissing).elements()).toHaveLength(0);
  await userEvent.click(button(words.answer));
  const dialog = page.getByRole('dialog');
  await userEvent.click(button(words.storeAnswer));
  await expect.poll(() => dialog.getByText(words.answerMissing).elements().length).toBe(5);
  expect((await readSurveys(testIntakeId))[0]?.responses).toEqual([]);
  for (const group of dialog.getByRole('radiogroup').elements())
    await userEvent.click(group.querySelectorAll('input')[3] ?? group);
  await userEvent.selectOptions(dialog.getByLabelText(words.who), testEnrolment(0));
  await accessible();
  await userEvent.click(button(words.storeAnswer));
  await expect
    .poll(async () => (await readSurveys(testIntakeId))[0]?.responses)
    .toMatchObject([{ enrolmentId: testEnrolment(0), answers: { q1: ['4'], q5: ['4'] }, source: 'typed' }]);
  // Who has answered is not offered a second time.
  const option = dialog
    .getByRole('option')
    .elements()
    .find((one) => one.getAttribute('value') === testEnrolment(0));
  await expect.poll(() => option?.hasAttribute('disabled')).toBe(true);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(button(words.showResults));
  const told = `${words.answered.replace('{{count}}', '1')} ${words.mean.replace('{{mean}}', '4,00')}`;
  await expect.element(page.getByText(told).first()).toBeVisible();
  await accessible();
});

test('O10-26: answers of a Google form come in by their questions, and a new question is added', async () => {
  await prepare();
  await userEvent.click(button(words.import));
  const first = 'Курстың мазмұны күткеніңізге қаншалықты сай болды?';
  const csv = [
    `Timestamp,Аты-жөні,${first},Тағы не айтасыз?`,
    '8/9/2027 14:10:59,А000-сынақ Үлгі,5,Рақмет',
    '8/9/2027 14:12:00,Белгісіз Біреу,3,Бәрі жақсы',
  ].join('\n');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No field for files');
  await userEvent.upload(input, new File([csv], 'form.csv', { type: 'text/csv' }));
  const dialog = page.getByRole('dialog');
  const found = words.form.found.replace('{{count}}', '2').replace('{{named}}', '1');
  await expect.element(dialog.getByText(found)).toBeVisible();
  const bring = button(words.form.bring.replace('{{count}}', '2'));
  await expect.element(bring).toBeDisabled();
  await userEvent.selectOptions(dialog.getByLabelText(words.form.order), 'monthFirst');
  await accessible();
  await userEvent.click(bring);
  await expect.element(dialog.getByText(words.form.done.replace('{{count}}', '2'))).toBeVisible();
  const [stored] = await readSurveys(testIntakeId);
  expect(stored?.survey.questions.at(-1)).toMatchObject({ kind: 'text', text: 'Тағы не айтасыз?' });
  expect(stored?.responses[0]).toMatchObject({
    ...{ enrolmentId: testEnrolment(0), answeredAt: '2027-08-09T09:10:59.000Z' },
    answers: { q1: ['5'], [stored?.survey.questions.at(-1)?.id ?? '']: ['Рақмет'] },
  });
});

test('a question without words, or with one answer to choose, is not stored', async () => {
  await prepare();
  await userEvent.click(button(words.edit));
  await userEvent.click(button(words.addQuestion));
  await userEvent.click(button(texts.trainees.save));
  await expect.element(page.getByText(words.questionWrong)).toBeVisible();
  await accessible();
  const [stored] = await readSurveys(testIntakeId);
  expect(stored?.survey.questions).toHaveLength(7);
});
