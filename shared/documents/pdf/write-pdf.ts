import { contentOf, matrixContent } from './content.ts';
import { type DocumentImages, writeImages } from './document-images.ts';
import type { PdfDocument, PdfPage } from './drawing.ts';
import type { Faces } from './face.ts';
import { srgbProfile } from './file/colour-profile.ts';
import { documentInfo, documentMetadata } from './file/metadata.ts';
import { type PdfFile, startPdfFile } from './file/pdf-file.ts';
import { written, writtenText } from './file/written.ts';
import { documentFonts, type Fonts } from './fonts.ts';

/** A portion is given away when so many bytes wait. */
const portionBytes = 64 * 1024;

/** What the pages are written with. Resources are named before they are there: fonts are known when all texts are. */
interface Writing {
  document: PdfDocument;
  file: PdfFile;
  fonts: Fonts;
  images: DocumentImages;
  tree: number;
  /** What pages may name, and what drawings that pages share may name. */
  pageResources: number;
  commonResources: number;
}

function startWriting(document: PdfDocument, faces: Faces): Writing {
  const file = startPdfFile();
  return {
    document,
    file,
    fonts: documentFonts(faces),
    images: writeImages(file, document.images),
    tree: file.reserve(),
    pageResources: file.reserve(),
    commonResources: file.reserve(),
  };
}

const contentNames = ({ fonts, images }: Writing) => ({ fonts, imageNamed: images.imageNamed });

/** Drawings that pages share are written once. A page cuts off what lies outside of it, whatever its size. */
function writeCommon(writing: Writing): number[] {
  const { document, file, commonResources } = writing;
  return document.common.map((drawings) => {
    const number = file.reserve();
    const entries = `/Type/XObject/Subtype/Form/BBox[-14400 -14400 14400 14400]/Resources ${commonResources} 0 R`;
    file.deflated(number, entries, contentOf(drawings, contentNames(writing)));
    return number;
  });
}

function pageContent(page: PdfPage, writing: Writing): string {
  const matrix = page.matrix ? matrixContent(page.matrix) : '';
  const { common } = page;
  if (common !== null && !writing.document.common[common])
    throw new Error(`The document has no drawings ${common} that pages share`);
  const shared = common === null ? '' : `/C${common} Do\n`;
  return `${matrix}${shared}${contentOf(page.drawings, contentNames(writing))}`;
}

function writePage(page: PdfPage, writing: Writing): number {
  const { file, tree, pageResources } = writing;
  const number = file.reserve();
  const content = file.reserve();
  const box = `[0 0 ${written(page.width)} ${written(page.height)}]`;
  file.object(
    number,
    `<</Type/Page/Parent ${tree} 0 R/MediaBox${box}/Resources ${pageResources} 0 R/Contents ${content} 0 R>>`,
  );
  file.deflated(content, '', pageContent(page, writing));
  return number;
}

function writeResources(writing: Writing, common: readonly number[]): void {
  const { file, fonts, images, pageResources, commonResources } = writing;
  const faces = fonts.write(file);
  const forms = common.map((number, index) => `/C${index} ${number} 0 R`).join('');
  file.object(commonResources, `<</Font<<${faces}>>/XObject<<${images.entries}>>>>`);
  file.object(pageResources, `<</Font<<${faces}>>/XObject<<${images.entries}${forms}>>>>`);
}

/** Writes what the document says of itself; gives the number of its dictionary and entries of the catalogue. */
function writeAbout({ document, file, images }: Writing): { info: number; entries: string } {
  const about = { ...document, isArchival: images.areArchival };
  const [info, metadata, profile] = [file.reserve(), file.reserve(), file.reserve()];
  file.object(info, documentInfo(about));
  file.stream(metadata, '/Type/Metadata/Subtype/XML', new TextEncoder().encode(documentMetadata(about)));
  file.deflated(profile, '/N 3', srgbProfile());
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile} 0 R>>`;
  return { info, entries: `/Metadata ${metadata} 0 R/OutputIntents[${intent}]` };
}

/**
 * A document as a PDF file, in portions to be written one after another; the pages are asked for as they are needed,
 * so that neither they nor the file stand in memory. The same document gives the same bytes.
 *
 * PDF 1.7 with what PDF/A-2b asks for (ISO 19005-2), unless an image has printer's colours. Viewers are told to print
 * at 100 %. Throws `UnreadableImage` before the first portion where an image is broken, and `MissingGlyphs` where a
 * face cannot show a character.
 */
export function* writePdf(document: PdfDocument, faces: Faces): Generator<Uint8Array, void, undefined> {
  const writing = startWriting(document, faces);
  const { file, tree } = writing;
  const common = writeCommon(writing);
  const pages: number[] = [];
  for (const page of document.pages) {
    pages.push(writePage(page, writing));
    if (file.waiting() >= portionBytes) yield file.take();
  }
  writeResources(writing, common);
  const { info, entries } = writeAbout(writing);
  const catalogue = file.reserve();
  file.object(
    tree,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
  );
  file.object(
    catalogue,
    `<</Type/Catalog/Pages ${tree} 0 R/Lang${writtenText(document.language)}/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>${entries}>>`,
  );
  file.finish(catalogue, info);
  yield file.take();
}
