import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument } from '../document-model.ts';
import { beginPackage, type FooterIds } from './pack-parts.ts';
import {
  appPropertiesPart,
  corePropertiesPart,
  endnotesPart,
  fontTablePart,
  footnotesPart,
  numberingPart,
  settingsPart,
} from './package-parts.ts';
import { paragraphXml, spaceXml } from './paragraph-xml.ts';
import { stylesPart } from './styles-xml.ts';
import { tableXml } from './table-xml.ts';
import { beginWriting, type Writing } from './writing.ts';
import { element, elementWith, leaf, sequence, wordNamespace, type Xml, xmlPart } from './xml-element.ts';

function blockXml(block: Block, writing: Writing, newPage: boolean): Xml {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block, writing, newPage);
    case 'table':
      return tableXml(block, writing);
    case 'space':
      return spaceXml(block);
  }
}

const footerReference = (type: string, id: string): Xml =>
  leaf('w:footerReference', { 'w:type': type, 'r:id': id });

/** The page of O10-10, and its footers; the first page has a footer of its own where it is a title page. */
function sectionProperties({ format }: Writing, { pageNumber, titlePage }: FooterIds): Xml {
  const { page, margin } = format;
  return element(
    'w:sectPr',
    footerReference('default', pageNumber),
    ...(titlePage ? [footerReference('first', titlePage)] : []),
    leaf('w:pgSz', {
      'w:w': page.width,
      'w:h': page.height,
      ...(page.width > page.height && { 'w:orient': 'landscape' }),
    }),
    leaf('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': margin.header,
      'w:footer': margin.footer,
      'w:gutter': 0,
    }),
    ...(titlePage ? [leaf('w:titlePg')] : []),
  );
}

/** The title page has no page number; its footer holds what stands at the foot of the page. */
function titlePageFoot({
  titlePage,
  titlePageFoot: foot = [],
  firstPageUnnumbered,
}: PageDocument): string[] | null {
  if (titlePage === null) return firstPageUnnumbered ? [''] : null;
  const lines = foot.map((block) =>
    block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
  );
  return lines.length > 0 ? lines : [''];
}

/** `word/document.xml`: the title page and the text after it, which begins on a page of its own. */
function documentPart(writing: Writing, footers: FooterIds): string {
  const { titlePage, blocks } = writing.document;
  const body = element(
    'w:body',
    sequence((titlePage ?? []).map((block) => blockXml(block, writing, false))),
    sequence(blocks.map((block, index) => blockXml(block, writing, index === 0 && titlePage !== null))),
    sectionProperties(writing, footers),
  );
  return xmlPart(elementWith('w:document', wordNamespace, body));
}

/**
 * The document as docx bytes in the format of O10-10. The same document, format and page numbers give the same bytes.
 * `pageNumbers`: the page of each heading by its id, as the layout found it; contents show them without an update.
 * Lengths in `format` are twips, sizes half-points. Texts may hold anything: what XML forbids is left out.
 */
export function writeDocx(
  document: PageDocument,
  format: ResolvedFormat,
  pageNumbers: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const writing = beginWriting(document, format, pageNumbers);
  const { footers, pack } = beginPackage(format.font, titlePageFoot(document));
  // The text comes first: footnotes and links are collected on the way through it.
  const text = documentPart(writing, footers);
  return pack(
    {
      document: text,
      styles: stylesPart(format, document.language),
      settings: settingsPart(format, document.language),
      footnotes: footnotesPart(writing.footnotes),
      endnotes: endnotesPart,
      numbering: numberingPart,
      fontTable: fontTablePart(format.font),
      core: corePropertiesPart(document),
      app: appPropertiesPart,
    },
    [...writing.links.values()],
  );
}
