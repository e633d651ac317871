import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mounted } from '#renderer/app/testing/mount.tsx';
import { addRow, readRows } from '#renderer/data/programmes.ts';
import { button, openEditor, press } from '../testing-editor.tsx';
import { storeNewProgramme } from '../testing-programme.ts';

let id = '';
let mounted: Mounted;

beforeEach(async () => {
  id = await storeNewProgramme();
  const aim = { programmeId: id, serves: [] };
  await addRow('aims', { ...aim, id: 'g', order: 'a0', kind: 'goal', text: 'Дамыту' });
  await addRow('aims', { ...aim, id: 't', order: 'a1', kind: 'task', text: 'Үйрету' });
  mounted = await openEditor(id, 'aims');
});
afterEach(() => mounted.unmount());

const served = async (aim: string) => (await readRows('aims', id)).find((one) => one.id === aim)?.serves;

test('O10-8: a task is shown as not connected until it is connected with a goal', async () => {
  await userEvent.click(button('1-міндет: неге қызмет етеді: Байланыстырылмаған'));
  await userEvent.click(page.getByRole('checkbox', { name: '1-мақсат. Дамыту' }));
  await expect.poll(() => served('t')).toEqual(['g']);
  await press('{Escape}');
  await expect.element(button('1-міндет: неге қызмет етеді: 1-мақсат')).toHaveFocus();
});

test('a removed goal leaves no link behind, and comes back with its links', async () => {
  await userEvent.click(button('1-міндет: неге қызмет етеді: Байланыстырылмаған'));
  await userEvent.click(page.getByRole('checkbox', { name: '1-мақсат. Дамыту' }));
  await expect.poll(() => served('t')).toEqual(['g']);
  await press('{Escape}');
  await userEvent.click(page.getByRole('textbox', { name: 'Мақсаттың мәтіні, 1-жол' }));
  await press('{Alt>}{Delete}{/Alt}');
  await expect.poll(() => served('t')).toEqual([]);
  await userEvent.click(page.getByRole('alert').getByRole('button', { name: 'Болдырмау' }));
  await expect.poll(() => served('t')).toEqual(['g']);
});
