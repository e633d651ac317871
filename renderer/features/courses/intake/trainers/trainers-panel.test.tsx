import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { addAttachment } from '#renderer/data/attachments.ts';
import { storeIntake, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { addTrainer, readTrainers } from '#renderer/data/courses/trainers/trainers.ts';
import { database } from '#renderer/data/database.ts';
import { createPerson } from '#renderer/data/people/edit-people.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import people from '#shared/languages/kk/people.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { success } from '#shared/model/problem.ts';
import { TrainersPanel } from './trainers-panel.tsx';

const { trainers: words, handOver, trainees } = texts;
const account = 'KZ65000TEST000000001';
let mounted: Mounted | null = null;
beforeEach(emptyDatabase);
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  notifications.clean();
  mounted?.unmount();
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const filled = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));

async function person(lastName: string, bankAccount = account): Promise<string> {
  const none = { middleName: '', birthDate: '', employer: '№ 5 мектеп', position: '' };
  const created = await createPerson({ lastName, firstName: 'Үлгі', ...none, bankAccount }, keySeals);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

/** Two groups, one of each language, and a trainer of whom nothing is known but the account. */
async function open(role: 'trainer' | null = null): Promise<string> {
  await storeIntake(2, 2);
  const id = await person('Сатов');
  await addTrainer(testIntakeId, id);
  mounted = await mount(
    <WhoContext value={{ who: { role, userId: 'u1' }, profile: 'O10' }}>
      <TrainersPanel intakeId={testIntakeId} />
    </WhoContext>,
  );
  await expect.element(button('Сатов Үлгі'), { timeout: 15_000 }).toBeVisible();
  return id;
}
const row = () => document.querySelector('tbody tr')?.textContent ?? '';
const accessible = async (what: string) => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test('O10-18, O10-19: what is missing of a trainer is told with its clause, and goes when it is put right', async () => {
  const id = await open();
  const { missing } = words;
  expect(row()).toContain([missing.trainerCategoryMissing, missing.trainerLanguagesMissing].join(', '));
  expect(row()).not.toContain(missing.trainerAccountMissing);
  await userEvent.click(button('Сатов Үлгі'));
  const drawer = page.getByRole('dialog');
  await expect.element(drawer.getByText(courseProblems.trainerDiplomaMissing)).toBeVisible();
  await expect.element(drawer.getByText('KZ65 000T EST0 0000 0001', { exact: false })).toBeVisible();
  await accessible('drawer');
  await userEvent.fill(drawer.getByLabelText(people.papers.identityCard, { exact: true }), '2027-01-15');
  await userEvent.fill(drawer.getByLabelText(people.papers.diploma, { exact: true }), '2027-01-16');
  await expect.element(drawer.getByText(courseProblems.trainerDiplomaMissing)).not.toBeInTheDocument();
  await userEvent.selectOptions(drawer.getByLabelText(words.fields.category), 'contractSpecialist');
  await userEvent.click(drawer.getByRole('checkbox', { name: trainees.languages.kk }));
  await userEvent.fill(drawer.getByLabelText(words.fields.experienceYears), '2');
  await userEvent.fill(drawer.getByLabelText(words.fields.hourPrice), '3 500');
  await userEvent.click(drawer.getByRole('button', { name: trainees.save, exact: true }));
  await expect.poll(row).toContain(missing.trainerExperienceShort);

  await userEvent.click(button('Сатов Үлгі'));
  await expect
    .element(drawer.getByText(filled(courseProblems.trainerExperienceShort, { years: 2, least: 3 })))
    .toBeVisible();
  await userEvent.fill(drawer.getByLabelText(words.fields.experienceYears), '3');
  await userEvent.click(drawer.getByRole('button', { name: trainees.save, exact: true }));
  await expect.poll(row).toContain(words.complete);
  expect(await database.trainers.get(id)).toMatchObject({ experienceYears: 3, languages: ['kk'] });
  expect(await database.intakeTrainers.toArray()).toMatchObject([{ hourPrice: 350_000 }]);
  // Nobody teaches in the language of the second group.
  const told = filled(courseProblems.groupsWithoutTrainer, { groups: '2-топ' });
  await expect.element(page.getByText(told)).toBeVisible();
});

test('O10-18: somebody known is found and added once; somebody new gets a record; who was taken out is offered back', async () => {
  await open();
  await person('Беков', '');
  await userEvent.click(button(words.add));
  await userEvent.fill(page.getByLabelText(trainees.findPerson), 'беков');
  await userEvent.click(button(filled(trainees.addNamed, { name: 'Беков Үлгі' })));
  await expect.element(page.getByText(trainees.isHere, { exact: true })).toBeVisible();
  await userEvent.click(page.getByRole('tab', { name: trainees.addNew }));
  await userEvent.fill(page.getByLabelText(texts.import.fields.lastName, { exact: false }), 'Әділова');
  await userEvent.fill(
    page.getByRole('textbox', { name: texts.import.fields.firstName, exact: true }),
    'Үлгі',
  );
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: trainees.addThis }));
  await expect.element(button('Әділова Үлгі')).toBeVisible();
  const names = async () => (await readTrainers(testIntakeId)).map((one) => one.person.lastName);
  expect(await names()).toEqual(['Әділова', 'Беков', 'Сатов']);
  await userEvent.click(button('Беков Үлгі'));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: trainees.takeBack }));
  await expect.poll(names).toEqual(['Әділова', 'Сатов']);
  await userEvent.click(button(trainees.undo));
  await expect.poll(names).toEqual(['Әділова', 'Беков', 'Сатов']);
});

