import type { RichText } from '../model/rich-text.ts';
import {
  type Attributes,
  type BlockType,
  type FlatText,
  isBlockType,
  type Marks,
  signClass,
} from './flat-text.ts';
import { squareTable } from './square-table.ts';

/** A node of the rich text while it is put together; the finished whole fits `richTextSchema`. */
export interface BuiltNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BuiltNode[];
  text?: string;
  marks?: { type: string; attrs?: Attributes }[];
}

type Parent = BlockType | 'doc';

const flow: readonly BlockType[] = ['paragraph', 'bulletList', 'orderedList'];
const children: Readonly<Record<Parent, readonly BlockType[]>> = {
  doc: ['paragraph', 'heading', 'bulletList', 'orderedList', 'table'],
  paragraph: [],
  heading: [],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: flow,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: flow,
  tableHeader: flow,
};

/** What is put in between where something stands right in a list, a table or a row. */
const filler: Partial<Record<Parent, BlockType>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  table: 'tableRow',
  tableRow: 'tableCell',
};
/** What is put around where the list or the table is gone that something stood in. */
const wrapper: Partial<Record<BlockType, BlockType>> = {
  listItem: 'bulletList',
  tableRow: 'table',
  tableCell: 'table',
  tableHeader: 'table',
};

/** What must be put between a parent and a child; null where the child cannot be in there at all. */
function between(parent: Parent, child: BlockType): BlockType[] | null {
  if (children[parent].includes(child)) return [];
  const next = filler[parent] ?? wrapper[child];
  if (!next || !children[parent].includes(next)) return null;
  const rest = between(next, child);
  return rest && [next, ...rest];
}

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['textAlign'],
  heading: ['textAlign', 'level'],
  orderedList: ['start', 'type'],
  tableCell: ['colspan', 'rowspan', 'colwidth', 'align'],
  tableHeader: ['colspan', 'rowspan', 'colwidth', 'align'],
  footnote: ['text'],
  citation: ['entryId', 'page'],
};
const allAttributes = new Set(Object.values(attributesOf).flat());
const needed: Readonly<Record<string, Attributes>> = {
  heading: { level: 2 },
  footnote: { text: '' },
  citation: { entryId: '' },
};

/** A block that two people turned into different things may keep an attribute of the other one: it is left out. */
function attrsOf(type: string, given: Attributes): Record<string, unknown> | undefined {
  const own = attributesOf[type] ?? [];
  const foreign = Object.keys(given).filter((name) => !allAttributes.has(name));
  const all: Attributes = { ...needed[type], ...given };
  const entries = [...own, ...foreign.sort()]
    .filter((name) => all[name] !== undefined)
    .map((name) => [name, all[name]]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function nodeOf(type: string, given: Attributes): BuiltNode {
  const attrs = attrsOf(type, given);
  return attrs ? { type, attrs } : { type };
}

/** The editor's order, so that a text comes back as the editor writes it. */
const markOrder = ['link', 'bold', 'italic', 'underline', 'subscript', 'superscript'];

function withMarks(node: BuiltNode, marks: Marks): BuiltNode {
  const list = markOrder
    .filter((name) => marks[name])
    .map((name) => (name === 'link' ? { type: name, attrs: marks[name] as Attributes } : { type: name }));
  return list.length > 0 ? { ...node, marks: list } : node;
}

interface OpenNode {
  type: Parent;
  depth: number;
  node: BuiltNode;
}

/** Puts blocks and what stands in their lines into a tree, one after another. */
function builder() {
  const root: OpenNode = { type: 'doc', depth: -1, node: { type: 'doc', content: [] } };
  /** What is open inside the document, the innermost last. */
  const open: OpenNode[] = [];
  const top = () => open.at(-1) ?? root;
  const push = (type: BlockType, depth: number, attributes: Attributes) => {
    const node = nodeOf(type, attributes);
    const { node: parent } = top();
    parent.content ??= [];
    parent.content.push(node);
    open.push({ type, depth, node });
  };
  const block = (type: BlockType, depth: number, attributes: Attributes) => {
    while (top().depth >= depth) open.pop();
    const fits = type === 'heading' && open.length > 0 ? 'paragraph' : type;
    let missing = between(top().type, fits);
    while (!missing && open.length > 0) {
      open.pop();
      missing = between(top().type, fits);
    }
    // Half a step above, so that the next one of this depth finds what was put in between.
    for (const one of missing ?? []) push(one, depth - 0.5, {});
    push(fits, depth, attributes);
  };
  const inline = (node: BuiltNode) => {
    if (!isLine(top().type)) block('paragraph', top().depth + 1, {});
    const { node: line } = top();
    line.content ??= [];
    const before = line.content.at(-1);
    if (node.type === 'text' && before?.type === 'text' && sameMarks(before, node)) {
      line.content[line.content.length - 1] = { ...before, text: `${before.text}${node.text}` };
    } else line.content.push(node);
  };
  const finished = (): BuiltNode => ({ type: 'doc', content: (root.node.content ?? []).flatMap(finish) });
  return { block, inline, finished };
}

const isLine = (type: string) => type === 'paragraph' || type === 'heading';

const sameMarks = (a: BuiltNode, b: BuiltNode) => JSON.stringify(a.marks) === JSON.stringify(b.marks);

const hollow = new Set(['bulletList', 'orderedList', 'table']);

/** Lists and tables without anything in them go, items and cells get a line to type into, short rows are filled. */
function finish(node: BuiltNode): BuiltNode[] {
  if (isLine(node.type)) return [inOrder(node, node.content)];
  const content = (node.content ?? []).flatMap(finish);
  if (hollow.has(node.type) && content.length === 0) return [];
  if (node.type === 'table') return squareTable({ ...node, content });
  const needsLine = node.type !== 'tableRow' && content.length === 0;
  return [inOrder(node, needsLine ? [{ type: 'paragraph' }] : content)];
}

const inOrder = ({ type, attrs }: BuiltNode, content: BuiltNode[] | undefined): BuiltNode => ({
  type,
  ...(attrs && { attrs }),
  ...(content && { content }),
});

const signOrWords = new RegExp(`([${signClass}])`, 'u');
const signAlone = new RegExp(`^[${signClass}]$`, 'u');

/**
 * The rich text of a line of letters and signs. Whatever came out of a merge becomes a text that fits
 * `richTextSchema`, the same on every computer: what cannot stand where it is moves out of it, what lost its list or
 * table gets a new one, and no word is dropped.
 */
export function buildText({ text, signs, runs }: FlatText): RichText {
  const { block, inline, finished } = builder();
  let at = 0;
  let nextSign = 0;
  for (const { length, marks } of runs) {
    const words = text.slice(at, at + length);
    at += length;
    for (const part of words.split(signOrWords)) {
      if (part === '') continue;
      if (!signAlone.test(part)) {
        inline(withMarks({ type: 'text', text: part }, marks));
        continue;
      }
      const sign = signs[nextSign++];
      if (!sign) continue;
      if (isBlockType(sign.type)) block(sign.type, sign.depth, sign.attributes);
      else {
        const node = nodeOf(sign.type, sign.attributes);
        inline(sign.type === 'hardBreak' ? withMarks(node, marks) : node);
      }
    }
  }
  // Built by the table of children above: the shape is the schema's, which a property test holds.
  return finished() as unknown as RichText;
}
