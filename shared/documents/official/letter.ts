import type { Block } from '../document-model.ts';
import { emptyLines, textParagraph } from '../programme/blocks.ts';
import { columns } from './columns.ts';
import { letterhead } from './letterhead.ts';
import { finishPaper, type OfficialPaper, type PaperWriting } from './paper.ts';
import { headOf, signatureLines } from './signatures.ts';
import { keptWithNext, numberedItems, paragraphs } from './text-blocks.ts';

/** What goes with a letter. `sheets` is null where they were not counted: a line is left for them. */
export interface LetterAnnex {
  name: string;
  sheets: number | null;
  copies: number;
}

/** An outgoing letter. `addressee`: lines already in the case that they need. */
export interface LetterParts {
  addressee: string;
  /** The letter that this one answers. */
  replyTo?: { number: string; date: string | null } | undefined;
  subject: string;
  paragraphs: readonly string[];
  annexes: readonly LetterAnnex[];
  executor?: { name: string; phone: string } | undefined;
}

function head(writing: PaperWriting, parts: LetterParts): Block[] {
  const { frame, texts, say, format } = writing;
  const left = [
    textParagraph('plain', say('{{date, date}}', { date: frame.date })),
    textParagraph('plain', say(texts.numbered, { number: frame.number })),
    ...(parts.replyTo ? paragraphs('plain', say(texts.letter.replyTo, { ...parts.replyTo })) : []),
  ];
  const right = paragraphs('plain', writing.place('addressee', parts.addressee));
  return [columns([[left, [], right]], [8, 1, 7], format.textWidth), emptyLines(1)];
}

const annexText = ({ texts, say }: PaperWriting, { name, sheets, copies }: LetterAnnex): string =>
  say(texts.letter.annexItem, { name, sheets: sheets ?? texts.blankNumber, copies });

function executor({ texts, say }: PaperWriting, person: LetterParts['executor']): Block[] {
  if (!person?.name.trim()) return [];
  return [
    emptyLines(1),
    ...paragraphs('plain', say(texts.letter.executor, person)).map((block) => ({ ...block, keepNext: true })),
    ...(person.phone.trim() ? paragraphs('plain', say(texts.letter.executorPhone, person)) : []),
  ];
}

/** The letter as a paper: blank, number and date, addressee, subject, text, annexes, signature, executor. */
export function letterPaper(writing: PaperWriting, parts: LetterParts): OfficialPaper {
  const { texts } = writing;
  const subject = writing.place('subject', parts.subject);
  const text = parts.paragraphs.flatMap((one, index) =>
    paragraphs('body', writing.place(`text${index + 1}`, one)),
  );
  const annexes = parts.annexes.map((annex) => annexText(writing, annex));
  const attached = annexes.length
    ? [
        emptyLines(1),
        ...paragraphs('plain', texts.letter.annexes).map((block) => ({ ...block, keepNext: true })),
        ...numberedItems(annexes),
      ]
    : [];
  return finishPaper(writing, subject, [
    ...letterhead(writing),
    ...head(writing, parts),
    ...paragraphs('subject', subject),
    emptyLines(1),
    ...keptWithNext([...text, ...attached]),
    ...signatureLines([headOf(writing)], writing),
    ...executor(writing, parts.executor),
  ]);
}
