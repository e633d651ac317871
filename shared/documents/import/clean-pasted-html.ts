import type { RichBlock } from '#shared/model/rich-text.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { findNotes } from './html-notes.ts';
import { parseHtml } from './html-tree.ts';
import type { IntakeNote } from './intake-note.ts';
import { createTally } from './intake-tally.ts';

/**
 * HTML from the clipboard (Word, LibreOffice, Google Docs, a web page) as blocks of a section. Bold, italic,
 * underline, sub- and superscript, links, lists (Word's imitated ones too), tables, headings and footnotes stay; fonts,
 * colours, styles, scripts and pictures go; texts are cleaned. Never throws, whatever the HTML.
 * @returns the blocks, and one note for each thing that was changed or left out.
 */
export function cleanPastedHtml(html: string): { content: RichBlock[]; report: IntakeNote[] } {
  const tally = createTally();
  const tree = parseHtml(html, () => tally.count('scriptsDropped'));
  const content = readHtmlBlocks(tree, findNotes(tree), tally);
  return { content, report: tally.notes() };
}
