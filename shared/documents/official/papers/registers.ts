import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { Programme } from '#shared/model/programme.ts';
import { directionName } from '#shared/regulation/directions.ts';
import { inLanguage } from '../../programme/texts.ts';
import { dataTable } from '../data-table.ts';
import { beginPaper, type NamedProgramme, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { headOf } from '../signatures.ts';
import { tablePaper, wideSheet } from '../table-paper.ts';
import type { NamedPaper, Term } from './named-paper.ts';

/** A line of the register of programmes. `state`: the state's name in the paper's language. */
export interface RegisteredProgramme extends NamedProgramme {
  direction: Programme['direction'];
  state: string;
  approval: NamedPaper | null;
  reviewDue: PlainDate | null;
}

/** The printed register of programmes as of the paper's date; its order is the caller's. */
export function programmeRegister(rows: readonly RegisteredProgramme[], frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.programmeRegister;
  const day = (date: PlainDate | null) => (date === null ? texts.none : say('{{date, date}}', { date }));
  const { programme, direction, hours, form, state, approval, reviewDue } = words.columns;
  const table = dataTable(
    [
      { title: programme, weight: 5 },
      { title: direction, weight: 2 },
      { title: hours, weight: 0, centred: true },
      { title: form, weight: 0 },
      { title: state, weight: 1 },
      { title: approval, weight: 1 },
      { title: reviewDue, weight: 1 },
    ],
    rows.map((row) => [
      inLanguage(row.title, frame.language),
      directionName(row.direction, frame.language),
      String(row.hours),
      texts.studyForms[row.studyForm],
      row.state,
      row.approval ? say(words.approval, { ...row.approval }) : texts.none,
      day(row.reviewDue),
    ]),
    writing,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.asOf, { date: frame.date }),
      table,
      after: [say(words.total, { count: rows.length })],
      signers: [headOf(writing)],
    },
    wideSheet,
  );
}

/** A line of the register of documents. */
export interface RegisteredDocument extends Pick<OfficialDocument, 'kind' | 'number' | 'date'> {
  about: string;
  signatory: string;
  note: string;
}

/** The printed register of documents of a term. */
export function documentRegister(
  data: { term: Term; documents: readonly RegisteredDocument[] },
  frame: PaperFrame,
): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, texts } = writing;
  const words = texts.documentRegister;
  const { number, date, kind, about, signatory, note } = words.columns;
  const table = dataTable(
    [
      { title: number, weight: 1 },
      { title: date, weight: 1 },
      { title: kind, weight: 2 },
      { title: about, weight: 5 },
      { title: signatory, weight: 2 },
      { title: note, weight: 1 },
    ],
    data.documents.map((one) => [
      one.number,
      one.date === null ? texts.none : say('{{date, date}}', { date: one.date }),
      words.kinds[one.kind],
      one.about,
      one.signatory,
      one.note,
    ]),
    writing,
  );
  return tablePaper(
    writing,
    {
      title: words.title,
      subject: say(words.period, { ...data.term }),
      table,
      after: [say(words.total, { count: data.documents.length })],
      signers: [headOf(writing)],
    },
    wideSheet,
  );
}
