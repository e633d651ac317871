import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { addTrainee, readTrainees } from '#renderer/data/courses/enrolments.ts';
import { readGroups } from '#renderer/data/courses/groups.ts';
import { database } from '#renderer/data/database.ts';
import { createPerson } from '#renderer/data/people/edit-people.ts';
import { openSeals } from '#renderer/data/people/testing-seals.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import app from '#shared/languages/kk/app.json' with { type: 'json' };
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import { personName } from '#shared/model/person.ts';
import { inertCell } from '#shared/sheets/write-sheet.ts';
import { TraineesPanel } from './trainees-panel.tsx';

const words = texts.trainees;
const list = texts.import;
let mounted: Mounted | null = null;
beforeEach(emptyDatabase);
afterEach(() => mounted?.unmount());

const open = async () => {
  mounted = await mount(<TraineesPanel intakeId="i1" />);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const filled = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));

async function enrol(lastName: string, language = '') {
  const none = { middleName: '', birthDate: '', employer: '№ 5 мектеп', position: '' };
  const created = await createPerson({ lastName, firstName: 'Үлгі', ...none }, openSeals);
  const person = created.ok && (await database.people.get(created.value));
  if (!person) throw new Error('No person');
  await addTrainee('i1', person);
  await database.enrolments.update(`i1:${person.id}`, { language });
  return personName(person);
}

/** Gives the import dialog a file as a person would. */
async function choose(name: string, rows: string[][]) {
  await userEvent.click(button(words.import));
  await expect.element(button(list.choose)).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No field for files');
  const text = rows.map((row) => row.map(inertCell).join(';')).join('\n');
  await userEvent.upload(input, new File([text], name, { type: 'text/csv' }));
}

test('O10-17, O10-21: what is missing is shown, and a paper is noted for several trainees at once', async () => {
  for (const name of ['Әділова', 'Беков', 'Іңкәров']) await enrol(name);
  await open();
  await expect
    .element(page.getByText(filled(words.incomplete, { count: 3 }), { exact: false }))
    .toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: words.selectAll }));
  await userEvent.click(button(words.selected.note));
  await expect
    .poll(async () =>
      (await database.enrolments.toArray()).every(({ papers }) => papers.identityCard !== null),
    )
    .toBe(true);
  await userEvent.selectOptions(page.getByLabelText(words.filter.missing), words.papers.identityCard);
  await expect
    .element(page.getByRole('checkbox', { name: filled(words.select, { name: 'Беков Үлгі' }) }))
    .not.toBeInTheDocument();
});

test('O10-21, O10-22: trainees are divided by language and size; a group gets an invitation that a telephone reads', async () => {
  for (const name of ['Әділова', 'Беков', 'Сатов']) await enrol(name, 'қазақ');
  await enrol('Иванова', 'русский');
  await open();
  await userEvent.click(button(words.groups.divide));
  await userEvent.fill(page.getByLabelText(words.groups.size), '2');
  await expect.element(page.getByText(`${words.languages.kk}: 2 + 1`)).toBeVisible();
  await userEvent.click(button(words.groups.make));
  await expect
    .poll(async () => (await readGroups('i1')).map(({ language }) => language))
    .toEqual(['kk', 'kk', 'ru']);

  await userEvent.click(button(filled(words.groups.edit, { name: '1-топ' })));
  await userEvent.fill(page.getByLabelText(words.groups.chatLink), 'chat.example.org');
  await expect.element(page.getByText(words.groups.linkWrong)).toBeVisible();
  await userEvent.fill(page.getByLabelText(words.groups.chatLink), 'https://chat.example.org/j/1');
  await userEvent.click(button(words.save));
  await userEvent.click(button(filled(words.groups.chat, { name: '1-топ' })));
  await expect
    .element(page.getByRole('img', { name: filled(words.groups.qr, { name: '1-топ' }) }))
    .toBeVisible();
});

test('who is taken out of the intake is offered back', async () => {
  const name = await enrol('Әділова');
  await open();
  await userEvent.click(button(name));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: words.takeBack }));
  await expect.element(page.getByText(words.empty)).toBeVisible();
  await userEvent.click(button(words.undo));
  await expect.element(button(name)).toBeVisible();
});

test('a known person is found by the name and added once', async () => {
  await enrol('Әділова');
  await createPerson(
    { lastName: 'Беков', firstName: 'Асан', middleName: '', birthDate: '', employer: '', position: '' },
    openSeals,
  );
  await open();
  await userEvent.click(button(words.add));
  await userEvent.fill(page.getByLabelText(words.findPerson), 'беков');
  await userEvent.click(button(filled(words.addNamed, { name: 'Беков Асан' })));
  await expect.element(page.getByText(words.isHere, { exact: true })).toBeVisible();
  expect((await readTrainees('i1')).map(({ person }) => person.lastName)).toEqual(['Әділова', 'Беков']);
});

