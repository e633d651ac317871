import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument } from '../document-model.ts';
import { fixZipTimes } from './fixed-zip-times.ts';
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
import { runText } from './run-xml.ts';
import { stylesPart } from './styles-xml.ts';
import { tableXml } from './table-xml.ts';
import { beginWriting, type Writing } from './writing.ts';
import { ReadyContent, type XmlElement } from './xml-element.ts';

function blockXml(block: Block, writing: Writing, newPage: boolean): XmlElement[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphXml(block, writing, newPage)];
    case 'table':
      return [tableXml(block, writing)];
    case 'space':
      return spaceXml(block);
  }
}

/** The title page and the text after it; the text begins on a page of its own. */
function bodyXml(document: PageDocument, writing: Writing): XmlElement[] {
  const titlePage = document.titlePage ?? [];
  return [
    ...titlePage.flatMap((block) => blockXml(block, writing, false)),
    ...document.blocks.flatMap((block, index) =>
      blockXml(block, writing, index === 0 && document.titlePage !== null),
    ),
  ];
}

const pageNumberFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({ style: 'Footer', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

/** The title page has no page number; its footer holds what stands at the foot of the page. */
function titlePageFooter(document: PageDocument): Footer {
  const lines = (document.titlePageFoot ?? []).map((block) =>
    block.inlines.map((inline) => (inline.kind === 'text' ? runText(inline.text) : '')).join(''),
  );
  const paragraphs = lines.length > 0 ? lines : [''];
  return new Footer({
    children: paragraphs.map((line) => new Paragraph({ style: 'Footer', children: [new TextRun(line)] })),
  });
}

function packageOf(writing: Writing): Document {
  const { document, format } = writing;
  const body = bodyXml(document, writing);
  const links = [...writing.links.values()];
  const font = { latin: format.font };
  return new Document({
    theme: { fonts: { headings: font, body: font } },
    sections: [
      {
        properties: {
          titlePage: document.titlePage !== null,
          page: {
            size: format.page,
            margin: { ...format.margin, gutter: 0 },
          },
        },
        footers: {
          default: pageNumberFooter(),
          ...(document.titlePage && { first: titlePageFooter(document) }),
        },
        children: body.map((ready, index) => new ReadyContent(ready, index === 0 ? links : [])),
      },
    ],
  });
}

/**
 * The document as docx bytes in the format of O10-10. The same document, format and page numbers give the same bytes.
 * `pageNumbers`: the page of each heading by its id, as the layout found it; contents show them without an update.
 * Lengths in `format` are twips, sizes half-points. Texts may hold anything: what XML forbids is left out.
 */
export async function writeDocx(
  document: PageDocument,
  format: ResolvedFormat,
  pageNumbers: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const writing = beginWriting(document, format, pageNumbers);
  const file = packageOf(writing);
  const parts = [
    { path: 'word/styles.xml', data: stylesPart(format, document.language) },
    { path: 'word/settings.xml', data: settingsPart(format, document.language) },
    { path: 'word/footnotes.xml', data: footnotesPart(writing.footnotes) },
    { path: 'word/endnotes.xml', data: endnotesPart },
    { path: 'word/numbering.xml', data: numberingPart },
    { path: 'word/fontTable.xml', data: fontTablePart(format.font) },
    { path: 'docProps/core.xml', data: corePropertiesPart(document) },
    { path: 'docProps/app.xml', data: appPropertiesPart },
  ];
  const bytes = await Packer.pack(file, 'uint8array', false, parts);
  fixZipTimes(bytes);
  return bytes;
}
