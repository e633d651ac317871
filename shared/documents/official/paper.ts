import { formatAcademicHours } from '#shared/kazakh/numbers.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { PageDocument } from '../document-model.ts';
import { pageFormat } from '../page-format.ts';
import { inLanguage } from '../programme/texts.ts';
import { fillOfficialText, type TextValues } from './fill-official-text.ts';
import { type OfficialTexts, officialTexts } from './official-texts.ts';

/** What every paper is made from besides its own data: the record of the paper, and whose it is. */
export interface PaperFrame
  extends Pick<OfficialDocument, 'language' | 'number' | 'date' | 'texts' | 'signatories'> {
  organisation: Organisation;
  /** ISO 8601 instant, injected: the same input gives the same bytes. */
  createdAt: string;
}

/** A place of a paper that a person may write anew before it is signed, and what the program proposes there. */
export interface PaperPlace {
  place: string;
  proposed: string;
}

/** A paper ready to be printed, and the places where its text may be changed. */
export interface OfficialPaper {
  document: PageDocument;
  places: readonly PaperPlace[];
}

/** What a programme is called and how long it takes, as papers name it. */
export type NamedProgramme = Pick<Programme, 'title' | 'hours' | 'studyForm'>;

/** What the parts of one paper share while it is put together. */
export interface PaperWriting {
  frame: PaperFrame;
  texts: OfficialTexts;
  format: ResolvedFormat;
  places: PaperPlace[];
  /** A sentence of the paper's language with its values. */
  say: (text: string, values?: TextValues) => string;
  /** The text of a place: what a person wrote there, or else what the program proposes. */
  place: (name: string, proposed: string) => string;
}

/** Begins a paper. `page`: whether its sheet lies on its side, and the size inside its tables in points. */
export function beginPaper(
  frame: PaperFrame,
  page: Pick<PageDocument, 'landscape' | 'tableFontSize'> = {},
): PaperWriting {
  const places: PaperPlace[] = [];
  return {
    frame,
    places,
    texts: officialTexts(frame.language),
    format: pageFormat(page, frame.organisation.documents),
    say: (text, values = {}) => fillOfficialText(text, values, frame.language),
    place: (name, proposed) => {
      places.push({ place: name, proposed });
      return frame.texts[name] ?? proposed;
    },
  };
}

/** Values by which papers name a programme: `title`, `hours`, `form`. */
export const programmeValues = (programme: NamedProgramme, { frame, texts }: PaperWriting) => ({
  title: inLanguage(programme.title, frame.language),
  hours: formatAcademicHours(programme.hours, frame.language),
  form: texts.studyForms[programme.studyForm],
});

/** The paper that was put together. Its first page has no number. */
export const finishPaper = (
  { frame, places }: PaperWriting,
  title: string,
  blocks: PageDocument['blocks'],
  page: Pick<PageDocument, 'landscape' | 'tableFontSize'> = {},
): OfficialPaper => ({
  places,
  document: {
    language: frame.language,
    title,
    author: inLanguage(frame.organisation.name, frame.language),
    createdAt: frame.createdAt,
    titlePage: null,
    blocks,
    firstPageUnnumbered: true,
    ...page,
  },
});
