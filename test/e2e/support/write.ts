import { expect, type Locator, type Page } from '@playwright/test';
import { cellOf, gridOf, sectionText } from './editor.ts';
import type { Say } from './texts.ts';

export async function fillDetails(page: Page, say: Say, title: string) {
  const field = (key: string) => page.getByRole('textbox', { name: say(`editor:details.${key}`) });
  await field('titles.kk').fill(title);
  await field('audience.kk').fill('Педагогтер');
  await field('hours').fill('6');
  await page.getByRole('combobox', { name: say('editor:details.direction') }).click();
  await page.getByRole('option').first().click();
  await field('authors').fill('Ә. Құнанбайұлы');
}

/** A heading, a bold word, a list, a table and a footnote, by the keys and the toolbar. */
export async function writeRichText(page: Page, say: Say) {
  const text = sectionText(page);
  await text.click();
  await page.keyboard.press('Control+Shift+2');
  await page.keyboard.type('Өзектілігі');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Бағдарлама ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ұлттық басымдықтарға');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' сай.');
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('textbox', { name: say('editor:text.footnoteText') }).fill('Заңның 37-бабы');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('бірінші басымдық');
  await page.keyboard.press('Enter');
  await page.keyboard.type('екінші басымдық');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('editor:text.table'), exact: true }).click();
  await page.getByRole('menuitem', { name: say('editor:text.tables.insertTable') }).click();
  await expect(text.locator('table')).toBeVisible();
  await page.keyboard.type('Көрсеткіш');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Мәні');
}

/** Adds a row by the button under a grid and fills its cells by their columns' ids. */
export async function addRow(
  page: Page,
  { grid, button, cells }: { grid: Locator; button: string; cells: Record<string, string> },
) {
  const row = 1 + (await grid.locator('tbody tr:has([data-cell="actions"])').count());
  await page.getByRole('button', { name: button, exact: true }).click();
  const [first = ''] = Object.keys(cells);
  await expect(cellOf(grid, first, row)).toBeFocused();
  for (const [column, text] of Object.entries(cells)) await cellOf(grid, column, row).fill(text);
}

/** Opens the list of a cell that connects and ticks one name in it. */
export async function connect(page: Page, cell: Locator, name: string) {
  await cell.click();
  await page.getByRole('checkbox', { name }).click();
  await expect(page.getByRole('checkbox', { name })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(cell).toContainText(name);
}

export async function writeAims(page: Page, say: Say) {
  const kinds = ['goal', 'task', 'outcome'] as const;
  const grids = kinds.map((kind) => gridOf(page, say(`editor:aims.kinds.${kind}`)));
  const [, tasks, outcomes] = grids;
  if (!tasks || !outcomes) throw new Error('There are three grids');
  const texts = { goal: 'Құзыреттілікті дамыту', task: 'Әдістерді үйрету', outcome: 'Әдістерді қолданады' };
  for (const [index, kind] of kinds.entries()) {
    const grid = grids[index];
    if (grid)
      await addRow(page, { grid, button: say(`editor:aims.add.${kind}`), cells: { text: texts[kind] } });
  }
  await connect(page, cellOf(tasks, 'serves', 1), say('editor:aims.names.goal', { number: 1 }));
  await connect(page, cellOf(outcomes, 'serves', 1), say('editor:aims.names.task', { number: 1 }));
}

export async function writeLiterature(page: Page, say: Say) {
  const year = String(new Date().getFullYear());
  const books = {
    main: { text: 'Қазақстандағы білім беру. – Алматы, 2026.', year, link: 'https://adilet.zan.kz' },
    additional: { text: 'Hattie J. Visible Learning. – London, 2026.', year, link: '' },
  };
  for (const list of ['main', 'additional'] as const) {
    const grid = gridOf(page, say(`editor:literature.lists.${list}`));
    await addRow(page, { grid, button: say(`editor:literature.add.${list}`), cells: books[list] });
  }
  const foreign = cellOf(gridOf(page, say('editor:literature.lists.additional')), 'origin', 1);
  await foreign.click();
  await expect(foreign).toHaveText(say('editor:literature.origins.foreign'));
}
