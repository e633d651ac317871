import { blankName } from '#shared/model/certificates/blank-name.ts';
import type { BlankLine } from '#shared/model/certificates/blank-register.ts';
import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { dataTable } from '../data-table.ts';
import { organisationHead } from '../letterhead.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { registrationLine } from '../registration.ts';
import { type Signer, signatureLines, signersOf } from '../signatures.ts';
import { paragraphs } from '../text-blocks.ts';
import { countOfLine } from './blank-register.ts';

/**
 * The act by which spoiled blanks are destroyed (O10-30), with each range and why it was spoiled. A commission signs;
 * while nobody of it is named there are lines to write on.
 */
export function blankAct(lines: readonly BlankLine[], frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, place, texts } = writing;
  const words = texts.blankAct;
  const subject = place('subject', words.subject);
  const { kind, numbers, count, reason } = words.columns;
  const table = dataTable(
    [
      { title: kind, weight: 1 },
      { title: numbers, weight: 3 },
      { title: count, weight: 0, centred: true },
      { title: reason, weight: 3 },
    ],
    lines.map((line) => [
      texts.blankRegister.kinds[line.kind],
      blankName(line.series, line, line.digits),
      String(countOfLine(line)),
      line.reason,
    ]),
    writing,
  );
  const total = lines.reduce((sum, line) => sum + countOfLine(line), 0);
  const named = signersOf(writing, 'chair', 'member');
  const blank: Signer[] = [words.chair, words.member, words.member].map((post) => ({ post, name: '' }));
  return finishPaper(writing, `${words.name}: ${subject}`, [
    ...organisationHead(writing),
    ...registrationLine(writing),
    textParagraph('title', words.title),
    ...paragraphs('centred', subject),
    emptyLines(1),
    ...paragraphs('body', place('text1', words.begins)),
    emptyLines(1),
    table,
    emptyLines(1),
    ...paragraphs('body', say(words.total, { count: total })),
    ...paragraphs('body', place('text2', words.way)),
    emptyLines(1),
    ...signatureLines(named.length > 0 ? named : blank, writing, [textParagraph('plain', words.commission)]),
  ]);
}
