import type { DocumentSettings } from '#shared/model/document-settings.ts';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from '../document-model.ts';
import { writeDocx } from '../docx/write-docx.ts';
import type { LaidOutDocument } from '../layout/laid-out-document.ts';
import { layoutDocument } from '../layout/layout-document.ts';
import { pageFormat } from '../page-format.ts';

/** The paper as a docx file. Pure: the same paper and settings give the same bytes. */
export const renderPaper = (document: PageDocument, settings: DocumentSettings): Promise<Uint8Array> =>
  writeDocx(document, pageFormat(document, settings), new Map());

/** The pages of the very docx that `renderPaper` writes, for the preview. Lengths in twips. */
export function layoutPaper(
  document: PageDocument,
  settings: DocumentSettings,
): { format: ResolvedFormat; laidOut: LaidOutDocument } {
  const format = pageFormat(document, settings);
  return { format, laidOut: layoutDocument(document, format) };
}
