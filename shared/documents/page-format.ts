import type { DocumentSettings } from '#shared/model/document-settings.ts';
import { type ResolvedFormat, resolveFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from './document-model.ts';

/**
 * The format of O10-10 for one document: the organisation's readings, and what the document itself asks for: a sheet
 * on its side with the same margins, another size inside tables. Lengths in twips, sizes in half-points.
 */
export function pageFormat(
  { landscape, tableFontSize }: Pick<PageDocument, 'landscape' | 'tableFontSize'>,
  settings: DocumentSettings,
): ResolvedFormat {
  const format = resolveFormat(settings);
  const { margin } = format;
  const page = landscape ? { width: format.page.height, height: format.page.width } : format.page;
  return {
    ...format,
    page,
    textWidth: page.width - margin.left - margin.right,
    ...(tableFontSize !== undefined && { tableFontSize: tableFontSize * 2 }),
  };
}
