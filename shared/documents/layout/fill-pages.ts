import { type FlowItem, repeatedHeight } from './flow.ts';
import type { Footnote } from './lay-out-paragraph.ts';

/** The items of one page, and its footnotes. */
export interface FilledPage {
  items: FlowItem[];
  footnotes: readonly Footnote[];
}

/** The room of a page for text and footnotes, and how high footnotes are; twips. */
export interface PageRoom {
  height: (page: number) => number;
  footnotesHeight: (footnotes: readonly Footnote[]) => number;
}

/** Fills page after page, each as full as it can be without tearing apart what must stay together. */
export function fillPages(items: readonly FlowItem[], room: PageRoom): FilledPage[] {
  const pages: FilledPage[] = [];
  let start = 0;
  while (start < items.length) {
    const end = endOfPage(items, start, room, room.height(pages.length + 1));
    const onPage = items.slice(start, end);
    pages.push({ items: onPage, footnotes: onPage.flatMap((item) => item.footnotes) });
    start = end;
  }
  return pages;
}

function endOfPage(items: readonly FlowItem[], start: number, room: PageRoom, height: number): number {
  const footnotes: Footnote[] = [];
  let used = firstItemHeader(items[start]);
  let closed = 0;
  for (let at = start; at < items.length; at++) {
    const item = items[at];
    if (!item || (at > start && item.pageBreak === 'forced')) return at;
    footnotes.push(...item.footnotes);
    if (!continuesTable(items[at - 1], item)) used += closed;
    used += item.height;
    closed = item.closing;
    if (at > start && used + closed + room.footnotesHeight(footnotes) > height)
      return lastBreak(items, start, at);
  }
  return items.length;
}

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
