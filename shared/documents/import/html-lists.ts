import type { FlatItem } from './build-lists.ts';
import { readStyle } from './html-style.ts';
import type { HtmlElement } from './html-tree.ts';

export type ListPlace = Pick<FlatItem, 'listId' | 'level' | 'ordered' | 'start'>;

/** The list that a paragraph of Word stands in: Word pastes items as paragraphs whose style names list and level. */
export function wordListPlace(element: HtmlElement): ListPlace | null {
  const found = /^(l\d+)\s+level(\d)\s+(lfo\d+)/u.exec(
    readStyle(element.attributes.style).get('mso-list') ?? '',
  );
  if (!found) return null;
  const mark = typedMarkOf(element) ?? '';
  const number = /^\(?(\d{1,4})[.)]?$/u.exec(mark)?.[1];
  const ordered = /^\(?(?:\d{1,4}|\p{L}{1,4})(?:\.\d+)*[.)]$/u.test(mark) && mark !== 'o';
  return {
    listId: `word ${found[1]} ${found[3]}`,
    level: Number(found[2]) - 1,
    ordered,
    start: number ? Number(number) : 1,
  };
}

export const isTypedMark = (element: HtmlElement): boolean =>
  readStyle(element.attributes.style).get('mso-list') === 'ignore';

/** The mark that Word typed for programs without lists. */
function typedMarkOf(element: HtmlElement): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const mark = isTypedMark(child) ? textIn(child).trim() : typedMarkOf(child);
    if (mark !== null) return mark;
  }
  return null;
}

export const textIn = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
