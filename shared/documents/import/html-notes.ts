import { readStyle } from './html-style.ts';
import type { HtmlElement } from './html-tree.ts';

/** Footnotes of a pasted page: texts by the name that their marks link to, and the elements that hold them. */
export interface HtmlNotes {
  texts: ReadonlyMap<string, string>;
  elements: ReadonlySet<HtmlElement>;
}

/** Finds the footnotes and endnotes of Word (`ftn1`), LibreOffice (`sdfootnote1`) and Google Docs (`ftnt1`). */
export function findNotes(root: HtmlElement): HtmlNotes {
  const texts = new Map<string, string>();
  const elements = new Set<HtmlElement>();
  const visit = (element: HtmlElement, parent: HtmlElement): void => {
    const holder = holderOf(element, parent);
    if (holder) {
      texts.set(holder.name, noteText(holder.element));
      elements.add(holder.element);
      return;
    }
    if (/^(?:footnote|endnote)-list$/u.test(readStyle(element.attributes.style).get('mso-element') ?? '')) {
      elements.add(element);
    }
    for (const child of element.children) if (typeof child === 'object') visit(child, element);
  };
  visit(root, root);
  return { texts, elements };
}

/** The name that a mark in the text gives its note; null where a link is no mark of a note. */
export function noteOfMark({ attributes }: HtmlElement): string | null {
  const style = readStyle(attributes.style);
  const word = style.get('mso-footnote-id') ?? style.get('mso-endnote-id');
  if (word) return word;
  const target = /^#(?:_?(ftn\d+|edn\d+|ftnt\d+)|(sdfootnote\d+|sdendnote\d+)sym)$/u.exec(
    attributes.href ?? '',
  );
  return target?.[1] ?? target?.[2] ?? null;
}

function holderOf(element: HtmlElement, parent: HtmlElement): { name: string; element: HtmlElement } | null {
  const { id = '' } = element.attributes;
  const isWordNote = /^(?:footnote|endnote)$/u.test(
    readStyle(element.attributes.style).get('mso-element') ?? '',
  );
  if (isWordNote || /^sd(?:footnote|endnote)\d+$/u.test(id)) return { name: id, element };
  // Google Docs puts the name on the link at the start of the note's paragraph.
  return element.name === 'a' && /^ftnt\d+$/u.test(id) ? { name: id, element: parent } : null;
}

/** The text of a note without the link that leads back. */
function noteText(element: HtmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const back = child.name === 'a' && (child.attributes.href ?? '').startsWith('#');
      return back ? '' : noteText(child);
    })
    .join('');
}
