import type {
  Block,
  Inline,
  PageDocument,
  ParagraphBlock,
  TableBlock,
  TextInline,
} from '#shared/documents/document-model.ts';
import { linkTarget } from '#shared/documents/docx/link-target.ts';
import { type Html, html } from '#shared/html.ts';
import type { PageText } from '../page/page-texts.ts';
import { listHtml } from './list-html.ts';

export interface DraftHtml {
  body: Html;
  footnotes: Html | null;
}

/** A document's text to be read on a page: headings, lists and tables as such, without title page and contents. */
export function draftHtml(document: PageDocument, say: PageText): DraftHtml {
  const notes: string[] = [];
  const first = document.blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'heading1');
  const inlines = (parts: readonly Inline[]): Html[] => parts.map((part) => inlineHtml(part, notes));
  const body = grouped(document.blocks.slice(Math.max(0, first))).map((blocks) => {
    const [block] = blocks;
    if (!block || block.kind === 'space') return null;
    if (block.kind === 'table') return tableHtml(block, inlines, say);
    if (block.role === 'listItem') return listHtml(blocks.filter(isListItem), inlines);
    return paragraphHtml(block, inlines);
  });
  return { body: html`${body}`, footnotes: notes.length > 0 ? notesHtml(notes, say) : null };
}

const isListItem = (block: Block): block is ParagraphBlock =>
  block.kind === 'paragraph' && block.role === 'listItem';

/** Items that follow one another are one list; everything else stands by itself. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (isListItem(block) && last?.[0] && isListItem(last[0])) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

type Inlines = (parts: readonly Inline[]) => Html[];

/** The page has a heading above the whole text. */
function paragraphHtml({ role, id = '', inlines: parts, align }: ParagraphBlock, inlines: Inlines): Html {
  const text = inlines(parts);
  if (role === 'heading1') return html`<h3 id="${id}">${text}</h3>`;
  if (role === 'heading2') return html`<h4 id="${id}">${text}</h4>`;
  if (role === 'heading3') return html`<h5 id="${id}">${text}</h5>`;
  if (role === 'caption') return html`<p class="caption">${text}</p>`;
  return align === 'center' || align === 'right'
    ? html`<p class="${align}">${text}</p>`
    : html`<p>${text}</p>`;
}

function tableHtml({ rows, headerRows }: TableBlock, inlines: Inlines, say: PageText): Html {
  const cells = (row: TableBlock['rows'][number], header: boolean) =>
    row.map(({ blocks, columns = 1, rows: span = 1 }) => {
      const text = blocks.map((block) => html`<p>${inlines(block.inlines)}</p>`);
      return header
        ? html`<th scope="col" colspan="${columns}" rowspan="${span}">${text}</th>`
        : html`<td colspan="${columns}" rowspan="${span}">${text}</td>`;
    });
  const part = (from: number, to: number, header: boolean) =>
    rows.slice(from, to).map((row) => html`<tr>${cells(row, header)}</tr>`);
  const head = headerRows > 0 && html`<thead>${part(0, headerRows, true)}</thead>`;
  // What is wider than a telephone is moved sideways, by the keyboard too.
  return html`<div class="wide" role="region" tabindex="0" aria-label="${say('table')}"><table>${head}<tbody>${part(headerRows, rows.length, false)}</tbody></table></div>`;
}

function inlineHtml(inline: Inline, notes: string[]): Html {
  if (inline.kind === 'break') return html`<br>`;
  if (inline.kind === 'pageOf') return html``;
  if (inline.kind === 'text') return textHtml(inline);
  const number = notes.push(inline.text);
  return html`<sup><a href="#note-${number}" id="note-from-${number}">[${number}]</a></sup>`;
}

function textHtml({ text, bold, italic, underline, script, link, language }: TextInline): Html {
  let out = html`${text}`;
  if (script === 'sub') out = html`<sub>${out}</sub>`;
  if (script === 'super') out = html`<sup>${out}</sup>`;
  if (underline) out = html`<u>${out}</u>`;
  if (italic) out = html`<em>${out}</em>`;
  if (bold) out = html`<strong>${out}</strong>`;
  if (language) out = html`<span lang="${language}">${out}</span>`;
  const target = link === undefined ? null : linkTarget(link);
  return target === null ? out : html`<a href="${target}" rel="nofollow noopener noreferrer">${out}</a>`;
}

const notesHtml = (notes: readonly string[], say: PageText): Html =>
  html`<h3 id="notes">${say('footnotes')}</h3><ol>${notes.map(
    (text, at) => html`<li id="note-${at + 1}">${text} <a href="#note-from-${at + 1}">↑</a></li>`,
  )}</ol>`;
