import { strToU8, zipSync } from 'fflate';
import type { Block, PageDocument, ParagraphBlock } from '#shared/documents/document-model.ts';

/**
 * The floor: a docx of hand-made strings and a zip, with no library for documents, no page numbers, footnotes or
 * contents of its own. Nothing that does the whole work is likely to be faster.
 */

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const font =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';

function run(text: string, bold: boolean): string {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function paragraph(block: ParagraphBlock): string {
  const bold = block.role.startsWith('heading') || block.role === 'title' || block.role === 'cellHead';
  const indent = block.role === 'body' || block.role === 'listItem' ? '<w:ind w:firstLine="709"/>' : '';
  const mark = block.list?.mark ? run(`${block.list.mark} `, false) : '';
  const runs = block.inlines.map((inline) =>
    inline.kind === 'text' ? run(inline.text, bold || inline.bold === true) : '',
  );
  return `<w:p><w:pPr>${indent}<w:jc w:val="both"/></w:pPr>${mark}${runs.join('')}</w:p>`;
}

function tableXml(block: Extract<Block, { kind: 'table' }>): string {
  const grid = block.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const span = cell.columns ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
      return `<w:tc><w:tcPr>${span}</w:tcPr>${cell.blocks.map(paragraph).join('') || '<w:p/>'}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function blockXml(block: Block): string {
  if (block.kind === 'paragraph') return paragraph(block);
  return block.kind === 'table' ? tableXml(block) : '<w:p/>'.repeat(block.lines);
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<w:styles ${wordNamespace}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>';
const relationships = (target: string, type: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** The parts of a docx around a body of ready XML. */
export function packaged(body: string): Uint8Array {
  const document = `<w:document ${wordNamespace}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="850" w:bottom="1417" w:left="1417" w:header="1417" w:footer="1417" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relationships('word/document.xml', 'officeDocument')),
    'word/_rels/document.xml.rels': strToU8(relationships('styles.xml', 'styles')),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(styles),
  });
}

export const make = (document: PageDocument): Uint8Array =>
  packaged([...(document.titlePage ?? []), ...document.blocks].map(blockXml).join(''));
