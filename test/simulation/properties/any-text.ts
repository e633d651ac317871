import fc from 'fast-check';
import type {
  RichBlock,
  RichInline,
  RichList,
  RichMark,
  RichParagraph,
  RichTable,
  RichTableCell,
  RichText,
} from '#shared/model/rich-text.ts';

/** Rich texts as the editor makes them, and the changes that people make in them. */

const words = fc.constantFrom('алма', 'мектеп', 'ұстаз ', 'a', ' ', 'Білім беру', '😀', '𐀀𐀁', '«о»', 'kk\n');
const marks = fc.subarray<RichMark>([
  { type: 'link', attrs: { href: 'https://adilet.zan.kz' } },
  { type: 'bold' },
  { type: 'italic' },
  { type: 'superscript' },
]);
const withMarks = <Node extends object>(node: Node, list: RichMark[]) =>
  list.length > 0 ? { ...node, marks: list } : node;

const inline: fc.Arbitrary<RichInline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(words, marks).map(([text, list]) => withMarks({ type: 'text' as const, text }, list)),
  },
  { weight: 1, arbitrary: marks.map((list) => withMarks({ type: 'hardBreak' as const }, list)) },
  { weight: 1, arbitrary: words.map((text) => ({ type: 'footnote' as const, attrs: { text } })) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('citation' as const),
      attrs: fc.record({ entryId: fc.constantFrom('a', 'b'), page: fc.constantFrom(null, '15') }),
    }),
  },
);

/** Neighbours with the same marks are one text, as the editor joins them. */
function joined(content: RichInline[]): RichInline[] {
  const out: RichInline[] = [];
  for (const node of content) {
    const last = out.at(-1);
    const joins =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (joins) out[out.length - 1] = { ...last, text: last.text + node.text };
    else out.push(node);
  }
  return out;
}

const line = fc.array(inline, { maxLength: 5 }).map(joined);
const align = fc.constantFrom('left' as const, 'center' as const, null);
const paragraph: fc.Arbitrary<RichParagraph> = fc.tuple(align, line).map(([textAlign, content]) => ({
  type: 'paragraph',
  attrs: { textAlign },
  ...(content.length > 0 && { content }),
}));
const heading: fc.Arbitrary<RichBlock> = fc.tuple(align, fc.constantFrom(2 as const, 3 as const), line).map(
  ([textAlign, level, content]): RichBlock => ({
    type: 'heading',
    attrs: { textAlign, level },
    ...(content.length > 0 && { content }),
  }),
);

/** With what the model lets through and the editor writes. */
const orderedFrom = (start: number) => ({ start, type: null });
const cellAttributes = { colspan: 1, rowspan: 1, colwidth: null, align: null };

const { list } = fc.letrec<{ list: RichList; item: RichList['content'][number] }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem' as const, content: [first, ...rest] })),
  list: fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([ordered, start, content]): RichList =>
        ordered
          ? { type: 'orderedList', attrs: orderedFrom(start), content }
          : { type: 'bulletList', content },
    ),
}));

const cell: fc.Arbitrary<RichTableCell> = fc
  .tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
  .map(([head, content]) => ({
    type: head ? 'tableHeader' : 'tableCell',
    attrs: cellAttributes,
    content,
  }));
const table: fc.Arbitrary<RichTable> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }));

const block: fc.Arbitrary<RichBlock> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
);

export const anyText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

/** A change of a text, by numbers that are taken modulo what there is. */
export interface AnyEdit {
  kind: 'type' | 'erase' | 'split' | 'join' | 'mark' | 'add' | 'remove' | 'swap' | 'turn' | 'row';
  at: number;
  letters: string;
  block: RichBlock;
}

export const anyEdit: fc.Arbitrary<AnyEdit> = fc.record({
  kind: fc.constantFrom(
    'type',
    'type',
    'type',
    'erase',
    'split',
    'join',
    'mark',
    'add',
    'remove',
    'swap',
    'turn',
    'row',
  ),
  at: fc.nat(1000),
  letters: fc.constantFrom('бір', ' екі', 'ү', 'zz'),
  block,
});

const replaceAt = <T>(list: readonly T[], index: number, ...items: T[]): T[] => [
  ...list.slice(0, index),
  ...items,
  ...list.slice(index + 1),
];

const isLine = (one: RichBlock): one is Extract<RichBlock, { type: 'paragraph' | 'heading' }> =>
  one.type === 'paragraph' || one.type === 'heading';

