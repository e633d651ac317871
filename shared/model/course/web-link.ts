import { safeLink } from '../safe-link.ts';

/** The first address in what was pasted, without what closes a sentence: services share a post as words with its address. */
const address = /https:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)]/;

/**
 * An address on the web as it is stored: https only, of what was pasted the first address; empty for an empty text,
 * null where there is none.
 */
export function readWebLink(text: string): string | null {
  if (text.trim() === '') return '';
  const [found] = address.exec(text) ?? [];
  return found ? safeLink(found) : null;
}
