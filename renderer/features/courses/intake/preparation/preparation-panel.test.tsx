import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readTrainees } from '#renderer/data/courses/enrolments.ts';
import { readComplex } from '#renderer/data/courses/preparation/complex.ts';
import { readEstimate, readMaterials } from '#renderer/data/courses/preparation/intake-rows.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { addTrainer } from '#renderer/data/courses/trainers/trainers.ts';
import { testOrganisation, testWay } from '#renderer/data/deadlines/testing-steps.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { addRow } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import editor from '#shared/languages/kk/editor.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { success } from '#shared/model/problem.ts';
import { PreparationPanel } from './preparation-panel.tsx';

const { chats, complex, estimate, materials } = texts.preparation;
let mounted: Mounted | null = null;

beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  for (const [index, title] of ['Кіріспе', 'Жобалау'].entries()) {
    const hours = { lecture: 2, practice: 2, training: 0, selfStudy: 0, control: 0 };
    const place = { id: `t${index}`, programmeId: 'p1', order: `a${index}`, kind: 'topic' as const };
    await addRow('curriculumRows', { ...place, title, form: '', hours, outcomeIds: [] });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  mounted?.unmount();
  // What was typed last is written before the store is emptied for the next test.
  await flush();
});

const open = async (trainees = 4, groups = 2) => {
  await storeIntake(trainees, groups);
  mounted = await mount(<PreparationPanel intakeId={testIntakeId} />);
  await expect.element(part(estimate.title)).toBeVisible();
};
const part = (name: string) => page.getByRole('region', { name, exact: true });
/** Waits until a part says something. */
const tells = (name: string, text: string) =>
  expect.poll(() => part(name).query()?.textContent ?? '').toContain(text);
/** The sentence of a problem with its values. */
const said = (code: keyof typeof problems, values: Record<string, string | number> = {}) =>
  problems[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const cell = (name: string, column: string, number: number) =>
  part(name).getByLabelText(
    editor.grid.cell.replace('{{column}}', column).replace('{{number}}', String(number)),
  );

test('O10-17: an estimate is begun with usual lines, filled by keyboard, summed up and saved as a paper', async () => {
  await open();
  await tells(estimate.title, said('estimateEmpty'));
  await page.getByRole('button', { name: estimate.begin }).click();
  await tells(estimate.title, said('estimateSumsMissing', { count: 4 }));
  await userEvent.click(cell(estimate.title, estimate.quantity, 1));
  await userEvent.keyboard('160{Tab}7 500,50{Enter}');
  await expect
    .poll(async () => (await readEstimate(testIntakeId))[0])
    .toMatchObject({ name: estimate.first.trainers.name, quantity: 160, price: 7_500_50 });
  await expect
    .poll(() => document.querySelector('[data-total]')?.textContent?.replaceAll('\u00a0', ' '))
    .toBe('1 200 080,00');
  await tells(estimate.title, said('estimateSumsMissing', { count: 3 }));
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await page.getByRole('button', { name: estimate.save }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 20_000 }).toBe(1);
  const name = estimate.fileName.replace('{{title}}', 'Музыка').replace('{{number}}', '1');
  expect(save.mock.calls[0]?.[0].suggestedName).toBe(`${name}.docx`);
});

test('O10-17: lines copied from Excel fill the estimate; a line that was removed comes back', async () => {
  await open();
  await page.getByRole('button', { name: estimate.add }).click();
  const first = cell(estimate.title, estimate.name, 1);
  await userEvent.click(first);
  const data = new DataTransfer();
  data.setData('text/plain', 'Қағаз, А4\tқорап\t2,5\t9 990,00\r\nЖалға алу\tкүн\t10\t35000\r\n');
  first
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  const lines = async () =>
    (await readEstimate(testIntakeId)).map(({ name, quantity, price }) => [name, quantity, price]);
  const both = [
    ['Қағаз, А4', 2.5, 9_990_00],
    ['Жалға алу', 10, 35_000_00],
  ];
  await expect.poll(lines).toEqual(both);
  await userEvent.click(cell(estimate.title, estimate.price, 2));
  await userEvent.keyboard('{Alt>}{Delete}{/Alt}');
  await expect.poll(lines).toEqual(both.slice(0, 1));
  await page.getByRole('button', { name: editor.undo, exact: true }).click();
  await expect.poll(lines).toEqual(both);
});

test('O10-17: what is no price is refused in its place and not stored', async () => {
  await open();
  await page.getByRole('button', { name: estimate.add }).click();
  await userEvent.fill(cell(estimate.title, estimate.price, 1), '1,200,000');
  await expect.element(page.getByText(estimate.wrongPrice)).toBeVisible();
  await flush();
  expect(await readEstimate(testIntakeId)).toMatchObject([{ price: null }]);
});

