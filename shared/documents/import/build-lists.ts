import type { RichBlock, RichList, RichParagraph } from '#shared/model/rich-text.ts';

/** A list item as Word has it: a paragraph that knows its list and its depth. */
export interface FlatItem {
  type: 'flatItem';
  /** Items of one list continue each other's numbers across what stands between them. */
  listId: string;
  /** From 0. */
  level: number;
  ordered: boolean;
  /** The first number of the level. */
  start: number;
  paragraph: RichParagraph;
  /** A further paragraph of the item before it. */
  continues?: boolean;
}
export type FlatBlock = RichBlock | FlatItem;

const deepestLevel = 8;

interface OpenList {
  list: RichList;
  level: number;
  listId: string;
}

/** Nests items that follow each other into lists; other blocks stay as they are and end a list. */
export function buildLists(blocks: readonly FlatBlock[]): RichBlock[] {
  const built: RichBlock[] = [];
  const numbers = new Map<string, number>();
  let open: OpenList[] = [];
  for (const block of blocks) {
    if (block.type === 'flatItem') open = addItem(built, open, block, numbers);
    else {
      open = [];
      built.push(block);
    }
  }
  return built;
}

function addItem(
  built: RichBlock[],
  open: OpenList[],
  item: FlatItem,
  numbers: Map<string, number>,
): OpenList[] {
  const level = Math.min(item.level, deepestLevel);
  const owner = item.continues ? open.findLast((one) => one.level <= level) : undefined;
  if (owner) {
    owner.list.content.at(-1)?.content.push(item.paragraph);
    return open.filter((one) => one.level <= level);
  }
  const type = item.ordered ? 'orderedList' : 'bulletList';
  const number = nextNumber(numbers, item, level);
  const kept = open.filter((one) => one.level < level || (one.level === level && continues(one, item, type)));
  const top = kept.at(-1);
  if (top?.level === level) {
    top.list.content.push({ type: 'listItem', content: [item.paragraph] });
    return kept;
  }
  const list: RichList = { type, content: [{ type: 'listItem', content: [item.paragraph] }] };
  if (item.ordered && number !== 1) list.attrs = { start: number };
  const parent = top?.list.content.at(-1);
  if (parent) parent.content.push(list);
  else built.push(list);
  return [...kept, { list, level, listId: item.listId }];
}

const continues = (open: OpenList, item: FlatItem, type: RichList['type']): boolean =>
  open.list.type === type && (open.listId === item.listId || type === 'bulletList');

/** The item's number: one more than the last of its list and level; a shallower item starts deeper levels anew. */
function nextNumber(numbers: Map<string, number>, item: FlatItem, level: number): number {
  const key = (depth: number) => `${depth} ${item.listId}`;
  for (let deeper = level + 1; deeper <= deepestLevel; deeper += 1) numbers.delete(key(deeper));
  const number = (numbers.get(key(level)) ?? item.start - 1) + 1;
  numbers.set(key(level), number);
  return number;
}
