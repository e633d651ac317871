import type { ProgrammeContent } from '#shared/model/programme.ts';
import { type ResolvedFormat, resolveFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from './document-model.ts';
import { writeDocx } from './docx/write-docx.ts';
import type { LaidOutDocument } from './layout/laid-out-document.ts';
import { headingPages, layoutDocument } from './layout/layout-document.ts';
import { programmeDocument } from './programme/programme-document.ts';

export interface LaidOutProgramme {
  document: PageDocument;
  format: ResolvedFormat;
  laidOut: LaidOutDocument;
}

export interface RenderedProgramme {
  /** The docx file. */
  bytes: Uint8Array;
  document: PageDocument;
  /** The page of each heading by its id, as the contents show it. */
  pageNumbers: ReadonlyMap<string, number>;
}

/** The instant of creation, ISO 8601; the programme's last change where absent. */
interface RenderOptions {
  createdAt?: string;
}

const arrange = (content: ProgrammeContent, { createdAt }: RenderOptions) => ({
  document: programmeDocument(content, createdAt),
  format: resolveFormat(content.organisation.documents),
});

/** The pages of the very docx that `renderProgramme` writes, for the preview. Lengths in twips. */
export function layoutProgramme(content: ProgrammeContent, options: RenderOptions = {}): LaidOutProgramme {
  const { document, format } = arrange(content, options);
  return { document, format, laidOut: layoutDocument(document, format) };
}

/**
 * A programme as a docx in the format of O10-10, with contents that are right when it is opened.
 * Pure: the same content and instant give the same bytes, whatever the texts hold.
 */
export async function renderProgramme(
  content: ProgrammeContent,
  options: RenderOptions = {},
): Promise<RenderedProgramme> {
  const { document, format } = arrange(content, options);
  const pageNumbers = headingPages(document, format);
  return { bytes: await writeDocx(document, format, pageNumbers), document, pageNumbers };
}
