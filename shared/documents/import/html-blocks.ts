import type { RichBlock } from '#shared/model/rich-text.ts';
import { safeLink } from '#shared/model/safe-link.ts';
import { buildLists } from './build-lists.ts';
import { buildTable, type FlatCell } from './build-table.ts';
import { type Around, endLine, type Page } from './html-line.ts';
import { isTypedMark, type ListPlace, textIn, wordListPlace } from './html-lists.ts';
import { marksInside } from './html-marks.ts';
import { type HtmlNotes, noteOfMark } from './html-notes.ts';
import { readStyle } from './html-style.ts';
import type { HtmlElement } from './html-tree.ts';
import type { IntakeTally } from './intake-tally.ts';

const plain: Around = { marks: [], list: null, heading: null, align: null };

/** Reads a tree of HTML as blocks of rich text. */
export function readHtmlBlocks(root: HtmlElement, notes: HtmlNotes, tally: IntakeTally): RichBlock[] {
  const page: Page = { tally, notes, blocks: [], line: [], itemBegun: false, lists: 0 };
  readChildren(root, page, plain);
  endLine(page, plain);
  return buildLists(page.blocks);
}

function readChildren(element: HtmlElement, page: Page, around: Around): void {
  for (const child of element.children) {
    if (typeof child === 'string') page.line.push({ type: 'text', text: child, marks: [...around.marks] });
    else if (!page.notes.elements.has(child) && !isHidden(child, page)) readElement(child, page, around);
  }
}

function isHidden(element: HtmlElement, page: Page): boolean {
  if (isTypedMark(element)) return true;
  const style = readStyle(element.attributes.style);
  const kind = style.get('mso-element') ?? '';
  if (kind === 'comment-list' || /msocom/iu.test(element.attributes.class ?? '')) {
    if (kind === 'comment-list') page.tally.count('commentsDropped', Math.max(1, element.children.length));
    return true;
  }
  const hidden = style.get('display') === 'none' || style.get('mso-hide') === 'all';
  if (hidden && textIn(element).trim()) page.tally.count('hiddenTextDropped');
  return hidden;
}

type ReadElement = (element: HtmlElement, page: Page, around: Around) => void;

const drop =
  (code: Parameters<IntakeTally['count']>[0]): ReadElement =>
  (_element, page) =>
    page.tally.count(code);

const readers: ReadonlyMap<string, ReadElement> = new Map<string, ReadElement>([
  ['img', drop('imagesDropped')],
  ['picture', drop('imagesDropped')],
  ['v:shape', drop('drawingsDropped')],
  ['svg', drop('drawingsDropped')],
  ['canvas', drop('drawingsDropped')],
  ['math', readFormula],
  ['video', drop('objectsDropped')],
  ['audio', drop('objectsDropped')],
  ['del', drop('deletionsDropped')],
  ['iframe', () => undefined],
  ['object', () => undefined],
  ['embed', () => undefined],
  ['br', readBreak],
  ['hr', (_element, page, around) => endLine(page, around)],
  ['a', readLink],
  ['ul', readList],
  ['ol', readList],
  ['li', readItem],
  ['table', readTable],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, ReadElement] => [`h${level}`, readHeading(level > 2 ? 3 : 2)]),
]);

const blockNames = new Set(
  'p div section article aside main header footer nav address blockquote center figure figcaption dl dt dd pre body html form fieldset details summary caption'.split(
    ' ',
  ),
);

function readElement(element: HtmlElement, page: Page, around: Around): void {
  const reader = readers.get(element.name);
  const inside = { ...around, marks: marksInside(element, around.marks) };
  if (reader) reader(element, page, inside);
  else if (blockNames.has(element.name)) readBlock(element, page, inside);
  else readChildren(element, page, inside);
}

function readBlock(element: HtmlElement, page: Page, around: Around): void {
  endLine(page, around);
  const place = wordListPlace(element);
  if (place) page.itemBegun = false;
  const inside = { ...around, align: alignOf(element) ?? around.align, ...(place && { list: place }) };
  readChildren(element, page, inside);
  endLine(page, inside);
}

