import { type DocxParts, partRoot } from './read-package.ts';
import { descendantsOf, elementsOf, shownText, type XmlNode } from './xml-tree.ts';

/** A line of the contents: its text, the number that it shows, and the heading that its field points at. */
export interface ContentsEntry {
  text: string;
  number: string;
  headingText: string;
}

/** The result that a PAGEREF field of the paragraph shows, and the bookmark that it names. */
function pageReference(paragraph: XmlNode): { bookmark: string; result: string } | null {
  let bookmark = '';
  let result = '';
  let within: 'none' | 'instruction' | 'result' = 'none';
  for (const run of descendantsOf(paragraph, 'w:r'))
    for (const element of elementsOf(run)) {
      const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
      if (type === 'separate' && bookmark !== '') within = 'result';
      else if (type === 'end') within = 'none';
      else if (element.name === 'w:instrText')
        bookmark = /PAGEREF (\S+)/.exec(element.children.join(''))?.[1] ?? bookmark;
      else if (within === 'result') result += shownText(element);
    }
  return bookmark === '' ? null : { bookmark, result };
}

export function contentsEntries(parts: DocxParts): ContentsEntry[] {
  const paragraphs = descendantsOf(partRoot(parts, 'word/document.xml'), 'w:p');
  const headings = new Map(
    paragraphs.flatMap((paragraph) =>
      descendantsOf(paragraph, 'w:bookmarkStart').map((start) => [
        start.attributes['w:name'],
        shownText(paragraph),
      ]),
    ),
  );
  return paragraphs.flatMap((paragraph) => {
    const reference = pageReference(paragraph);
    if (!reference) return [];
    const shown = shownText(paragraph);
    const text = shown.slice(0, shown.length - reference.result.length).trim();
    return [{ text, number: reference.result, headingText: headings.get(reference.bookmark) ?? '' }];
  });
}
