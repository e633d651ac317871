import type { RichBlock, RichInline } from '#shared/model/rich-text.ts';
import { mapInlines } from '../programme-file/map-inlines.ts';
import type { NumberedEntry } from './take-literature.ts';

const reference = /\[(\d{1,3})(?:,\s*(?:с\.\s*)?(\d+(?:[–-]\d+)?)(?:\s*(?:б|бет|с)\.?)?)?\]/gu;

/**
 * References such as «[3]» and «[3, 15 б.]» become citations, so that they follow when the list changes; a citation's
 * `entryId` is the entry's position in the list. Only where every number names one entry.
 */
export function restoreCitations(
  blocks: readonly RichBlock[],
  entries: readonly NumberedEntry[],
): RichBlock[] {
  const positions = positionsByNumber(entries);
  if (positions.size === 0) return [...blocks];
  return mapInlines({ type: 'doc', content: [...blocks] }, (inline) => splitText(inline, positions)).content;
}

/** Where nothing is numbered by hand, a single list counts from 1; two lists could both be meant. */
function positionsByNumber(entries: readonly NumberedEntry[]): ReadonlyMap<number, number> {
  const isOneList = entries.every(({ entry }) => entry.list === 'main');
  const numbers = entries.map(({ number }, index) => number ?? (isOneList ? index + 1 : null));
  if (numbers.includes(null) || new Set(numbers).size < numbers.length) return new Map();
  return new Map(numbers.map((number, index) => [number ?? 0, index]));
}

function splitText(inline: RichInline, positions: ReadonlyMap<number, number>): RichInline[] {
  if (inline.type !== 'text') return [inline];
  const pieces: RichInline[] = [];
  let from = 0;
  const addText = (to: number) => {
    if (to > from) pieces.push({ ...inline, text: inline.text.slice(from, to) });
  };
  for (const found of inline.text.matchAll(reference)) {
    const position = positions.get(Number(found[1]));
    if (position === undefined) continue;
    addText(found.index);
    pieces.push({
      type: 'citation',
      attrs: { entryId: String(position), ...(found[2] && { page: found[2] }) },
    });
    from = found.index + found[0].length;
  }
  addText(inline.text.length);
  return pieces;
}
