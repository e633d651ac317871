import type { Block } from '../../document-model.ts';
import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { columns } from '../columns.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { registrationLine } from '../registration.ts';
import { boldLine, paragraphs } from '../text-blocks.ts';
import { type TraineePaperData, traineePaperValues } from './trainee-paper.ts';

/** Who agrees, with what each is found by and a line to sign on, side by side. */
function parties(values: ReturnType<typeof traineePaperValues>, writing: PaperWriting): Block {
  const { texts, say, format } = writing;
  const { organisation, trainee } = texts.traineeContract.parties;
  const side = (lines: string) =>
    paragraphs('plain', say(lines, values)).map((line) => ({ ...line, keepNext: true }));
  return columns([[side(organisation), [], side(trainee)]], [8, 1, 8], format.textWidth);
}

/**
 * The contract with a trainee on the course, filled in with what is known (O10-21). The order gives no form: what it says
 * of attendance, results, moves and expulsion is in it (O10-29 to O10-32), and lines are left for price and account.
 */
export function traineeContract(data: TraineePaperData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const { title, subject, preamble, sections } = texts.traineeContract;
  const values = traineePaperValues(data, writing);
  const said = [sections.matter, sections.duties, sections.liability, sections.term];
  return finishPaper(writing, `${title}: ${data.trainee.name}`, [
    textParagraph('title', title),
    ...paragraphs('centred', subject),
    emptyLines(1),
    ...registrationLine(writing),
    ...paragraphs('body', writing.place('preamble', say(preamble, values))),
    ...said.flatMap((section, index) => [
      emptyLines(1),
      ...boldLine(section.title),
      ...paragraphs('body', writing.place(`text${index + 1}`, say(section.text, values))),
    ]),
    { ...emptyLines(1), keepNext: true },
    ...boldLine(texts.traineeContract.parties.title),
    parties(values, writing),
  ]);
}
