import type { Signatory } from '#shared/model/development/official-document.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Block, ParagraphBlock } from '../document-model.ts';
import { textParagraph } from '../programme/blocks.ts';
import { inLanguage } from '../programme/texts.ts';
import { columns, rowsTogether } from './columns.ts';
import type { PaperWriting } from './paper.ts';

/** Post and name under a paper. */
export type Signer = Pick<Signatory, 'name' | 'post'>;

type Part = Signatory['part'];

/** People of these parts, those without a name left out. */
export const signersOf = ({ frame }: PaperWriting, ...parts: Part[]): Signer[] =>
  parts.flatMap((part) => frame.signatories.filter((one) => one.part === part && one.name.trim() !== ''));

/** The head as the organisation's settings name them. */
const directorOf = ({ director }: Organisation, language: PaperWriting['frame']['language']): Signer => ({
  name: director.name,
  post: inLanguage(director.post, language),
});

/** Who signs as the head: whom the paper names (an acting one too), or the director of the settings. */
export const headOf = (writing: PaperWriting): Signer =>
  signersOf(writing, 'director')[0] ?? directorOf(writing.frame.organisation, writing.frame.language);

/**
 * A row for each: post, a line to sign on, name. A name that is not known is a line as well. `above` stands over them
 * in the same table: LibreOffice keeps a paragraph with the first row of the table below it and no others, so that
 * several signatures would otherwise go to the next page without a word of what they sign.
 */
export function signatureLines(
  signers: readonly Signer[],
  { texts, format }: PaperWriting,
  above: readonly ParagraphBlock[] = [],
): Block[] {
  if (signers.length === 0) return [...above];
  const rows = signers.map(({ post, name }) => [
    [textParagraph('plain', post)],
    [textParagraph('centred', texts.signature)],
    [textParagraph('plain', name.trim() || texts.blank)],
  ]);
  const table = columns(rowsTogether(rows), [4, 3, 3], format.textWidth, { stand: 'bottom' });
  if (above.length === 0) return [table];
  const kept = above.map((paragraph) => ({ ...paragraph, keepNext: true }));
  return [{ ...table, rows: [[{ blocks: kept, columns: table.widths.length }], ...table.rows] }];
}
