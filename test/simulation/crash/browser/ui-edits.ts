import type { Page } from 'playwright';
import { textsOf } from '../../../e2e/support/texts.ts';
import type { Profile, Session } from './profile.ts';
import { typedWord } from './typed-word.ts';

const say = textsOf('kk');

/** What a person sees: the program says that all is saved. */
const untilSaved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();

/** Where a person types in a session, which marks its words. */
export interface TypingOrder {
  session: number;
  programmeId: string;
  place: 'text' | 'glossary';
}

/** Opens the screen of the program where the typing goes. */
export async function openScreen(
  { page, address }: Session,
  { programmeId, place }: TypingOrder,
): Promise<void> {
  const section = place === 'text' ? 'generalProvisions' : 'glossary';
  await page.goto(`${address}#/programmes/${programmeId}/${section}`);
  await page.locator(`[data-page="${section}"]`).waitFor();
}

/** Types until it is killed; a word counts when the screen says that it is saved. */
export async function typeInProgram(
  profile: Profile,
  { page }: Session,
  { session, place }: TypingOrder,
): Promise<void> {
  for (let number = 1; ; number += 1) {
    const word = typedWord(session, number);
    await (place === 'text' ? typeWord(page, word) : addTerm(page, word));
    await untilSaved(page);
    profile.typed.push(word);
  }
}

async function typeWord(page: Page, word: string): Promise<void> {
  await page.locator('[data-page] .ProseMirror').press('Control+End');
  await page.keyboard.insertText(` ${word}`);
}

async function addTerm(page: Page, word: string): Promise<void> {
  const rows = page.getByRole('table', { name: say('editor:glossary.label') }).locator('tbody tr');
  const before = await rows.count();
  await page.getByRole('button', { name: say('editor:glossary.add') }).click();
  const cell = rows.nth(before).locator('[data-cell="term"]');
  await cell.fill(word);
  await cell.press('Tab');
}
