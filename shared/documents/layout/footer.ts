import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument, ParagraphBlock } from '../document-model.ts';
import { layOutParagraph, type ParagraphLine } from './lay-out-paragraph.ts';
import { heightOf } from './lay-out-table.ts';

const noContext = { pageOf: new Map<string, number>(), firstFootnote: 1 };

/** The lines of a page's footer: what stands at the foot of the title page, else the page number, all centred. */
export function footerLines(document: PageDocument, format: ResolvedFormat, page: number): ParagraphLine[] {
  const blocks =
    page === 1 && showsNoNumber(document) ? titlePageFoot(document) : [centredParagraph(String(page))];
  return blocks.flatMap((block) => layOutParagraph(block, format, format.textWidth, noContext).lines);
}

/** Whether the first page has no number: a title page, or a document that asks for it. */
export const showsNoNumber = ({ titlePage, firstPageUnnumbered }: PageDocument): boolean =>
  titlePage !== null || firstPageUnnumbered === true;

/** Twips for text and footnotes: the footer stands at its distance from the edge and lifts the text where it must. */
export function bodyHeight({ page, margin }: ResolvedFormat, footer: readonly ParagraphLine[]): number {
  const bottom = Math.max(margin.bottom, margin.footer + heightOf(footer));
  return page.height - margin.top - bottom;
}

function titlePageFoot({ titlePageFoot: foot = [] }: PageDocument): ParagraphBlock[] {
  if (foot.length === 0) return [centredParagraph('')];
  return foot.map(({ inlines }) =>
    centredParagraph(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')),
  );
}

function centredParagraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', role: 'centred', inlines: [{ kind: 'text', text }] };
}
