import type { RichList } from '#shared/model/rich-text.ts';
import type { ParagraphBlock } from '../document-model.ts';
import { paragraph } from './blocks.ts';
import type { Composition } from './composition.ts';
import { listMark } from './list-marks.ts';
import { richInlines } from './rich-inlines.ts';

/** A list with its nesting: every item is a paragraph that carries its mark. */
export function richList(list: RichList, composition: Composition, depth = 0): ParagraphBlock[] {
  const first = list.attrs?.start ?? 1;
  return list.content.flatMap((item, index) => {
    let mark = listMark(list.type, depth, first + index);
    return item.content.flatMap((node) => {
      if (node.type !== 'paragraph') return richList(node, composition, depth + 1);
      const block = paragraph('listItem', richInlines(node.content, composition), { list: { mark, depth } });
      mark = '';
      return [block];
    });
  });
}
