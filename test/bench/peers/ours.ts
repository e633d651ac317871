import type { PageDocument } from '#shared/documents/document-model.ts';
import { writeDocx } from '#shared/documents/docx/write-docx.ts';
import { headingPages } from '#shared/documents/layout/layout-document.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { settings } from './settings.ts';

/** This program: pages are laid out for the contents, then the docx is written. */
export function make(document: PageDocument): Promise<Uint8Array> {
  const format = resolveFormat(settings);
  return writeDocx(document, format, headingPages(document, format));
}
