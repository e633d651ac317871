import type { Block, PageDocument } from '../document-model.ts';
import { emptyLines, textParagraph } from '../programme/blocks.ts';
import { organisationHead } from './letterhead.ts';
import { finishPaper, type OfficialPaper, type PaperWriting } from './paper.ts';
import { type Signer, signatureLines } from './signatures.ts';
import { keptWithNext, paragraphs } from './text-blocks.ts';

/** A sheet on its side with small print in its tables: registers and comparisons, to which O10-10 does not speak. */
export const wideSheet = { landscape: true, tableFontSize: 10 } as const;

/** A paper that is mostly a table: a register, a summary, a list. */
export interface TableParts {
  title: string;
  subject: string;
  /** Sentences between the title and the table, and below the table. */
  before?: readonly string[];
  table: Block | null;
  after?: readonly string[];
  signers?: readonly Signer[];
}

/** The table as a paper; `page` as it was given to `beginPaper`. */
export function tablePaper(
  writing: PaperWriting,
  parts: TableParts,
  page: Pick<PageDocument, 'landscape' | 'tableFontSize'> = {},
): OfficialPaper {
  const subject = writing.place('subject', parts.subject);
  const before = (parts.before ?? []).flatMap((text) => paragraphs('body', text));
  const after = (parts.after ?? []).flatMap((text) => paragraphs('body', text));
  return finishPaper(
    writing,
    subject || parts.title,
    [
      ...organisationHead(writing),
      textParagraph('title', parts.title),
      ...paragraphs('centred', subject),
      emptyLines(1),
      ...(before.length ? [...before, emptyLines(1)] : []),
      ...(parts.table ? [parts.table, emptyLines(1)] : []),
      ...keptWithNext(after),
      ...signatureLines(parts.signers ?? [], writing),
    ],
    page,
  );
}
