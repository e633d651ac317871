import type { Block, PageDocument, ParagraphBlock } from '#shared/documents/document-model.ts';
import { escaped } from './floor.ts';

const textOf = (block: ParagraphBlock) =>
  block.inlines.map((inline) => (inline.kind === 'text' ? escaped(inline.text) : '')).join('');

function blockHtml(block: Block): string {
  if (block.kind === 'space') return '';
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => {
      const cells = row.map(
        (cell) =>
          `<td colspan="${cell.columns ?? 1}" rowspan="${cell.rows ?? 1}">${cell.blocks.map((one) => `<p>${textOf(one)}</p>`).join('')}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }
  const level = /^heading(\d)$/.exec(block.role)?.[1];
  const mark = block.list?.mark ? `${escaped(block.list.mark)} ` : '';
  return level ? `<h${level}>${textOf(block)}</h${level}>` : `<p>${mark}${textOf(block)}</p>`;
}

/** The same text as HTML, which is what a converter such as pandoc takes. */
export const documentHtml = (document: PageDocument): string =>
  `<html><body>${[...(document.titlePage ?? []), ...document.blocks].map(blockHtml).join('\n')}</body></html>`;