test('O10-23: materials are agreed with a trainer of the intake and marked as ready; what is not is told', async () => {
  await storeIntake(4, 2);
  await addTrainer(testIntakeId, 't3');
  mounted = await mount(<PreparationPanel intakeId={testIntakeId} />);
  await tells(materials.title, said('materialsNone'));
  await page.getByRole('button', { name: materials.begin }).click();
  await tells(materials.title, said('materialsNotReady', { count: 5 }));
  await userEvent.selectOptions(cell(materials.title, materials.trainer, 1), 't3');
  await userEvent.fill(cell(materials.title, materials.readyOn, 1), '28.01.2027');
  await userEvent.fill(cell(materials.title, materials.readyOn, 2), '03.02.2027');
  await tells(materials.title, said('materialsNotReady', { count: 3 }));
  await tells(materials.title, said('materialsReadyLate', { count: 1 }));
  await tells(materials.title, said('materialsNotAgreed', { count: 4 }));
  expect((await readMaterials(testIntakeId))[0]).toMatchObject({ trainerId: 't3', readyOn: '2027-01-28' });
  expect(document.querySelector('a[href="#/rules/O10-23"]')).not.toBeNull();

  await part(materials.title)
    .getByRole('button', { name: editor.grid.rowActions.replace('{{number}}', '3') })
    .click();
  await page.getByRole('menuitem', { name: materials.readyToday }).click();
  await tells(materials.title, said('materialsNotReady', { count: 2 }));
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await page.getByRole('button', { name: materials.export }).click();
  await expect.poll(() => save.mock.lastCall?.[0].suggestedName).toBe(`${materials.label}.xlsx`);
});

test('O10-20: topics without material are begun at once; a part is placed when its address and day are known', async () => {
  const opened = vi.spyOn(platform, 'openExternal').mockResolvedValue(success(null));
  await open();
  await tells(complex.title, said('complexEmpty'));
  await page.getByRole('button', { name: complex.addMissing }).click();
  await tells(complex.title, said('complexNotPlaced', { count: 2 }));
  await userEvent.fill(cell(complex.title, complex.link, 1), 'edu.example.kz/1');
  await expect.element(page.getByText(complex.wrongLink)).toBeVisible();
  await userEvent.fill(cell(complex.title, complex.link, 1), 'https://edu.example.kz/1');
  await userEvent.fill(cell(complex.title, complex.placedOn, 1), '20.01.2027');
  await userEvent.selectOptions(cell(complex.title, complex.kind, 1), 'video');
  await tells(complex.title, said('complexNotPlaced', { count: 1 }));
  const link = { link: 'https://edu.example.kz/1', placedOn: '2027-01-20', kind: 'video' };
  await expect
    .poll(() => readComplex('p1'))
    .toMatchObject([{ curriculumRowId: 't0', ...link }, { curriculumRowId: 't1' }]);
  await page.getByRole('button', { name: complex.openOf.replace('{{name}}', 'Кіріспе') }).click();
  expect(opened).toHaveBeenCalledWith('https://edu.example.kz/1');
});

test('O10-22: who is in the chat is marked one by one or a group at once; the rest is counted', async () => {
  await open();
  const box = (mark: string, index: number) =>
    document.querySelector<HTMLInputElement>(
      `tr[data-target="${testEnrolment(index)}"] [data-column="${mark}"]`,
    );
  await tells(chats.title, said('groupsWithoutChat', { groups: '1-топ, 2-топ' }));
  await page.getByRole('button', { name: chats.allOf.replace('{{group}}', '1-топ') }).click();
  await tells(chats.title, said('traineesNotInChat', { count: 2 }));
  box('preparedOn', 3)?.focus();
  await userEvent.keyboard(' ');
  await tells(chats.title, said('traineesNotPrepared', { count: 3 }));
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  expect(document.activeElement).toBe(box('inChatOn', 2));
  const marks = async () =>
    (await readTrainees(testIntakeId)).map(({ enrolment }) => [
      enrolment.inChatOn !== null,
      enrolment.preparedOn !== null,
    ]);
  await expect.poll(marks).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [false, true],
  ]);
  // A press too many is taken back by another one.
  box('preparedOn', 3)?.click();
  await expect.poll(async () => (await marks())[3]).toEqual([false, false]);
});

test('the preparation of 300 trainees draws those in sight, without faults for those who do not see it', async () => {
  await open(300, 12);
  await page.getByRole('button', { name: estimate.begin }).click();
  await page.getByRole('button', { name: materials.begin }).click();
  await page.getByRole('button', { name: complex.addMissing }).click();
  await expect.poll(() => document.querySelectorAll('[data-grid] tr[data-target]').length).toBe(4 + 5 + 2);
  await expect.poll(() => document.querySelectorAll('[type=checkbox]').length).toBeGreaterThan(10);
  expect(document.querySelectorAll('[type=checkbox]').length).toBeLessThan(120);
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
