import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readEnrolmentStates, stateOf } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import {
  storeLaterIntake,
  storePaper,
  storeSteps,
} from '#renderer/data/courses/outcomes/testing-outcomes.ts';
import { readScores, writeScores } from '#renderer/data/courses/scores.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { database } from '#renderer/data/database.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { todayIn, yearOf } from '#shared/calendar/plain-date.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import development from '#shared/languages/kk/development.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import { OutcomesPanel } from './outcomes-panel.tsx';

const { outcomes: words } = texts;
const [listed, failed, admitted, expelled] = [0, 1, 2, 3].map(testEnrolment) as [
  string,
  string,
  string,
  string,
];
const year = yearOf(todayIn(Date.now()));
const january = `${year}-01-01`;
let mounted: Mounted | null = null;

/** The intake of this year has ended; the next one goes on until its last day. */
beforeEach(async () => {
  await page.viewport(1280, 720);
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(4, 2, { year, startsOn: january, endsOn: january });
  await storeLaterIntake({ year, startsOn: january, endsOn: `${year}-12-31` });
  await storeSteps('intake', testIntakeId, [['signEnrolmentOrder', january]]);
  await writeScores(testIntakeId, failed, { rightAnswers: 5, participation: 9, activity: 8, project: 30 });
  await storeSteps('enrolment', failed, [
    ['admit', january],
    ['fail', january],
  ]);
  await storeSteps('enrolment', admitted, [['admit', january]]);
  await storeSteps('enrolment', expelled, [
    ['admit', january],
    ['expel', january],
  ]);
});
afterEach(async () => {
  mounted?.unmount();
  await flush();
});

const nameOf = (id: string) => `А00${id.slice(-1)}-сынақ Үлгі`;
const open = async (id?: string) => {
  mounted = await mount(<OutcomesPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(0);
  if (id) await page.getByRole('button', { name: nameOf(id), exact: false }).click();
  if (id) await expect.element(page.getByRole('heading', { name: words.next })).toBeVisible();
};
const stateNow = async (id: string) => stateOf(await readEnrolmentStates(testIntakeId), id);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const rows = () => [...document.querySelectorAll('tr[data-target]')].map((row) => row.textContent);

const faults = async () => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('everybody stands in the list with the state; it is counted, and chosen by it', async () => {
  await open();
  expect(rows()[1]).toContain(words.states.failed);
  expect(await faults()).toEqual([]);
  const state = page.getByLabelText(words.state);
  const counted = words.counted.replace('{{state}}', words.states.expelled).replace('{{count}}', '1');
  await userEvent.selectOptions(state, counted);
  await expect.poll(rows).toHaveLength(1);
  expect(rows()[0]).toContain(nameOf(expelled));
  await userEvent.fill(page.getByLabelText(words.name), 'жоқ');
  await expect.element(page.getByText(words.none)).toBeVisible();
});

test('O10-31: who failed may be assessed again; the points are added up while they are typed, and signed', async () => {
  await open(failed);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: development.steps.done.fail }))
    .toBeVisible();
  await button(words.do.reassess).click();
  const field = (part: keyof typeof words.points, most: number) =>
    page.getByLabelText(words.points[part].replace('{{most}}', String(most)));
  await expect.element(field('participation', 10)).toHaveValue('9');
  // Drawer and dialog are seen through while they come.
  await expect.poll(faults).toEqual([]);
  await userEvent.fill(field('project', 40), '41');
  const outside = problems.pointsOutOfRange.replace('{{most}}', '40');
  await expect.element(page.getByText(outside)).toBeVisible();
  await userEvent.fill(field('project', 40), '30');
  const sign = () => userEvent.type(page.getByLabelText(words.fields.reassessedOn), '{Enter}');
  await sign();
  await expect.element(page.getByRole('alert').getByText(courseProblems.resultOpen)).toBeVisible();
  await userEvent.fill(field('rightAnswers', 20), '15');
  const passed = words.result.replace('{{total}}', '77').replace('{{verdict}}', texts.scores.verdicts.passed);
  await expect.element(page.getByText(passed)).toBeVisible();
  await sign();
  await expect.poll(() => stateNow(failed)).toBe('passed');
  expect((await readScores(testIntakeId))[0]).toMatchObject({ rightAnswers: 5 });
});