test('O10-19: after the first day of the course the hand-over is late; what is recorded stays with who took it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-03T10:00:00+05:00') });
  await open();
  await expect
    .element(page.getByText(filled(courseProblems.handOverLate, { date: '01.02.2027' })))
    .toBeVisible();
  await expect.element(page.getByText(courseProblems.handOverScheduleMissing)).toBeVisible();
  await userEvent.click(button(handOver.record));
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(handOver.unchangeable)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: handOver.save, exact: true }));
  await expect.element(dialog.getByText(courseProblems.handOverNobody)).toBeVisible();
  await accessible('hand-over');
  await userEvent.fill(dialog.getByLabelText(handOver.takenBy, { exact: false }), 'А. Сатов, маман');
  await userEvent.click(dialog.getByRole('button', { name: handOver.save, exact: true }));
  await expect.element(page.getByText('03.02.2027 · А. Сатов, маман')).toBeVisible();
  expect(await database.handOvers.toArray()).toMatchObject([
    { on: '2027-02-03', items: [`Сатов Үлгі: ${words.account}`] },
  ]);
});

test('O10-19: the scans go out as one archive with their list and the data for contracts', async () => {
  const id = await open();
  const about = paperAbout('diploma', testIntakeId);
  const added = await addAttachment({ ownerId: id, scope: id, about }, new File(['сурет'], 'scan.png'));
  expect(added.ok).toBe(true);
  const parts: Uint8Array[] = [];
  const target = {
    name: 'a.zip',
    write: async (bytes: Uint8Array) => {
      parts.push(bytes);
      return success(null);
    },
    commit: async () => success({ verified: true }),
    drop: async () => undefined,
  };
  vi.spyOn(platform, 'beginSave').mockResolvedValue(success({ state: 'chosen', target }));
  await userEvent.click(button(handOver.saveArchive));
  await expect.element(page.getByText('a.zip', { exact: false }), { timeout: 20_000 }).toBeVisible();
  const bytes = new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer());
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    `00 ${handOver.list}.xlsx`,
    `01 ${words.contractTable}.xlsx`,
    `${handOver.folders.trainer}/Сатов Үлгі/${people.papers.diploma}.png`,
  ]);
  expect(strFromU8(Object.values(files)[2] ?? new Uint8Array())).toBe('сурет');
});

test('O10-19: the account is shown only to who may see personal data, and nothing leaves the program with others', async () => {
  await open('trainer');
  const save = vi.spyOn(platform, 'beginSave');
  const saveFile = vi.spyOn(platform, 'saveFile');
  await userEvent.click(button('Сатов Үлгі'));
  await expect.element(page.getByRole('dialog').getByRole('link', { name: words.person })).toBeVisible();
  expect(document.body.textContent).not.toContain('KZ65');
  expect(document.body.textContent).not.toContain(courseProblems.trainerAccountMissing);
  await userEvent.keyboard('{Escape}');
  // Refused buttons stay in the order of the keyboard and do nothing.
  for (const name of [handOver.saveArchive, words.saveContractTable]) {
    const refused = button(name).element();
    expect(refused.getAttribute('aria-disabled')).toBe('true');
    (refused as HTMLButtonElement).click();
  }
  expect(save).not.toHaveBeenCalled();
  expect(saveFile).not.toHaveBeenCalled();
});

test.each([1280, 400])('the panel is accessible at a width of %i', async (width) => {
  await page.viewport(width, 800);
  await open();
  await accessible('panel');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