test('O10-17: a list is checked, put right in its place and brought in; the same letter again adds nobody', async () => {
  const rows = [
    ['Ақмола облысының тізімі', '', '', ''],
    ['Аты-жөні', 'Туған күні', 'Облыс', 'Жұмыс орны'],
    ['Әділова Гүлнар', '31.12.2099', 'Ақмола', '№ 5 мектеп'],
    ['Беков Асан', '31.02.2099', 'Атлантида', '№ 6 мектеп'],
    ['Әділова Гүлнар', '31.12.2099', 'Ақмола', '№ 5 мектеп'],
  ];
  await open();
  await choose('тізім.csv', rows);
  await expect.element(page.getByText(list.letter.incomplete, { exact: false })).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText(list.letter.region), 'Ақмола облысы');
  await userEvent.fill(page.getByLabelText(list.letter.number), '01-15/7');
  await userEvent.fill(page.getByLabelText(list.letter.date), '2027-01-11');
  await userEvent.click(button(list.check));
  const counts = (ready: number, stopped: number, repeated: number, here: number) =>
    page.getByText(filled(list.counts, { all: 3, ready, stopped, repeated, here }), { exact: false });
  await expect.element(counts(1, 1, 1, 0)).toBeVisible();
  await expect
    .element(page.getByText(filled(courseProblems.listedRegionUnknown, { text: 'Атлантида' })))
    .toBeVisible();
  await expect.element(page.getByText(filled(list.repeated, { line: 3 }))).toBeVisible();

  const cell = (field: string, line: number) => page.getByLabelText(filled(list.cell, { field, line }));
  await userEvent.selectOptions(cell(list.fields.region, 4), 'Астана қаласы');
  await userEvent.fill(cell(list.fields.birthDate, 4), '28.02.2099');
  await userEvent.keyboard('{Enter}');
  await expect.element(counts(2, 0, 1, 0)).toBeVisible();
  await userEvent.click(button(filled(list.bring, { count: 2 })));
  await expect.element(page.getByText(filled(list.done, { count: 2 }), { exact: false })).toBeVisible();
  expect((await readTrainees('i1')).map(({ enrolment }) => enrolment.region)).toEqual(['KZ-11', 'KZ-71']);
  expect(await database.departmentLetters.toArray()).toMatchObject([{ region: 'KZ-11', number: '01-15/7' }]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Жабу' }).last());

  await choose('тізім.csv', rows.slice(0, 3));
  await userEvent.selectOptions(page.getByLabelText(list.letter.region), 'Ақмола облысы');
  await userEvent.fill(page.getByLabelText(list.letter.number), '01-15/7');
  await userEvent.fill(page.getByLabelText(list.letter.date), '2027-01-11');
  await expect.element(page.getByText(list.letter.same)).toBeVisible();
  await userEvent.click(button(list.check));
  await expect
    .element(
      page.getByText(filled(list.counts, { all: 1, ready: 0, stopped: 0, repeated: 0, here: 1 }), {
        exact: false,
      }),
    )
    .toBeVisible();
  await expect.element(button(filled(list.bring, { count: 0 }))).toBeDisabled();
});

test('a file that is no table is refused in one message', async () => {
  await open();
  await choose('сурет.csv', [['%PDF-1.7']]);
  await expect
    .element(page.getByText(filled(courseProblems.sheetNotTable, { name: 'сурет.csv' })))
    .toBeVisible();
});

test('ten thousand rows are checked, and only those in sight are drawn', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Үлгі Адам${at}`, '№ 5 мектеп']);
  await open();
  await choose('тізім.csv', [['Аты-жөні', 'Жұмыс орны'], ...rows]);
  await userEvent.click(button(list.check));
  const ready = filled(list.counts, { all: 10_000, ready: 10_000, stopped: 0, repeated: 0, here: 0 });
  await expect.element(page.getByText(ready, { exact: false }), { timeout: 30_000 }).toBeVisible();
  expect(page.getByLabelText(/, \d+-жол$/).elements().length).toBeLessThan(700);
}, 40_000);

test('O10-17: what a person said of a column is remembered for the next list of the same department', async () => {
  await open();
  const heads = ['Аты-жөні', 'Мектеп', 'Ескертпе'];
  const meaning = () => page.getByLabelText(filled(list.sheet.meaning, { number: 3 }));
  const region = () => page.getByLabelText(list.letter.region, { exact: true });
  await choose('1.csv', [heads, ['Әділова Гүлнар', '№ 5 мектеп', 'қазақ']]);
  await expect.element(meaning()).toHaveValue('');
  await userEvent.selectOptions(region(), 'KZ-11');
  await userEvent.selectOptions(meaning(), 'language');
  await userEvent.click(button(list.check));
  await userEvent.click(button(filled(list.bring, { count: 1 })));
  await expect
    .poll(async () => (await database.departmentLetters.toArray())[0]?.columns)
    .toEqual({ ескертпе: 'language' });
  await userEvent.click(button(app.actions.close).last());

  await choose('2.csv', [heads, ['Беков Асан', '№ 7 мектеп', 'орыс']]);
  await expect.element(meaning()).toHaveValue('');
  await userEvent.selectOptions(region(), 'KZ-10');
  await expect.element(meaning()).toHaveValue('');
  await userEvent.selectOptions(region(), 'KZ-11');
  await expect.element(meaning()).toHaveValue('language');
});
