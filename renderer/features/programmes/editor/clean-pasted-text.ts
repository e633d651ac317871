import type { IntakeNote } from '#shared/documents/import/intake-note.ts';
import { createTally } from '#shared/documents/import/intake-tally.ts';
import { cleanText } from '#shared/kazakh/clean-text.ts';

/** Plain text from the clipboard made clean, with what was done to it. Line breaks and tabs stay. */
export function cleanPastedText(text: string): { text: string; report: IntakeNote[] } {
  const tally = createTally();
  const { text: clean, removed, lookAlikes } = cleanText(text);
  tally.cleaned(removed);
  tally.mended(lookAlikes);
  return { text: clean, report: tally.notes() };
}
