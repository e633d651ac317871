import { database } from '#renderer/data/database.ts';
import { updateProgramme } from '#renderer/data/programmes.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { directions } from '#shared/regulation/directions.ts';

/** Changes one language of a text that has two: the other one is taken as it is stored at that moment. */
export async function updateBilingual(
  programmeId: string,
  field: 'title' | 'audience',
  language: DocumentLanguage,
  text: string,
): Promise<void> {
  const stored = await database.programmes.get(programmeId);
  if (stored) await updateProgramme(programmeId, { [field]: { ...stored[field], [language]: text } });
}

/** A direction's id where the words are the name of a known one in any language, else the words themselves (O10-3). */
export function toDirection(words: string): string {
  const text = words.trim();
  const known = directions.find(({ name }) => Object.values(name).includes(text));
  return known?.id ?? text;
}

/** A whole number in these bounds, or null where the text is none. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
