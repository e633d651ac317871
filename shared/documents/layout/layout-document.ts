import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from '../document-model.ts';
import { drawBody } from './draw-body.ts';
import { drawLines } from './draw-lines.ts';
import type { DrawnLines } from './draw-table-part.ts';
import { type FilledPage, fillPages } from './fill-pages.ts';
import { type FlowItem, flowOf } from './flow.ts';
import { bodyHeight, footerLines, showsNoNumber } from './footer.ts';
import { drawFootnotes } from './footnotes.ts';
import type { LaidOutDocument, LaidOutPage } from './laid-out-document.ts';
import { heightOf } from './lay-out-table.ts';

/** Contents that grow by a line may move a heading once more; more passes than that would be a circle. */
const mostPasses = 4;

/**
 * Breaks a document into lines and pages as Word and LibreOffice Writer do with the docx written from it, so that
 * page numbers in the contents are right without a field update and the screen shows the very pages.
 * Pure and deterministic; all lengths in twips from the top left corner of the page (format: O10-10).
 * Paragraphs are remembered by identity: a block must not be changed in place between two calls.
 */
export function layoutDocument(document: PageDocument, format: ResolvedFormat): LaidOutDocument {
  const { filled, pageOf } = settlePages(document, format);
  return { size: { ...format.page }, pages: drawPages(filled, document, format), pageOf };
}

/** Only the page of each heading by its id, as `layoutDocument` finds it: no page is drawn. */
export const headingPages = (document: PageDocument, format: ResolvedFormat): ReadonlyMap<string, number> =>
  settlePages(document, format).pageOf;

interface SettledPages {
  filled: FilledPage[];
  pageOf: ReadonlyMap<string, number>;
}

function settlePages(document: PageDocument, format: ResolvedFormat): SettledPages {
  let pageOf: ReadonlyMap<string, number> = new Map();
  for (let pass = 1; ; pass++) {
    const filled = fillDocument(document, format, pageOf);
    const found = findHeadings(filled);
    if (pass === mostPasses || sameNumbers(found, pageOf)) return { filled, pageOf: found };
    pageOf = found;
  }
}

function fillDocument(
  document: PageDocument,
  format: ResolvedFormat,
  pageOf: ReadonlyMap<string, number>,
): FilledPage[] {
  const titleHeight = bodyHeight(format, footerLines(document, format, 1));
  const height = bodyHeight(format, footerLines(document, format, 2));
  return fillPages(flowOf(document, { format, pageOf }), (page) => (page === 1 ? titleHeight : height));
}

function drawPages(
  filled: readonly FilledPage[],
  document: PageDocument,
  format: ResolvedFormat,
): LaidOutPage[] {
  const drawnLines: DrawnLines = new Map();
  return filled.map(({ items, footnotes }, index) => {
    const footer = footerLines(document, format, index + 1);
    const body = drawBody(items, format, drawnLines);
    const notes = drawFootnotes(footnotes, format, format.margin.top + bodyHeight(format, footer));
    const footerTop = format.page.height - format.margin.footer - heightOf(footer);
    return {
      number: index === 0 && showsNoNumber(document) ? null : index + 1,
      lines: body.lines,
      footnotes: notes.lines,
      footer: drawLines(footer, format.margin.left, footerTop),
      rules: [...body.rules, ...notes.rules],
    };
  });
}

function findHeadings(pages: readonly FilledPage[]): Map<string, number> {
  const idOf = (item: FlowItem) => (item.kind === 'line' ? item.id : undefined);
  const found = new Map<string, number>();
  pages.forEach(({ items }, index) => {
    for (const item of items) {
      const id = idOf(item);
      if (id !== undefined) found.set(id, index + 1);
    }
  });
  return found;
}

function sameNumbers(found: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): boolean {
  return found.size === before.size && [...found].every(([id, page]) => before.get(id) === page);
}
