import { expect, type Locator, type Page } from '@playwright/test';
import type { SectionKey } from '#shared/model/programme.ts';
import type { Say } from './texts.ts';

/** A page of the editor: the details or a section. */
export type EditorPlace = 'details' | SectionKey;

/** The rich text of the section that is open. */
export const sectionText = (page: Page): Locator => page.locator('[data-page] .ProseMirror');

/** A grid of rows by its name, such as the curriculum. */
export const gridOf = (page: Page, name: string): Locator => page.getByRole('table', { name });

/** A field of the details that holds a text or a number. */
export const detailsField = (page: Page, say: Say, key: 'hours' | 'authors'): Locator =>
  page.getByRole('textbox', { name: say(`editor:details.${key}`), exact: true });

/** A cell that is typed into: the column's id and the row from 1. */
export const cellOf = (grid: Locator, column: string, row: number): Locator =>
  grid
    .locator('tbody tr')
    .nth(row - 1)
    .locator(`[data-cell="${column}"]`);

/** All that was typed is acknowledged by the store. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

export const openTab = (page: Page, say: Say, tab: 'guidance' | 'findings' | 'preview'): Promise<void> =>
  page.getByRole('tab', { name: say(`editor:side.${tab}`) }).click();

/** The pages of the preview that show. A whole web page is a document too, so they are looked for beside the text. */
export const pagesOf = (page: Page): Locator => page.getByRole('complementary').getByRole('document');
