import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, PageDocument, ParagraphBlock } from '#shared/documents/document-model.ts';
import { packaged } from './floor.ts';

/** docxtemplater with a template of loops: paragraphs, and tables of as many columns as the row has. */

const widest = 12;
const paragraphTag = (tag: string) => `<w:p><w:r><w:t xml:space="preserve">${tag}</w:t></w:r></w:p>`;
const cell = (tag: string) => `<w:tc>${paragraphTag(tag)}</w:tc>`;

/** A table of `columns` columns whose single row repeats for each entry of `rows`. */
function tableTemplate(columns: number): string {
  const cells = Array.from({ length: columns }, (_, index) =>
    cell(`${index === 0 ? '{#rows}' : ''}{c${index}}${index === columns - 1 ? '{/rows}' : ''}`),
  );
  return `${paragraphTag(`{#table${columns}}`)}<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>${paragraphTag(`{/table${columns}}`)}`;
}

const template = packaged(
  [
    paragraphTag('{#blocks}'),
    paragraphTag('{#body}'),
    '<w:p><w:pPr><w:ind w:firstLine="709"/><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>',
    paragraphTag('{/body}'),
    ...Array.from({ length: widest }, (_, index) => tableTemplate(index + 1)),
    paragraphTag('{/blocks}'),
  ].join(''),
);

const textOf = (block: ParagraphBlock) =>
  block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

function data(block: Block): Record<string, unknown> {
  if (block.kind === 'paragraph') return { body: [{ text: textOf(block) }] };
  if (block.kind === 'space') return {};
  const rows = block.rows.map((row) =>
    Object.fromEntries(
      block.widths.map((_, index) => [`c${index}`, (row[index]?.blocks ?? []).map(textOf).join(' ')]),
    ),
  );
  return { [`table${Math.min(widest, block.widths.length)}`]: [{ rows }] };
}

export function make(document: PageDocument): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  filled.render({ blocks: [...(document.titlePage ?? []), ...document.blocks].map(data) });
  return filled.toUint8Array();
}
