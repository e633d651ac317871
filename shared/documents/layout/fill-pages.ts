import { type FlowItem, repeatedHeight } from './flow.ts';
import { footnotesHeight, splitFootnote } from './footnotes.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';
import { splitRow } from './split-row.ts';

/** The items of one page, and the lines of its footnotes. */
export interface FilledPage {
  items: FlowItem[];
  footnotes: ParagraphLine[];
}
interface PageEnd {
  /** The index of the first item that is not on the page. */
  end: number;
  /** Lines of the last footnote that go on to the next page. */
  carried: readonly ParagraphLine[];
}

/**
 * Fills page after page, each as full as it can be without tearing apart what must stay together.
 * `heightOf` gives the room of a page for text and footnotes in twips, by the page's number from 1.
 */
export function fillPages(flow: readonly FlowItem[], heightOf: (page: number) => number): FilledPage[] {
  const items = [...flow];
  const pages: FilledPage[] = [];
  let start = 0;
  let carried: readonly ParagraphLine[] = [];
  while (start < items.length) {
    const height = heightOf(pages.length + 1);
    splitHighRow(items, start, height);
    const found = endOfPage(items, start, height, carried);
    const onPage = items.slice(start, found.end);
    const footnotes = [...carried, ...onPage.flatMap((item) => item.footnotes.flat())];
    pages.push({ items: onPage, footnotes: footnotes.slice(0, footnotes.length - found.carried.length) });
    start = found.end;
    carried = found.carried;
  }
  if (carried.length > 0) pages.push({ items: [], footnotes: [...carried] });
  return pages;
}

function endOfPage(
  items: readonly FlowItem[],
  start: number,
  height: number,
  carried: readonly ParagraphLine[],
): PageEnd {
  const footnotes = [...carried];
  let used = firstItemHeader(items[start]);
  let closed = 0;
  for (let at = start; at < items.length; at++) {
    const item = items[at];
    if (!item || (at > start && item.pageBreak === 'forced')) return { end: at, carried: [] };
    const above = footnotes.length;
    footnotes.push(...item.footnotes.flat());
    if (!continuesTable(items[at - 1], item)) used += closed;
    used += item.height;
    closed = item.closing;
    const room = height - used - closed;
    if (footnotesHeight(footnotes) <= room) continue;
    const rest =
      footnotes.length > above && mayEndAfter(items, at) ? splitFootnote(footnotes, item, room) : null;
    if (rest) return { end: at + 1, carried: rest };
    return { end: at > start ? lastBreak(items, start, at) : at + 1, carried: [] };
  }
  return { end: items.length, carried: [] };
}

const mayEndAfter = (items: readonly FlowItem[], at: number) => items[at + 1]?.pageBreak !== 'forbidden';

const continuesTable = (before: FlowItem | undefined, item: FlowItem) =>
  before?.kind === 'row' && item.kind === 'row' && before.table === item.table;

const firstItemHeader = (item: FlowItem | undefined) => (item ? repeatedHeight(item) : 0);

/** The last place before `at` where the page may end; where there is none, the page ends at `at`. */
function lastBreak(items: readonly FlowItem[], start: number, at: number): number {
  for (let place = at; place > start; place--) {
    if (items[place]?.pageBreak !== 'forbidden') return place;
  }
  return at;
}

/** A row that is too high even for a page of its own goes on over several pages. */
function splitHighRow(items: FlowItem[], start: number, height: number): void {
  const row = items[start];
  if (row?.kind !== 'row') return;
  const room = height - repeatedHeight(row) - row.closing;
  if (row.height <= room) return;
  const parts = splitRow(row, room);
  if (parts) items.splice(start, 1, ...parts);
}
