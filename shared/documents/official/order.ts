import type { Block } from '../document-model.ts';
import { emptyLines, paragraph, textInline, textParagraph } from '../programme/blocks.ts';
import { type Annex, annexes } from './annex.ts';
import { columns, rowsTogether } from './columns.ts';
import { organisationHead } from './letterhead.ts';
import { finishPaper, type OfficialPaper, type PaperWriting } from './paper.ts';
import { printedText } from './printed-text.ts';
import { registrationLine } from './registration.ts';
import { headOf, type Signer, signatureLines } from './signatures.ts';
import { keptWithNext, numberedItems, paragraphs } from './text-blocks.ts';

/** An order: what it is about, on what ground, what it orders, what it rests on. Texts are whole sentences. */
export interface OrderParts {
  subject: string;
  preamble: string;
  items: readonly string[];
  /** Who watches that it is carried out; the head where nobody is named. */
  control?: Signer | undefined;
  basis: string;
  /** Who signs that they have read it. */
  acquainted?: readonly Signer[];
  annexes?: readonly Annex[];
}

const controlItem = ({ texts, say }: PaperWriting, control: Signer | undefined): string => {
  if (!control?.name.trim()) return texts.order.controlSelf;
  return say(texts.order.controlOther, { person: say(texts.people.postAndName, { ...control }) });
};

/** The items that the program proposes, and after them those that a person added: places `item1`, `item2` … */
function itemTexts(writing: PaperWriting, proposed: readonly string[]): string[] {
  const items = proposed.map((text, index) => writing.place(`item${index + 1}`, text));
  for (let number = proposed.length + 1; ; number += 1) {
    const added = writing.frame.texts[`item${number}`];
    if (added === undefined) return items;
    items.push(writing.place(`item${number}`, added));
  }
}

function preamble(writing: PaperWriting, proposed: string): Block {
  const text = writing.place('preamble', proposed).trim();
  const { command } = writing.texts.order;
  return paragraph('body', [
    ...printedText(text),
    ...(text === '' ? [] : textInline(' ')),
    ...textInline(command, { bold: true }),
  ]);
}

function acquaintance(writing: PaperWriting, people: readonly Signer[]): Block[] {
  const named = people.filter(({ name }) => name.trim() !== '');
  if (named.length === 0) return [];
  const { texts, format } = writing;
  const rows = named.map(({ name }) => [
    [textParagraph('plain', texts.signature)],
    [textParagraph('plain', name)],
    [textParagraph('right', texts.order.acquaintedDate)],
  ]);
  return [
    emptyLines(1),
    ...paragraphs('plain', texts.order.acquainted).map((block) => ({ ...block, keepNext: true })),
    columns(rowsTogether(rows), [5, 6, 8], format.textWidth),
  ];
}

/** The order as a paper: head, БҰЙРЫҚ, date and number, subject, БҰЙЫРАМЫН, items, basis, signature, annexes. */
export function orderPaper(writing: PaperWriting, parts: OrderParts): OfficialPaper {
  const { texts, say } = writing;
  const subject = writing.place('subject', parts.subject);
  const ground = preamble(writing, parts.preamble);
  const items = itemTexts(writing, [
    ...parts.items,
    controlItem(writing, parts.control),
    texts.order.inForce,
  ]);
  const basis = writing.place('basis', parts.basis);
  const text: Block[] = [
    ...numberedItems(items),
    ...(basis.trim() ? paragraphs('body', say(texts.order.basis, { basis })) : []),
  ];
  return finishPaper(writing, subject, [
    ...organisationHead(writing),
    textParagraph('title', texts.order.title),
    emptyLines(1),
    ...registrationLine(writing),
    ...paragraphs('subject', subject),
    emptyLines(1),
    ground,
    ...keptWithNext(text),
    ...signatureLines([headOf(writing)], writing),
    ...acquaintance(writing, parts.acquainted ?? []),
    ...annexes(parts.annexes ?? [], writing),
  ]);
}
