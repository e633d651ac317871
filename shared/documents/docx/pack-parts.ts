import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { fixZipTimes } from './fixed-zip-times.ts';
import { runText } from './run-xml.ts';
import { type ExternalLink, relationshipId } from './writing.ts';

/*
 * The package around the text is made by the `docx` library: content types, relationships, footers, theme, archive.
 * The parts of which the format table fixes every property are printed by this folder and take the place of the
 * library's own.
 */

const paths = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  settings: 'word/settings.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  numbering: 'word/numbering.xml',
  fontTable: 'word/fontTable.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
} as const;

/** The XML of each part that this folder prints. */
export type PartTexts = Record<keyof typeof paths, string>;

/** Relationships by which the text names its footers; `titlePage` only where there is a title page. */
export interface FooterIds {
  pageNumber: string;
  titlePage: string | null;
}

const footerLine = (run: TextRun) => new Paragraph({ style: 'Footer', children: [run] });
const pageNumberFooter = () =>
  new Footer({ children: [footerLine(new TextRun({ children: [PageNumber.CURRENT] }))] });
const titlePageFooter = (lines: readonly string[]) =>
  new Footer({ children: lines.map((line) => footerLine(new TextRun(runText(line)))) });

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Begins a package. `titlePageFoot`: the lines at the foot of the title page, null where a document has none.
 * `pack` gives its bytes; the same texts and links give the same bytes.
 */
export function beginPackage(font: string, titlePageFoot: readonly string[] | null) {
  const face = { latin: font };
  const file = new Document({
    theme: { fonts: { headings: face, body: face } },
    sections: [
      {
        properties: { titlePage: titlePageFoot !== null },
        footers: {
          default: pageNumberFooter(),
          ...(titlePageFoot && { first: titlePageFooter(titlePageFoot) }),
        },
        children: [],
      },
    ],
  });
  const [pageNumber = '', titlePage = null] = file.Footers.map(({ View }) =>
    relationshipId(View.ReferenceId),
  );
  const footers: FooterIds = { pageNumber, titlePage };

  async function pack(texts: PartTexts, links: readonly ExternalLink[]): Promise<Uint8Array> {
    for (const { id, target } of links)
      file.Document.Relationships.addRelationship(id, hyperlink, target, 'External');
    const printed = Object.entries(paths).map(([name, path]) => ({
      path,
      data: texts[name as keyof PartTexts],
    }));
    const bytes = await Packer.pack(file, 'uint8array', false, printed);
    fixZipTimes(bytes);
    return bytes;
  }
  return { footers, pack };
}
