import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mounted } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { addRow, readRows, updateSection } from '#renderer/data/programmes.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { button, openEditor, press } from './testing-editor.tsx';
import { storeNewProgramme } from './testing-programme.ts';

let id = '';
let mounted: Mounted;

beforeEach(async () => {
  id = await storeNewProgramme();
});
afterEach(() => mounted.unmount());

const heading = (name: string) => page.getByRole('heading', { level: 2, name });
const title = () => page.getByRole('textbox', { name: 'Атауы қазақша' });

test('O10-7: the ten sections stand in the order of the clause, behind the details', async () => {
  mounted = await openEditor(id, 'details');
  const links = page.getByRole('navigation', { name: 'Бағдарлама бөлімдері' }).getByRole('link');
  await expect.element(links.first()).toBeVisible();
  const names = links.elements().map((link) => link.querySelector('span:nth-child(2)')?.textContent);
  expect(names).toEqual(['Бағдарлама туралы мәлімет', ...sectionKeys.map((key) => sectionName(key, 'kk'))]);
});

test('O10-8: the guidance of the open section stands beside it', async () => {
  mounted = await openEditor(id, 'assessment');
  await expect
    .element(page.getByText('бағалаудың тиімді әдістерін көрсетеді', { exact: false }))
    .toBeVisible();
  await expect
    .element(page.getByRole('link', { name: '8-тармақ', exact: false }))
    .toHaveAttribute('href', '#/rules/O10-8');
});

test('what is typed in the details is stored, Ctrl+Z takes it back and Ctrl+Shift+Z brings it again', async () => {
  mounted = await openEditor(id, 'details');
  const storedTitle = async () => (await database.programmes.get(id))?.title.kk;
  await userEvent.click(title());
  await press('Робототехника негіздері');
  await expect.poll(storedTitle).toBe('Робототехника негіздері');
  await userEvent.click(page.getByRole('textbox', { name: 'Академиялық сағат' }));
  await press('{Control>}z{/Control}');
  await expect.poll(storedTitle).toBe('');
  await expect.element(title()).toHaveValue('');
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.poll(storedTitle).toBe('Робототехника негіздері');
});

test('O10-3: a direction may be one of the list or the own words', async () => {
  mounted = await openEditor(id, 'details');
  const direction = page.getByRole('combobox', { name: 'Бағыты' });
  const storedDirection = async () => (await database.programmes.get(id))?.direction;
  await userEvent.click(direction);
  await userEvent.click(page.getByRole('option', { name: 'Музыкалық' }));
  await expect.poll(storedDirection).toBe('musical');
  await userEvent.clear(direction);
  await press('Медиа сауаттылық');
  await expect.poll(storedDirection).toBe('Медиа сауаттылық');
});

test('a finding leads to its place', async () => {
  await addRow('glossaryTerms', { id: 'term', programmeId: id, order: 'a0', term: 'робот', definition: '' });
  mounted = await openEditor(id, 'glossary');
  await userEvent.click(page.getByRole('tab', { name: 'Ескертулер', exact: false }));
  await userEvent.click(page.getByText('Бүкіл бағдарлама', { exact: false }));
  await userEvent.click(
    button('Бағдарламаның өз тіліндегі атауы жазылмаған. Бұйрық пен титул парағына қажет атауды жазыңыз.'),
  );
  await expect.element(title()).toHaveFocus();
  await userEvent.click(button('«робот» терминінің анықтамасы жоқ. Анықтамасын жазыңыз.'));
  await expect.element(page.getByRole('textbox', { name: 'Термин, 1-жол' })).toHaveFocus();
});

test('the search finds words in details, tables and texts whatever the keyboard, and goes from one to the next', async () => {
  await addRow('glossaryTerms', { id: 'term', programmeId: id, order: 'a0', term: 'ұйым', definition: '' });
  await updateSection(id, 'assessment', {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Білім беру ұйымдары мен Ұйым' }] }],
  });
  mounted = await openEditor(id, 'glossary');
  await expect.element(heading('2. Глоссарий')).toBeVisible();
  await press('{Control>}f{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Бағдарламаның мәтінінен іздеу' })).toHaveFocus();
  await press('уйым');
  await expect.element(page.getByText('0 / 4')).toBeVisible();
  await press('{Enter}{Enter}{Enter}{Enter}');
  await expect.element(page.getByText('4 / 4')).toBeVisible();
  await expect.element(heading('8. Оқу нәтижелерін бағалау')).toBeVisible();
  await expect
    .poll(
      () => window.getSelection()?.toString() === '' && document.querySelectorAll('.ProseMirror span').length,
    )
    .toBe(2);
  await press('{Escape}');
  await expect.poll(() => window.getSelection()?.toString()).toBe('Ұйым');
});

test('terms are put into the order of the Kazakh alphabet', async () => {
  for (const [index, term] of ['ұшқын', 'ән', 'аула', 'у'].entries()) {
    await addRow('glossaryTerms', { id: term, programmeId: id, order: `a${index}`, term, definition: '' });
  }
  mounted = await openEditor(id, 'glossary');
  await userEvent.click(button('Әліпби ретімен'));
  await expect
    .poll(async () => (await readRows('glossaryTerms', id)).map(({ term }) => term))
    .toEqual(['аула', 'ән', 'у', 'ұшқын']);
});

test('F1 shows the keys', async () => {
  mounted = await openEditor(id, 'details');
  await expect.element(title()).toBeVisible();
  await press('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Пернелер' })).toBeVisible();
});
