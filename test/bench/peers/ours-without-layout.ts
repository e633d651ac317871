import type { PageDocument } from '#shared/documents/document-model.ts';
import { writeDocx } from '#shared/documents/docx/write-docx.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { settings } from './settings.ts';

/** Only the writing: contents without page numbers, as the other ways leave them. */
export const make = (document: PageDocument): Promise<Uint8Array> =>
  writeDocx(document, resolveFormat(settings), new Map());
