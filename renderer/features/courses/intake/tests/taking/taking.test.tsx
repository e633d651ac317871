import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readAttempts, recordAttempt } from '#renderer/data/courses/attempts.ts';
import { readScores } from '#renderer/data/courses/scores.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { act } from '#renderer/data/undo.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import type { CourseTest } from '#shared/model/course/test.ts';
import { TestsPanel } from '../tests-panel.tsx';
import { roomsInMemory } from './testing-rooms.ts';

const { testRoom: words } = texts;
const filled = (text: string, params: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));

const question = (id: string) => ({
  ...{ questionId: id, text: `${id} сұрағы`, rightAnswerId: `${id}-b` },
  answers: ['a', 'b', 'c'].map((letter) => ({ id: `${id}-${letter}`, text: `${letter} жауабы` })),
});
const questions = Array.from({ length: 20 }, (_, at) => question(`q${at}`));
const [first = '', second = ''] = [0, 1].map(testEnrolment);
const later = { timeout: 6_000 };
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await storeIntake(4, 2);
  const record: CourseTest = {
    ...{ id: 'test-1', intakeId: testIntakeId, groupId: 'g0', language: 'kk', seed: 's', minutes: 40 },
    ...{ variants: [questions], drawnAt: '2027-02-11T05:00:00.000Z', deletedAt: null },
  };
  await act(testIntakeId, [{ table: 'courseTests', kind: 'create', record }]);
});
afterEach(() => {
  mounted?.unmount();
  platform.testRooms = null;
});

const open = async (machine: ReturnType<typeof roomsInMemory> | null) => {
  platform.testRooms = machine?.rooms ?? null;
  mounted = await mount(<TestsPanel intakeId={testIntakeId} />);
  await expect.element(page.getByText(words.title)).toBeVisible();
};
const section = () => page.getByRole('region', { name: words.title }).element();
const group = { group: '1-топ' };
async function openRoom(): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: filled(words.openFor, group) }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('radio').first()).toBeChecked();
  await userEvent.click(dialog.getByRole('button', { name: words.open, exact: true }));
  await expect.element(page.getByRole('img', { name: filled(words.qr, group) })).toBeVisible();
}
const people = () => page.getByRole('table', { name: filled(words.people, group) });

test('O10-28: a browser says that only the desktop program can serve a test', async () => {
  await open(null);
  await expect.poll(() => section().textContent).toContain(words.onlyDesktop);
});

test('O10-28: a computer in no network says so, and looks again', async () => {
  const hosts: string[] = [];
  await open(roomsInMemory(hosts));
  await userEvent.click(page.getByRole('button', { name: filled(words.openFor, group) }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(words.noNetwork)).toBeVisible();
  hosts.push('192.168.43.1');
  await userEvent.click(dialog.getByRole('button', { name: words.lookAgain }));
  await expect.element(dialog.getByRole('radio')).toBeChecked();
});

test('O10-28: a room is opened, who is where is seen, and what a telephone sent is stored at once', async () => {
  const machine = roomsInMemory();
  await open(machine);
  await openRoom();
  await expect.element(page.getByText('http://192.168.1.5:49152/t/jol/')).toBeVisible();
  expect(machine.roomOf()?.entrants.map(({ enrolmentId }) => enrolmentId)).toEqual([first, second]);
  expect(JSON.stringify(machine.roomOf())).not.toContain('rightAnswerId');
  const send = machine.enter(first);
  send([[0, 1]]);
  await expect.poll(() => people().element().textContent, later).toContain(`${words.progress.writing}1 / 20`);
  expect(people().element().textContent).toContain('1. А000-сынақ Үлгі');
  send([[1, 1]]);
  send([[2, 0]], true);
  await expect
    .poll(() => readAttempts(testIntakeId), later)
    .toMatchObject([{ enrolmentId: first, way: 'room', variant: 0, rightAnswers: 2 }]);
  expect(await readScores(testIntakeId)).toMatchObject([{ id: first, rightAnswers: 2 }]);
  await expect.poll(() => people().element().textContent, later).toContain(words.progress.ended);
});

test('codes stand hidden until somebody asks for them', async () => {
  const machine = roomsInMemory();
  await open(machine);
  await openRoom();
  const code = machine.roomOf()?.entrants[0]?.code ?? '';
  const shown = () => people().element().textContent?.replace(/\s/g, '');
  expect(shown()).not.toContain(code);
  await userEvent.click(page.getByRole('checkbox', { name: words.showCodes }));
  await expect.poll(shown).toContain(code);
});

test('O10-28: closing says how many are answering and stores what they chose', async () => {
  const machine = roomsInMemory();
  await open(machine);
  await openRoom();
  machine.enter(second)([[0, 1]]);
  await expect.poll(() => people().element().textContent, later).toContain(words.progress.writing);
  await userEvent.click(page.getByRole('button', { name: filled(words.closeFor, group) }));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(filled(words.closeText, { count: 1 }))).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: words.closeNow, exact: true }));
  await expect
    .poll(() => readAttempts(testIntakeId), later)
    .toMatchObject([{ enrolmentId: second, rightAnswers: 1 }]);
  await expect.element(page.getByRole('img', { name: filled(words.qr, group) })).not.toBeInTheDocument();
});

