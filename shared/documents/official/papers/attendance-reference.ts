import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { letterhead } from '../letterhead.ts';
import { beginPaper, finishPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { registrationLine } from '../registration.ts';
import { headOf, signatureLines } from '../signatures.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';
import { type CourseTrainee, traineeValues } from './course-trainee.ts';

/** The reference of who attended a course and did not pass its final assessment (O10-31); its form is free. */
export function attendanceReference(data: CourseTrainee, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const { title, given, notPassed, purpose } = texts.attendanceReference;
  const values = traineeValues(data, writing);
  const sentences = [given, notPassed, purpose].flatMap((text, index) =>
    paragraphs('body', writing.place(`text${index + 1}`, say(text, values))),
  );
  return finishPaper(writing, `${title}: ${values.name}`, [
    ...letterhead(writing),
    ...registrationLine(writing),
    textParagraph('title', title),
    emptyLines(1),
    ...keptWithNext(sentences),
    ...signatureLines([headOf(writing)], writing),
    emptyLines(1),
    textParagraph('plain', texts.seal),
  ]);
}
