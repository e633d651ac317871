import { decline } from '#shared/kazakh/decline.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { inLanguage } from '../../programme/texts.ts';
import { letterPaper } from '../letter.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  programmeValues,
} from '../paper.ts';
import type { NamedPaper, Term } from './named-paper.ts';
import { type PackageItem, packageItemName } from './package-items.ts';

/** The letter with which the package goes to the authorised body (O10-11). */
export interface CoverLetterData {
  programme: NamedProgramme;
  /** The authorised body's name, in the nominative. */
  addressee: Bilingual;
  replyTo: NamedPaper | null;
  councilProtocol: NamedPaper;
  developmentOrder: NamedPaper;
  discussion: Term;
  /** Address of the public discussion. */
  link: string;
  /** What goes with the letter, in its order; the letter itself and the link are not listed again. */
  items: readonly PackageItem[];
  executor: { name: string; phone: string } | null;
}

/** The cover letter on the official blank (O10-11), with the list of what goes with it. */
export function coverLetter(data: CoverLetterData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.coverLetter;
  const { councilProtocol, developmentOrder } = data;
  const values = {
    ...programmeValues(data.programme, writing),
    ...data.discussion,
    organisation: inLanguage(frame.organisation.name, frame.language),
    link: data.link,
    protocolDate: councilProtocol.date,
    protocolNumber: councilProtocol.number,
    orderDate: developmentOrder.date,
    orderNumber: developmentOrder.number,
  };
  const addressee = inLanguage(data.addressee, frame.language);
  const attached = data.items.filter(({ kind }) => kind !== 'coverLetter' && kind !== 'discussionLink');
  return letterPaper(writing, {
    // Russian names organisations in the nominative on a letter.
    addressee: frame.language === 'kk' ? decline(addressee, 'dative') : addressee,
    replyTo: data.replyTo ?? undefined,
    subject: words.subject,
    paragraphs: [words.text1, words.text2, words.text3].map((text) => say(text, values)),
    annexes: attached.map((item) => ({
      name: packageItemName(item, writing),
      sheets: item.sheets,
      copies: item.copies,
    })),
    executor: data.executor ?? undefined,
  });
}
