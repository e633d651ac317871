import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { readEnrolmentStates } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import { storeWholeIntake } from '#renderer/data/courses/papers/testing-enrolment.ts';
import { testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { database } from '#renderer/data/database.ts';
import { programmeId, storeCompleteProgramme } from '#renderer/data/testing-complete-programme.ts';
import { act } from '#renderer/data/undo.ts';
import { platform } from '#renderer/platform/current.ts';
import courses from '#shared/languages/kk/courses.json' with { type: 'json' };
import development from '#shared/languages/kk/development.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import { PapersPanel } from './papers-panel.tsx';

const { papers: words } = courses;
const { paperWork, papers } = development;
const today = new Date().toISOString().slice(0, 10);
let mounted: Mounted | null = null;
beforeEach(async () => {
  await storeCompleteProgramme();
  await storeWholeIntake(programmeId);
});
afterEach(async () => {
  vi.restoreAllMocks();
  notifications.clean();
  mounted?.unmount();
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const filled = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
const prepare = () => button(filled(paperWork.prepareNamed, { paper: papers.enrolmentOrder }));

async function open(role: UserRole | null = null): Promise<void> {
  mounted = await mount(
    <WhoContext value={{ who: { role, userId: 'u1' }, profile: 'O10' }}>
      <PapersPanel intakeId={testIntakeId} />
    </WhoContext>,
  );
  await expect.element(prepare(), { timeout: 15_000 }).toBeVisible();
}
const accessible = async (what: string) => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const order = async () => (await database.officialDocuments.toArray()).at(-1);

test('O10-17: what the order lacks is told with its clause and the way there, and it is not signed before', async () => {
  await act(testIntakeId, [
    { table: 'departmentLetters', kind: 'remove', id: 'l' },
    { table: 'lessons', kind: 'remove', id: 'g1/3' },
  ]);
  await open();
  await expect.element(page.getByText(courseProblems.orderWithoutLetters)).toBeVisible();
  const hours = filled(courseProblems.orderScheduleHours, { group: '2-топ', hours: 72, expected: 80 });
  await expect.element(page.getByText(hours)).toBeVisible();
  await expect.element(page.getByText(words.order.missing)).toBeVisible();
  const way = filled(words.order.go, { part: courses.intake.panels.lessons });
  await expect.element(page.getByRole('link', { name: way })).toHaveAttribute('href', '#/courses/i1/lessons');
  const schedule = filled(words.order.go, { part: words.order.schedule });
  await expect
    .element(page.getByRole('link', { name: schedule }))
    .toHaveAttribute('href', '#/courses/year/2027');
  const cards = filled(courseProblems.orderIdentityCardsMissing, { count: 4 });
  await expect.element(page.getByText(cards)).toBeVisible();
  await userEvent.click(page.getByText(words.order.names).first());
  await accessible('what is missing');
  await userEvent.click(prepare());
  await expect.element(page.getByRole('region', { name: paperWork.pages })).toBeVisible();
  const listed = filled(courseProblems.orderNotReady, { count: 2 });
  await expect.element(page.getByText(listed), { timeout: 15_000 }).toBeVisible();
  await expect.element(button(paperWork.sign)).not.toBeInTheDocument();
});

test('O10-17: an order that lacks nothing is numbered, seen with its annexes and signed, which admits everybody', async () => {
  await open();
  await userEvent.click(prepare());
  await userEvent.fill(page.getByLabelText(paperWork.number), '12');
  await userEvent.fill(page.getByLabelText(paperWork.date), today);
  await expect.element(button(paperWork.sign), { timeout: 15_000 }).toBeVisible();
  await accessible('editor');
  await userEvent.click(button(paperWork.sign));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(paperWork.signExplained)).toBeVisible();
  await accessible('dialog');
  await userEvent.click(dialog.getByRole('button', { name: paperWork.sign, exact: true }));
  await expect.element(page.getByText(words.order.whole), { timeout: 15_000 }).toBeVisible();
  expect(await order()).toMatchObject({ number: '12', signedOn: today, ownerId: testIntakeId });
  expect([...(await readEnrolmentStates(testIntakeId)).values()]).toEqual(Array<string>(4).fill('admitted'));
  await accessible('signed');
});

test('the coordinator prepares the order and does not sign it; a trainer only reads', async () => {
  await open('coordinator');
  await userEvent.click(prepare());
  await userEvent.fill(page.getByLabelText(paperWork.number), '12');
  await userEvent.fill(page.getByLabelText(paperWork.date), today);
  await expect.element(button(paperWork.sign), { timeout: 15_000 }).toHaveAttribute('aria-disabled', 'true');
  mounted?.unmount();
  await database.officialDocuments.clear();
  await open('trainer');
  await expect.element(prepare()).toHaveAttribute('aria-disabled', 'true');
});

test('O10-21: a contract of one trainee is a docx, applications of a group are a zip with a file for each', async () => {
  const saved: { suggestedName: string; bytes: Uint8Array }[] = [];
  vi.spyOn(platform, 'saveFile').mockImplementation(async (file) => {
    saved.push(file);
    return success({ state: 'saved', name: file.suggestedName });
  });
  await open();
  await userEvent.selectOptions(page.getByLabelText(words.trainees.group), '2-топ');
  await userEvent.click(button(words.trainees.kinds.application));
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  const files = unzipSync(saved[0]?.bytes ?? new Uint8Array());
  expect(Object.keys(files).map((name) => name.slice(0, 6))).toEqual(['1 А002', '2 А003']);
  const [first = new Uint8Array()] = Object.values(files);
  const text = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('ӨТІНІШ');
  expect(text).toContain('А002-сынақ');
  await expect.element(button(words.trainees.kinds.contract)).toBeEnabled();
  await userEvent.selectOptions(page.getByLabelText(words.trainees.trainee), 'А003-сынақ Үлгі');
  await userEvent.click(button(words.trainees.kinds.contract));
  await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 20_000 });
  expect(saved[1]?.suggestedName).toMatch(/А003-сынақ Үлгі\.docx$/);
  await accessible('papers of trainees');
});

test('O10-21: who may not export personal data gets the list of a group and no applications', async () => {
  await open('director');
  await expect.element(button(words.trainees.kinds.application)).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button(words.trainees.list)).toBeEnabled();
});
