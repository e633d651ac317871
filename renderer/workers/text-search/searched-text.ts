import type { Records } from '#shared/model/records.ts';
import { plainText } from '#shared/model/rich-text.ts';

/** Tables that hold what people write in words. People are found by their own search. */
const texts = {
  programmes: ({ title, audience, authors }) => [title.kk, title.ru, audience.kk, audience.ru, authors],
  sections: ({ body }) => [plainText(body)],
  glossaryTerms: ({ term, definition }) => [term, definition],
  aims: ({ text }) => [text],
  curriculumRows: ({ title, form }) => [title, form],
  literatureEntries: ({ text, link }) => [text, link],
  officialDocuments: (paper) => [
    paper.number,
    ...Object.entries(paper.texts).flatMap(([name, text]) => (name.startsWith('fact.') ? [] : [text])),
    ...paper.signatories.flatMap(({ name, post }) => [name, post]),
  ],
  remarks: ({ author, affiliation, sourceNote, text, answer }) => [
    text,
    answer,
    author,
    affiliation,
    sourceNote,
  ],
  reworkTasks: ({ text, answer }) => [text, answer],
  analysedActs: (act) => [act.number, act.title, act.clause, act.conclusion, act.analyst],
  researches: (one) => [
    ...[one.findings, one.instruments, one.sampling, one.procedure, one.participants, one.analyst],
  ],
  reviews: ({ monitoringFindings }) => [monitoringFindings],
  workflowSteps: ({ note, link }) => [note, link],
} satisfies { [Name in keyof Records]?: (record: Records[Name]) => string[] };

export type SearchedTable = keyof typeof texts;
export const searchedTables = Object.keys(texts) as SearchedTable[];

export const isSearched = (table: string): table is SearchedTable => table in texts;

/** All that is written in a record; empty for one that lies in the bin. */
export function searchedText<Name extends SearchedTable>(table: Name, record: Records[Name]): string {
  if (table === 'officialDocuments' && 'deletedAt' in record && record.deletedAt !== null) return '';
  // Each table's own function takes that table's record: `texts` holds both ends.
  const parts = (texts[table] as unknown as (one: Records[Name]) => string[])(record);
  return parts.filter((part) => part.trim() !== '').join('\n');
}

const beforeNumber = (developmentId: string): string =>
  developmentId.slice(0, developmentId.lastIndexOf(':'));

/**
 * The programme that a record belongs to; what belongs to a development has its id, `programmeId:number`.
 * @param programmeOfReview for what belongs to a review
 */
export function programmeOf(
  table: SearchedTable,
  record: Records[SearchedTable],
  programmeOfReview: (reviewId: string) => string | undefined,
): string {
  if (table === 'programmes') return record.id;
  if ('programmeId' in record) return record.programmeId;
  if ('developmentId' in record) return beforeNumber(record.developmentId);
  if ('ownerId' in record) return programmeOfReview(record.ownerId) ?? beforeNumber(record.ownerId);
  return '';
}
