import { type FlowItem, repeatedHeight } from './flow.ts';
import { addFootnotes, footnotesHeight, type PageFootnotes } from './footnotes.ts';
import type { ParagraphLine } from './lay-out-paragraph.ts';
import { splitRow } from './split-row.ts';

/** The items of one page, and the lines of its footnotes. */
export interface FilledPage {
  items: FlowItem[];
  footnotes: readonly ParagraphLine[];
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
  while (start < items.length || carried.length > 0) {
    const height = heightOf(pages.length + 1);
    splitHighRow(items, start, height);
    const { end, footnotes } = endOfPage(items, start, height, carried);
    pages.push({ items: items.slice(start, end), footnotes: footnotes.placed });
    start = end;
    carried = footnotes.carried;
  }
  return pages;
}

/** The index of the first item that is not on the page, and the page's footnotes. */
function endOfPage(
  items: FlowItem[],
  start: number,
  height: number,
  carried: readonly ParagraphLine[],
): { end: number; footnotes: PageFootnotes } {
  const least = items[start]?.height ?? 0;
  const atTop = addFootnotes({ placed: [], carried: [] }, [carried], height - least);
  const footnotesAfter: PageFootnotes[] = [];
  const upTo = (end: number) => ({ end, footnotes: footnotesAfter[end - start - 1] ?? atTop });
  let used = firstItemHeader(items[start]);
  let closed = 0;
  for (let at = start; at < items.length; at++) {
    const item = items[at];
    if (!item || (at > start && item.pageBreak === 'forced')) return upTo(at);
    if (!continuesTable(items[at - 1], item)) used += closed;
    used += item.height;
    closed = item.closing;
    const room = height - used - closed;
    const footnotes = addFootnotes(upTo(at).footnotes, item.footnotes, room);
    const torn = footnotes.placed.length === 0 && footnotes.carried.length > 0;
    if (at > start && (torn || footnotesHeight(footnotes.placed) > room)) {
      const left = height - (used - item.height) - closed;
      return splitAtEnd(items, at, upTo(at).footnotes, left) ?? upTo(lastBreak(items, start, at));
    }
    footnotesAfter.push(footnotes);
  }
  return upTo(items.length);
}

/** Puts on the page what fits of a row that may split, in `room` twips for it and all footnotes; null where none does. */
function splitAtEnd(
  items: FlowItem[],
  at: number,
  footnotes: PageFootnotes,
  room: number,
): { end: number; footnotes: PageFootnotes } | null {
  const row = items[at];
  if (row?.kind !== 'row' || !row.splits) return null;
  const parts = splitRow(row, room - footnotesHeight(footnotes.placed));
  if (!parts) return null;
  const after = addFootnotes(footnotes, parts[0].footnotes, room - parts[0].height);
  if (after.placed.length === 0 && after.carried.length > 0) return null;
  items.splice(at, 1, ...parts);
  return { end: at + 1, footnotes: after };
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

/** A row that is too high even for a page of its own goes on over several pages. */
function splitHighRow(items: FlowItem[], start: number, height: number): void {
  const row = items[start];
  if (row?.kind !== 'row') return;
  const room = height - repeatedHeight(row) - row.closing;
  if (row.height <= room) return;
  const parts = splitRow(row, room);
  if (parts) items.splice(start, 1, ...parts);
}