function readHeading(heading: 2 | 3): ReadElement {
  return (element, page, around) => {
    endLine(page, around);
    const inside = { ...around, heading, align: alignOf(element) };
    readChildren(element, page, inside);
    endLine(page, inside);
  };
}

function readFormula(element: HtmlElement, page: Page, around: Around): void {
  page.tally.count('formulasFlattened');
  page.line.push({ type: 'text', text: textIn(element), marks: [...around.marks] });
}

function readBreak(element: HtmlElement, page: Page, around: Around): void {
  const style = readStyle(element.attributes.style);
  if (style.has('mso-break-type') || style.has('page-break-before')) endLine(page, around);
  else page.line.push({ type: 'hardBreak' });
}

function readLink(element: HtmlElement, page: Page, around: Around): void {
  const note = noteOfMark(element);
  const text = note === null ? undefined : page.notes.texts.get(note);
  if (text !== undefined) {
    page.line.push({ type: 'footnote', attrs: { text } });
    return;
  }
  const { href } = element.attributes;
  const address = href === undefined || href.startsWith('#') ? null : safeLink(href);
  if (href && !href.startsWith('#') && address === null) page.tally.count('unsafeLinksDropped');
  const marks = around.marks.filter(({ type }) => type !== 'link');
  readChildren(element, page, {
    ...around,
    marks: address === null ? marks : [...marks, { type: 'link', attrs: { href: address } }],
  });
}

function readList(element: HtmlElement, page: Page, around: Around): void {
  endLine(page, around);
  page.lists += 1;
  const start = Number.parseInt(element.attributes.start ?? '1', 10);
  const list: ListPlace = {
    listId: `html ${page.lists}`,
    level: around.list ? around.list.level + 1 : 0,
    ordered: element.name === 'ol',
    start: Number.isSafeInteger(start) && start > 0 && start < 10_000 ? start : 1,
  };
  page.itemBegun = false;
  readChildren(element, page, { ...around, list });
  endLine(page, { ...around, list });
  page.itemBegun = around.list !== null;
}

function readItem(element: HtmlElement, page: Page, around: Around): void {
  endLine(page, around);
  page.itemBegun = false;
  readChildren(element, page, around);
  endLine(page, around);
}

function readTable(element: HtmlElement, page: Page, around: Around): void {
  endLine(page, around);
  const rows: HtmlElement[] = [];
  for (const part of elementsIn(element)) {
    if (part.name === 'tr') rows.push(part);
    else if (part.name === 'caption') readBlock(part, page, plain);
    else for (const row of elementsIn(part)) if (row.name === 'tr') rows.push(row);
  }
  const cells = rows.map((row) =>
    elementsIn(row)
      .filter(isCell)
      .map((cell) => readCell(cell, page)),
  );
  const table = buildTable(
    cells.filter((row) => row.length > 0),
    page.tally,
  );
  // One by one: a table too large for the editor comes as more paragraphs than a call takes arguments.
  for (const block of table) page.blocks.push(block);
}

const elementsIn = (element: HtmlElement): HtmlElement[] =>
  element.children.filter((child) => typeof child === 'object');

const isCell = ({ name }: HtmlElement): boolean => name === 'td' || name === 'th';

function readCell(cell: HtmlElement, page: Page): FlatCell {
  const inner: Page = { ...page, blocks: [], line: [], itemBegun: false };
  const around = { ...plain, align: alignOf(cell) };
  readChildren(cell, inner, around);
  endLine(inner, around);
  page.lists = inner.lists;
  return {
    blocks: buildLists(inner.blocks),
    columns: Number.parseInt(cell.attributes.colspan ?? '1', 10),
    rows: Number.parseInt(cell.attributes.rowspan ?? '1', 10),
    header: cell.name === 'th',
  };
}

function alignOf({ attributes }: HtmlElement): Around['align'] {
  const align = readStyle(attributes.style).get('text-align') ?? attributes.align?.toLowerCase();
  if (align === 'center') return 'center';
  return align === 'right' || align === 'end' ? 'right' : null;
}
