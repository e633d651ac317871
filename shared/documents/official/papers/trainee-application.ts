import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { columns } from '../columns.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';
import { type TraineePaperData, traineePaperValues } from './trainee-paper.ts';

/** The application of a trainee to be enrolled, filled in with what is known (O10-21). */
export function traineeApplication(data: TraineePaperData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts, format } = writing;
  const words = texts.traineeApplication;
  const values = traineePaperValues(data, writing);
  const from = [words.addressee, words.name, words.employer, words.position, words.iin, words.phone];
  const text = [data.language ? words.request : words.requestWithoutLanguage, words.consent, words.enclosed];
  const signature = [[textParagraph('plain', texts.signature)], [textParagraph('plain', data.trainee.name)]];
  return finishPaper(writing, `${words.title}: ${data.trainee.name}`, [
    ...from.flatMap((line) => paragraphs('stamp', say(line, values))),
    emptyLines(2),
    textParagraph('title', words.title),
    emptyLines(1),
    ...keptWithNext(
      text.flatMap((one, index) => paragraphs('body', writing.place(`text${index + 1}`, say(one, values)))),
    ),
    emptyLines(1),
    textParagraph('plain', texts.blankDate, { keepNext: true }),
    { ...emptyLines(1), keepNext: true },
    columns([signature], [4, 6], format.textWidth, { stand: 'bottom' }),
  ]);
}