test('O10-31 (3): a transfer without its reason or paper says what is missing, with the clause', async () => {
  await open(admitted);
  await button(words.do.transfer).click();
  const send = () => userEvent.type(page.getByLabelText(words.fields.on), '{Enter}');
  const alert = page.getByRole('alert');
  await send();
  await expect.element(alert.getByText(courseProblems.transferTargetMissing)).toBeVisible();
  await expect.element(alert.getByRole('link')).toHaveAttribute('href', '#/rules/O10-31');
  await userEvent.selectOptions(page.getByLabelText(words.fields.target), 'i2');
  await send();
  await expect.element(alert.getByText(courseProblems.outcomeWithoutReason)).toBeVisible();
  await userEvent.fill(page.getByLabelText(words.fields.reason), 'Емделуде болды.');
  await send();
  await expect.element(alert.getByText(courseProblems.outcomeWithoutProof)).toBeVisible();
  expect(await stateNow(admitted)).toBe('admitted');
});

test('O10-31 (4): an interruption is written with its reason, and what is possible then is shown at once', async () => {
  await open(admitted);
  await button(words.do.interrupt).click();
  await userEvent.fill(page.getByLabelText(words.fields.reason), 'Ауырды.');
  await button(words.do.interrupt).last().click();
  await expect.poll(() => stateNow(admitted)).toBe('unfinished');
  await expect.element(button(words.do.complete)).toBeVisible();
  await expect.element(page.getByText('Ауырды.')).toBeVisible();
});

test('O10-32: the order to expel waits for the decision of the commission, and says so', async () => {
  await storePaper({ kind: 'expulsionOrder', ownerId: admitted });
  await open(admitted);
  const name = development.paperWork.openNamed.replace('{{paper}}', development.papers.expulsionOrder);
  await button(name).click();
  await expect.element(page.getByText(courseProblems.expulsionWithoutProtocol).first()).toBeVisible();
  const signs = development.paperWork.signNamed.replace('{{paper}}', development.papers.expulsionOrder);
  await expect.element(button(signs)).not.toBeInTheDocument();
});

test('O10-32: of who was expelled the employer is told; nothing else is offered, and why is said', async () => {
  await open(expelled);
  await expect.element(page.getByText(courseProblems.traineeExpelled)).toBeVisible();
  const name = development.paperWork.prepareNamed.replace('{{paper}}', development.papers.employerNotice);
  await button(name).click();
  await expect.poll(() => database.officialDocuments.where({ ownerId: expelled }).count()).toBe(1);
  await expect.element(button(words.do.transfer)).not.toBeInTheDocument();
});

test('O10-17: who is not enrolled yet can only be transferred', async () => {
  await open(listed);
  await expect.element(page.getByText(courseProblems.traineeListed)).toBeVisible();
  await expect.element(button(words.do.transfer)).toBeVisible();
  await expect.element(button(words.do.interrupt)).not.toBeInTheDocument();
});

test('the panel of 300 trainees draws those in sight; it and an open trainee have no faults for those who do not see', async () => {
  await emptyDatabase();
  await storeIntake(300, 12);
  await page.viewport(420, 800);
  await open();
  expect(document.querySelectorAll('tr[data-target]').length).toBeLessThan(60);
  expect(await faults()).toEqual([]);
  await page
    .getByRole('button', { name: nameOf('t0'), exact: false })
    .first()
    .click();
  await expect.element(page.getByRole('heading', { name: words.next })).toBeVisible();
  // A drawer is seen through while it comes.
  await expect.poll(faults).toEqual([]);
  await page.viewport(1280, 800);
});