/** Changes the first text in a line from somewhere on; a line without text gets one. */
function editLine<Line extends RichParagraph | Extract<RichBlock, { type: 'heading' }>>(
  one: Line,
  { kind, at, letters }: AnyEdit,
): Line {
  const content = one.content ?? [];
  const index = content.findIndex((node) => node.type === 'text');
  const node = content[index];
  if (node?.type !== 'text') {
    return { ...one, content: joined([{ type: 'text', text: letters }, ...content]) };
  }
  const letterList = [...node.text];
  const from = at % (letterList.length + 1);
  const [left, right] = [letterList.slice(0, from).join(''), letterList.slice(from).join('')];
  if (kind === 'mark') {
    const bold = { ...node, marks: node.marks?.length ? undefined : [{ type: 'bold' as const }] };
    const parts = [
      { ...node, text: left },
      { ...bold, text: right },
    ].filter((part) => part.text !== '');
    const clean = parts.map(({ marks: list, ...part }) => withMarks(part, list ?? []) as RichInline);
    return { ...one, content: joined(replaceAt(content, index, ...clean)) };
  }
  const text = kind === 'erase' ? left + [...right].slice(2).join('') : left + letters + right;
  const next: RichInline[] = text === '' ? [] : [{ ...node, text }];
  const { content: _old, ...rest } = one;
  const changed = joined(replaceAt(content, index, ...next));
  return (changed.length > 0 ? { ...rest, content: changed } : rest) as Line;
}

/** What a person does, done to a text. */
export function applyEdit(text: RichText, edit: AnyEdit): RichText {
  const index = edit.at % text.content.length;
  const one = text.content[index];
  if (!one) return text;
  const content = changedBlocks(text.content, index, one, edit);
  return {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { textAlign: null } }],
  };
}

function changedBlocks(blocks: RichBlock[], index: number, one: RichBlock, edit: AnyEdit): RichBlock[] {
  const next = blocks[index + 1];
  switch (edit.kind) {
    case 'add':
      return replaceAt(blocks, index, one, edit.block);
    case 'remove':
      return replaceAt(blocks, index);
    case 'swap':
      return next ? replaceAt(replaceAt(blocks, index, next), index + 1, one) : blocks;
    case 'turn':
      return replaceAt(blocks, index, turned(one));
    case 'row':
      return one.type === 'table' ? replaceAt(blocks, index, withRow(one, edit)) : blocks;
    case 'split':
      return isLine(one) && one.content && one.content.length > 1
        ? replaceAt(
            blocks,
            index,
            { ...one, content: one.content.slice(0, 1) },
            { ...one, content: one.content.slice(1) },
          )
        : blocks;
    case 'join':
      return isLine(one) && next && isLine(next)
        ? replaceAt(blocks, index + 1).with(index, {
            ...one,
            content: joined([
              ...(one.content ?? []),
              ...(next.content ?? []),
              { type: 'text', text: edit.letters },
            ]),
          })
        : blocks;
    default:
      return replaceAt(blocks, index, isLine(one) ? editLine(one, edit) : editInside(one, edit));
  }
}

/** A paragraph becomes a heading or a list, a list its lines. */
function turned(one: RichBlock): RichBlock {
  if (one.type === 'paragraph' && one.content && one.content.length % 2 === 0) {
    return { type: 'bulletList', content: [{ type: 'listItem', content: [one] }] };
  }
  if (one.type === 'paragraph') return { ...one, type: 'heading', attrs: { textAlign: null, level: 2 } };
  if (one.type === 'heading') return { ...one, type: 'paragraph', attrs: { textAlign: null } };
  if (one.type === 'bulletList') {
    return { type: 'orderedList', attrs: orderedFrom(1), content: one.content };
  }
  return one;
}

/** Every second time a row more, otherwise a column more. */
function withRow(one: RichTable, { at, letters }: AnyEdit): RichTable {
  const filled = (): RichTableCell => ({
    type: 'tableCell',
    attrs: cellAttributes,
    content: [{ type: 'paragraph', attrs: { textAlign: null }, content: [{ type: 'text', text: letters }] }],
  });
  if (at % 3 === 0 && one.content.length > 1) return { ...one, content: one.content.slice(1) };
  if (at % 2 === 0) {
    const cells = (one.content[0]?.content ?? []).map(filled);
    return { ...one, content: [...one.content, { type: 'tableRow', content: cells }] };
  }
  return { ...one, content: one.content.map((row) => ({ ...row, content: [...row.content, filled()] })) };
}

/** Words typed in a list's first item or a table's first cell. */
function editInside(one: RichBlock, edit: AnyEdit): RichBlock {
  if (one.type === 'bulletList' || one.type === 'orderedList') {
    const [item] = one.content;
    const [first] = item?.content ?? [];
    if (!item || first?.type !== 'paragraph') return one;
    const content = replaceAt(item.content, 0, editLine(first, edit));
    return { ...one, content: replaceAt(one.content, 0, { ...item, content }) };
  }
  if (one.type !== 'table') return one;
  const row = one.content[0];
  const inner = row?.content[0];
  const first = inner?.content[0];
  if (!row || !inner || first?.type !== 'paragraph') return one;
  const changed = { ...inner, content: replaceAt(inner.content, 0, editLine(first, edit)) };
  return {
    ...one,
    content: replaceAt(one.content, 0, { ...row, content: replaceAt(row.content, 0, changed) }),
  };
}
