import { decline } from '#shared/kazakh/decline.ts';
import { letterPaper } from '../letter.ts';
import { beginPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { type CourseTrainee, traineeValues } from './course-trainee.ts';
import type { NamedPaper } from './named-paper.ts';

/** The letter to the employer of an expelled trainee. A paper that is not known is a line to fill in. */
export interface EmployerNoticeData extends CourseTrainee {
  order: NamedPaper | null;
  protocol: NamedPaper | null;
  executor: { name: string; phone: string } | null;
}

/** The notice to the employer that a trainee was expelled (O10-32), with a copy of the order. */
export function employerNotice(data: EmployerNoticeData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const { subject, text1, text2, text3, orderCopy } = texts.employerNotice;
  const { order, protocol, trainee, executor } = data;
  const values = {
    ...traineeValues(data, writing),
    ...{ orderDate: order?.date, orderNumber: order?.number },
    ...{ protocolDate: protocol?.date, protocolNumber: protocol?.number },
  };
  const employer = trainee.employer.trim();
  return letterPaper(writing, {
    // Russian names organisations in the nominative on a letter.
    addressee: frame.language === 'kk' && employer !== '' ? decline(employer, 'dative') : employer,
    subject,
    paragraphs: [text1, text2, text3].map((text) => say(text, values)),
    annexes: [{ name: orderCopy, sheets: null, copies: 1 }],
    executor: executor ?? undefined,
  });
}
