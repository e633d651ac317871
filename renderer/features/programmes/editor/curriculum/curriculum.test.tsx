import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mounted } from '#renderer/app/testing/mount.tsx';
import { addRow, readRows, updateProgramme } from '#renderer/data/programmes.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';
import { button, openEditor, press } from '../testing-editor.tsx';
import { storeNewProgramme } from '../testing-programme.ts';

let id = '';
let mounted: Mounted;

const cell = (column: string, row: number) =>
  page.getByRole('textbox', { name: `${column}, ${row}-жол`, exact: true });
const rows = () => readRows('curriculumRows', id);
const titles = async () => (await rows()).map(({ title }) => title);
const hours = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };
const row = (
  fields: Partial<CurriculumRow> & Pick<CurriculumRow, 'id' | 'order' | 'title'>,
): CurriculumRow => ({
  programmeId: id,
  kind: 'topic',
  form: '',
  hours,
  outcomeIds: [],
  ...fields,
});

beforeEach(async () => {
  id = await storeNewProgramme();
  await addRow('curriculumRows', row({ id: 'm', order: 'a0', title: 'Модуль', kind: 'module' }));
  await addRow(
    'curriculumRows',
    row({ id: 'x', order: 'a1', title: 'Бірінші', hours: { ...hours, lecture: 2 } }),
  );
  await addRow(
    'curriculumRows',
    row({ id: 'y', order: 'a2', title: 'Екінші', hours: { ...hours, lecture: 3 } }),
  );
  mounted = await openEditor(id, 'structure');
  await expect.element(cell('Модуль, тақырып', 2)).toBeVisible();
});
afterEach(() => mounted.unmount());

test('O10-8: sums of rows, modules and the plan follow the typing at once', async () => {
  await updateProgramme(id, { hours: 9 });
  await expect.element(page.getByText('4 сағат жетпейді', { exact: false })).toBeVisible();
  await userEvent.click(cell('Практикалық сабақ', 2));
  await press('4');
  await expect.element(page.getByText('Жоспарда 9 сағат', { exact: false })).toBeVisible();
  const table = page.getByRole('table', { name: 'Оқу жоспары' }).element();
  const totals = [...table.querySelectorAll('tr')].map((tr) =>
    [...tr.querySelectorAll('output')].map(({ textContent }) => textContent).join(' '),
  );
  // Module: lecture 5, practice 4, all 9; topics: their totals; the last row: the same sums of all topics.
  expect(totals).toEqual(['', '5 4    9', '6', '3', '5 4 0 0 0 9']);
});

test('arrows, Enter and Tab go from cell to cell, over cells that a row has not', async () => {
  await userEvent.click(cell('Дәріс', 2));
  await press('{ArrowDown}');
  await expect.element(cell('Дәріс', 3)).toHaveFocus();
  await press('{ArrowUp}{ArrowRight}');
  await expect.element(cell('Практикалық сабақ', 2)).toHaveFocus();
  await press('{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}');
  await expect.element(cell('Сабақ нысаны', 2)).toHaveFocus();
  await press('{Enter}');
  await expect.element(cell('Сабақ нысаны', 3)).toHaveFocus();
  await press('{Escape}');
  await expect.element(button('Тақырып қосу')).toHaveFocus();
});

test('Ctrl+Enter makes a row below and goes there; what was typed before is kept', async () => {
  await userEvent.click(cell('Модуль, тақырып', 2));
  await press('{End} тақырып{Control>}{Enter}{/Control}');
  await expect.element(cell('Модуль, тақырып', 3)).toHaveFocus();
  await press('Арасында');
  await expect.poll(titles).toEqual(['Модуль', 'Бірінші тақырып', 'Арасында', 'Екінші']);
});

test('Alt with arrows moves a row and keeps the focus in it', async () => {
  await userEvent.click(cell('Модуль, тақырып', 3));
  await press('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(titles).toEqual(['Модуль', 'Екінші', 'Бірінші']);
  await expect.element(cell('Модуль, тақырып', 2)).toHaveFocus();
  await expect.element(cell('Модуль, тақырып', 2)).toHaveValue('Екінші');
});

test('Alt+Delete removes a row; Ctrl+Z brings it back', async () => {
  await userEvent.click(cell('Дәріс', 2));
  await press('{Alt>}{Delete}{/Alt}');
  await expect.poll(titles).toEqual(['Модуль', 'Екінші']);
  await expect.element(cell('Дәріс', 2)).toHaveFocus();
  await press('{Control>}z{/Control}');
  await expect.poll(titles).toEqual(['Модуль', 'Бірінші', 'Екінші']);
});

test('cells copied from Excel fill cells, make rows where they run out, and are one step of undo', async () => {
  await userEvent.click(cell('Модуль, тақырып', 3));
  const data = new DataTransfer();
  data.setData('text/plain', 'Алгоритм\tдәріс\t1,5\t2\r\n"Екі\nжол"\tтренинг\t\t4\r\n');
  cell('Модуль, тақырып', 3)
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await expect.poll(titles).toEqual(['Модуль', 'Бірінші', 'Алгоритм', 'Екі жол']);
  const [, , third, fourth] = await rows();
  expect(third).toMatchObject({ form: 'дәріс', hours: { lecture: 1.5, practice: 2 } });
  expect(fourth).toMatchObject({ form: 'тренинг', hours: { lecture: 0, practice: 4 } });
  await press('{Control>}z{/Control}');
  await expect.poll(titles).toEqual(['Модуль', 'Бірінші', 'Екінші']);
});

test('hours that are no number stay in the cell, marked, and are not stored', async () => {
  await userEvent.click(cell('Дәріс', 2));
  await press('{Control>}a{/Control}екі');
  await expect.element(cell('Дәріс', 2)).toHaveAttribute('aria-invalid', 'true');
  await press('{Tab}');
  await expect.element(cell('Дәріс', 2)).toHaveValue('екі');
  expect((await rows())[1]?.hours.lecture).toBe(2);
});
