import type { RichInline } from '#shared/model/rich-text.ts';
import type { DocxParagraph } from './read-paragraph.ts';

interface TypedMark {
  kind: 'dash' | 'bullet' | 'number' | 'letter';
  ordered: boolean;
  number: number;
  /** Letters of the mark and the white space behind it. */
  length: number;
}

const marks: readonly [TypedMark['kind'], RegExp][] = [
  ['dash', /^[–—-]\s+/u],
  ['bullet', /^[•▪○●·➢✓►]\s*/u],
  ['number', /^(\d{1,3})\)\s+/u],
  ['letter', /^([а-я])\)\s+/u],
];
const letters = 'абвгдежзиклмнопрстуфхцшэюя';

/** The list mark that was typed at the start of a line («– », «• », «1) », «а) »); null where there is none. */
export function typedMark(text: string): TypedMark | null {
  for (const [kind, pattern] of marks) {
    const found = pattern.exec(text);
    if (!found || found[0].length >= text.length) continue;
    const sign = found[1] ?? '';
    const number = kind === 'letter' ? letters.indexOf(sign) + 1 : Number(sign);
    return {
      kind,
      ordered: kind === 'number' || kind === 'letter',
      number: number || 1,
      length: found[0].length,
    };
  }
  return null;
}

/**
 * Paragraphs whose list marks were typed as text become items of real lists; depth follows the indent, and where
 * that is the same, the kind of mark. Other paragraphs stay as they are.
 */
export function recogniseTypedLists<T extends { kind: string }>(
  blocks: readonly (T | DocxParagraph)[],
): (T | DocxParagraph)[] {
  let open: { kind: TypedMark['kind']; indent: number }[] = [];
  let lists = 0;
  return blocks.map((block) => {
    const paragraph = isParagraph(block) ? block : null;
    const mark = paragraph && !paragraph.list && paragraph.headingLevel === null && typedMark(paragraph.text);
    if (!paragraph || !mark) {
      open = [];
      return block;
    }
    const here = { kind: mark.kind, indent: paragraph.indent };
    if (open.length === 0 || mark.number === 1) lists += 1;
    open = [...parentsOf(open, here), here];
    const level = open.length - 1;
    const list = { id: `typed ${mark.kind} ${lists}`, level, ordered: mark.ordered, start: mark.number };
    return {
      ...paragraph,
      list,
      text: paragraph.text.slice(mark.length),
      inlines: withoutStart(paragraph.inlines, mark.length),
    };
  });
}

const isParagraph = (block: { kind: string }): block is DocxParagraph => block.kind === 'paragraph';

type OpenMark = { kind: TypedMark['kind']; indent: number };

/** The open items that this one stands under. */
function parentsOf(open: readonly OpenMark[], here: OpenMark): OpenMark[] {
  const same = open.findIndex((one) => one.kind === here.kind && one.indent === here.indent);
  if (same >= 0) return open.slice(0, same);
  return open.filter(
    (one) => one.indent < here.indent || (one.indent === here.indent && one.kind !== here.kind),
  );
}

/** The line without its first letters. */
export function withoutStart(inlines: readonly RichInline[], length: number): RichInline[] {
  let left = length;
  return inlines.flatMap((inline): RichInline[] => {
    if (left <= 0 || inline.type !== 'text') return [inline];
    const text = inline.text.slice(left);
    left -= inline.text.length;
    return text ? [{ ...inline, text }] : [];
  });
}
