import type { RichInline, RichMark, RichParagraph } from '#shared/model/rich-text.ts';
import type { FlatBlock } from './build-lists.ts';
import { cleanInlines } from './clean-inlines.ts';
import type { ListPlace } from './html-lists.ts';
import type { HtmlNotes } from './html-notes.ts';
import type { IntakeTally } from './intake-tally.ts';

/** What is known where an element is read: marks and list around it, how its paragraph looks. */
export interface Around {
  marks: readonly RichMark[];
  list: ListPlace | null;
  heading: 2 | 3 | null;
  align: 'center' | 'right' | null;
}

/** What a page is read into: finished blocks, and the line that is being filled. */
export interface Page {
  tally: IntakeTally;
  notes: HtmlNotes;
  blocks: FlatBlock[];
  line: RichInline[];
  /** The list item that is being filled has its first paragraph already. */
  itemBegun: boolean;
  lists: number;
}

/** Ends the line: what it holds becomes a paragraph, a heading or a list item; an empty one becomes nothing. */
export function endLine(page: Page, { list, heading, align }: Around): void {
  const content = cleanInlines(page.line.splice(0), page.tally).map(withoutEmptyMarks);
  if (content.length === 0) return;
  const attrs = align && { attrs: { textAlign: align } };
  if (heading) {
    page.blocks.push({
      type: 'heading',
      attrs: { level: heading, ...attrs?.attrs },
      content: content.map(unbold),
    });
    return;
  }
  const paragraph: RichParagraph = { type: 'paragraph', ...(!list && attrs), content };
  if (!list) {
    page.blocks.push(paragraph);
    return;
  }
  page.blocks.push({ type: 'flatItem', ...list, paragraph, ...(page.itemBegun && { continues: true }) });
  page.itemBegun = true;
}

function withoutEmptyMarks(inline: RichInline): RichInline {
  if (inline.type !== 'text' || inline.marks?.length !== 0) return inline;
  return { type: 'text', text: inline.text };
}

function unbold(inline: RichInline): RichInline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  const marks = inline.marks.filter(({ type }) => type !== 'bold');
  return { type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) };
}
