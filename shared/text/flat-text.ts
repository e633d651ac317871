import type { RichBlock, RichInline, RichListItem, RichTableCell, RichText } from '../model/rich-text.ts';

/**
 * A rich text as one line of letters, so that two people's changes can be merged letter by letter: each block begins
 * with a sign that says what it is and how deep it lies, and footnotes, citations and line breaks are signs too.
 * A sign is one UTF-16 unit, a low surrogate that stands alone: well-formed text never holds one.
 * FROZEN: signs, names and depths are part of what is stored; a change needs a migration of every long text.
 */

export const blockTypes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
] as const;
export type BlockType = (typeof blockTypes)[number];
export const inlineTypes = ['hardBreak', 'footnote', 'citation'] as const;
export type SignType = BlockType | (typeof inlineTypes)[number];

const signTypes: readonly SignType[] = [...blockTypes, ...inlineTypes];
const firstSign = 0xdc00;

export const isBlockType = (type: string): type is BlockType =>
  (blockTypes as readonly string[]).includes(type);
export const isSignType = (type: unknown): type is SignType => signTypes.some((one) => one === type);

export const letterOfSign = (type: SignType): string =>
  String.fromCharCode(firstSign + signTypes.indexOf(type));
/** A class of signs for regular expressions with the flag `u`, which sees a low surrogate only where it stands alone. */
export const signClass = `${String.fromCharCode(firstSign)}-${String.fromCharCode(firstSign + signTypes.length - 1)}`;
export const blockClass = `${String.fromCharCode(firstSign)}-${String.fromCharCode(firstSign + blockTypes.length - 1)}`;

export type Attributes = Readonly<Record<string, unknown>>;
/** Names of marks; the value is the mark's attributes, or true where it has none. */
export type Marks = Readonly<Record<string, unknown>>;

export interface Sign {
  type: SignType;
  /** How deep a block lies: 0 at the top. 0 for signs in a line. */
  depth: number;
  attributes: Attributes;
}

export interface Run {
  /** In UTF-16 units, as all lengths here. */
  length: number;
  marks: Marks;
}

export interface FlatText {
  text: string;
  /** One for each sign in `text`, in their order. */
  signs: Sign[];
  /** Cover `text` without a gap. */
  runs: Run[];
}

const none: Marks = {};

type Node = RichBlock | RichListItem | RichTableCell | { type: 'tableRow'; content: RichTableCell[] };

type Writer = ReturnType<typeof writer>;

function writer() {
  const flat = { parts: [] as string[], signs: [] as Sign[], runs: [] as Run[] };
  const add = (text: string, marks: Marks) => {
    if (text === '') return;
    flat.parts.push(text);
    flat.runs.push({ length: text.length, marks });
  };
  return {
    sign(type: SignType, depth: number, attributes: Attributes, marks: Marks) {
      flat.signs.push({ type, depth, attributes });
      add(letterOfSign(type), marks);
    },
    // A surrogate that stands alone is no letter: it could not be stored as UTF-8 either.
    words: (text: string, marks: Marks) => add(text.toWellFormed(), marks),
    flat: (): FlatText => ({ text: flat.parts.join(''), signs: flat.signs, runs: flat.runs }),
  };
}

function marksOf(node: RichInline): Marks {
  if (node.type === 'footnote' || node.type === 'citation' || !node.marks?.length) return none;
  return Object.fromEntries(
    node.marks.map((mark) => [mark.type, mark.type === 'link' ? { ...mark.attrs } : true]),
  );
}

function writeInline(to: Writer, node: RichInline): void {
  const marks = marksOf(node);
  if (node.type === 'text') to.words(node.text, marks);
  else if (node.type === 'hardBreak') to.sign('hardBreak', 0, {}, marks);
  else if (node.type === 'footnote') {
    to.sign('footnote', 0, { ...node.attrs, text: node.attrs.text.toWellFormed() }, marks);
  } else to.sign('citation', 0, node.attrs, marks);
}

function writeBlock(to: Writer, node: Node, depth: number): void {
  const attributes = 'attrs' in node && node.attrs ? node.attrs : {};
  to.sign(node.type, depth, attributes, none);
  if (node.type === 'paragraph' || node.type === 'heading') {
    for (const child of node.content ?? []) writeInline(to, child);
  } else {
    for (const child of node.content) writeBlock(to, child, depth + 1);
  }
}

/** A rich text as one line of letters and signs. */
export function flatten(body: RichText): FlatText {
  const to = writer();
  for (const block of body.content) writeBlock(to, block, 0);
  return to.flat();
}