test('O10-28: after the program was closed in the middle it is said, and the way on is there', async () => {
  const machine = roomsInMemory();
  await open(machine);
  await openRoom();
  machine.enter(first)([[0, 1]]);
  mounted?.unmount();
  machine.close();
  await open(machine);
  await expect.element(page.getByText(words.interrupted)).toBeVisible();
  await expect.element(page.getByRole('button', { name: filled(words.openFor, group) })).toBeEnabled();
  await userEvent.click(page.getByRole('button', { name: words.closeUnopened }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: words.closeNow, exact: true }));
  await expect
    .poll(() => readAttempts(testIntakeId), later)
    .toMatchObject([{ enrolmentId: first, rightAnswers: 1 }]);
});

test('O10-28: an attempt that comes beside another one of the trainee is not stored, and it is said whose', async () => {
  const machine = roomsInMemory();
  await open(machine);
  await openRoom();
  const paper = {
    intakeId: testIntakeId,
    testId: 'test-1',
    enrolmentId: first,
    variant: 0,
    way: 'paper',
  } as const;
  const stored = await recordAttempt({
    ...{ ...paper, answers: { q0: 'q0-b' }, rightAnswers: 1, startedAt: null, endedAt: null },
    ...{ events: [], note: '' },
  });
  expect(stored.ok).toBe(true);
  machine.enter(first)([], true);
  await expect.element(page.getByText(problems.oneAttempt), later).toBeVisible();
  expect(await readAttempts(testIntakeId)).toMatchObject([{ way: 'paper', rightAnswers: 1 }]);
});

test('O10-28: an open room goes on in another network, with its answers', async () => {
  const machine = roomsInMemory(['192.168.1.5', '192.168.43.1']);
  await open(machine);
  await openRoom();
  machine.enter(first)([[0, 1]]);
  await userEvent.click(page.getByRole('button', { name: words.changeNetwork }));
  const dialog = page.getByRole('dialog');
  await userEvent.click(dialog.getByRole('radio').nth(1));
  await userEvent.click(dialog.getByRole('button', { name: words.open, exact: true }));
  await expect.element(page.getByText('http://192.168.43.1:49152/t/jol/')).toBeVisible();
  await expect.poll(() => people().element().textContent, later).toContain(`${words.progress.writing}1 / 20`);
});

test('O10-20, O10-28: a test that is open to telephones is not drawn anew', async () => {
  await open(roomsInMemory());
  await openRoom();
  await userEvent.click(page.getByRole('button', { name: texts.tests.draw }));
  const dialog = page.getByRole('dialog');
  await userEvent.click(
    dialog.getByRole('checkbox', { name: filled(texts.tests.drawAnew, { name: '1-топ' }) }),
  );
  await userEvent.click(dialog.getByRole('button', { name: texts.tests.drawNow, exact: true }));
  await expect
    .element(dialog.getByText(filled(courseProblems.testRoomOpen, { name: '1-топ' })))
    .toBeVisible();
});

test('an open room has no faults for those who do not see it', async () => {
  await open(roomsInMemory());
  await openRoom();
  const { violations } = await axe.run(section(), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
