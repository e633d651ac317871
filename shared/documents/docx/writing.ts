import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument, ParagraphBlock } from '../document-model.ts';
import type { Xml } from './xml-element.ts';

/** The library writes this before the id of every relationship. */
export const relationshipId = (id: string | number): string => `rId${id}`;

/** A target outside the file that a part points at by the id of a relationship. */
export interface ExternalLink {
  id: string;
  target: string;
}

/** What the writer of one document remembers while it goes through the blocks. */
export interface Writing {
  document: PageDocument;
  format: ResolvedFormat;
  pageNumbers: ReadonlyMap<string, number>;
  /** Bookmark names and numbers by heading id. */
  bookmarks: ReadonlyMap<string, { name: string; number: number }>;
  /** Texts of the footnotes in the order of their marks. */
  footnotes: string[];
  /** Link ids by target: one relationship for each target. */
  links: Map<string, ExternalLink>;
  paragraphProperties: Map<string, Xml>;
  firstContentsLine: ParagraphBlock | undefined;
  lastContentsLine: ParagraphBlock | undefined;
}

function* paragraphsOf(blocks: readonly Block[]): Generator<ParagraphBlock> {
  for (const block of blocks) if (block.kind === 'paragraph') yield block;
}

/** Names of the bookmarks follow the order of the headings: the same document gives the same bytes. */
export function beginWriting(
  document: PageDocument,
  format: ResolvedFormat,
  pageNumbers: ReadonlyMap<string, number>,
): Writing {
  const bookmarks = new Map<string, { name: string; number: number }>();
  const contents: ParagraphBlock[] = [];
  for (const block of paragraphsOf(document.blocks)) {
    if (block.role === 'contents') contents.push(block);
    if (block.id === undefined || bookmarks.has(block.id)) continue;
    const number = bookmarks.size + 1;
    bookmarks.set(block.id, { name: `_Toc${String(number).padStart(9, '0')}`, number });
  }
  return {
    document,
    format,
    pageNumbers,
    bookmarks,
    footnotes: [],
    links: new Map(),
    paragraphProperties: new Map(),
    firstContentsLine: contents.at(0),
    lastContentsLine: contents.at(-1),
  };
}
