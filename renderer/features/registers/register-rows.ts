import type { ProgrammeState } from '#renderer/data/development/states.ts';
import type { RegisterRecords } from '#renderer/data/registers/read-registers.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { kazakhSortKey } from '#shared/kazakh/collate.ts';
import { createSearch } from '#shared/kazakh/fold.ts';
import type { OfficialDocument, OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import { decisionOfProtocol, type ReviewDecision } from '#shared/model/development/review-decision.ts';
import type { Programme } from '#shared/model/programme.ts';
import { registerYear } from '#shared/model/registers/number-faults.ts';

/** Rows in Kazakh order of what `textOf` gives; `down` turns it round. Equal ones keep their order. */
export function inOrder<Row>(rows: readonly Row[], textOf: (row: Row) => string, down: boolean): Row[] {
  const forwards = down ? -1 : 1;
  return rows
    .map((row) => ({ row, key: kazakhSortKey(textOf(row)) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -forwards : forwards))
    .map(({ row }) => row);
}

/** A line of the register of documents. */
export interface DocumentRow {
  paper: OfficialDocument;
  year: number;
  /** The programme's title; empty where it has none. */
  programme: string;
  /** The programme is in the bin: its papers stay in the register, but there is no way to them. */
  binned: boolean;
  /** Who stands under it. */
  signatories: string;
  /** What a signed protocol of a review decided (O10-14): that a programme is kept has no other paper. */
  decision: ReviewDecision | null;
}

const decisionOf = (paper: OfficialDocument): ReviewDecision | null =>
  paper.kind === 'reviewProtocol' && paper.signedOn !== null ? decisionOfProtocol(paper) : null;

export const documentRows = ({ documents, programmes }: RegisterRecords): DocumentRow[] =>
  documents.map((paper) => {
    const programme = programmes.get(paper.programmeId);
    return {
      paper,
      year: registerYear(paper),
      programme: programme ? shownTitle(programme) : '',
      binned: programme === undefined || programme.deletedAt !== null,
      signatories: paper.signatories
        .map(({ name }) => name.trim())
        .filter(Boolean)
        .join(', '),
      decision: decisionOf(paper),
    };
  });

export interface DocumentFilter {
  words: string;
  kind: OfficialDocumentKind | null;
  year: number | null;
  signed: boolean | null;
}

/** Papers that fit, by words in number, programme and signatories. */
export function selectDocuments(rows: readonly DocumentRow[], filter: DocumentFilter): DocumentRow[] {
  const found = createSearch(filter.words);
  return rows.filter(
    ({ paper, year, programme, signatories }) =>
      (filter.kind === null || paper.kind === filter.kind) &&
      (filter.year === null || year === filter.year) &&
      (filter.signed === null || (paper.signedOn !== null) === filter.signed) &&
      found(`${paper.number} ${programme} ${signatories}`) !== null,
  );
}

export const documentColumns = ['number', 'date', 'kind', 'programme'] as const;
export type DocumentColumn = (typeof documentColumns)[number];

/** What a column is sorted by. Dates sort as they are stored. */
export const documentText =
  (column: DocumentColumn, kindName: (kind: OfficialDocumentKind) => string) =>
  ({ paper, programme }: DocumentRow): string =>
    ({
      number: paper.number,
      date: paper.date ?? '',
      kind: kindName(paper.kind),
      programme,
    })[column];

/** A line of the register of programmes. */
export interface ProgrammeRow {
  programme: Programme;
  title: string;
  state: ProgrammeState;
  versions: number;
  approval: OfficialDocument | null;
  /** The last day for the review; null where none runs. */
  reviewDue: string | null;
}

/** The signed approving order that counts now: the newest one. */
const approvalOf = (documents: readonly OfficialDocument[]): OfficialDocument | null =>
  documents
    .filter(({ kind, signedOn }) => kind === 'approvalOrder' && signedOn !== null)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(-1) ?? null;

export function programmeRows(
  { documents, programmes, versions }: RegisterRecords,
  stateOf: (programmeId: string) => ProgrammeState,
  reviewDue: ReadonlyMap<string | null, string | null>,
): ProgrammeRow[] {
  const papers = Map.groupBy(documents, ({ programmeId }) => programmeId);
  return [...programmes.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .map((programme) => ({
      programme,
      title: shownTitle(programme),
      state: stateOf(programme.id),
      versions: versions.get(programme.id) ?? 0,
      approval: approvalOf(papers.get(programme.id) ?? []),
      reviewDue: reviewDue.get(programme.id) ?? null,
    }));
}

export interface ProgrammeFilter {
  words: string;
  state: ProgrammeState | null;
}

/** Programmes that fit, by words in the title and the number of the approving order. */
export function selectRegistered(rows: readonly ProgrammeRow[], filter: ProgrammeFilter): ProgrammeRow[] {
  const found = createSearch(filter.words);
  return rows.filter(
    ({ state, title, approval }) =>
      (filter.state === null || state === filter.state) &&
      found(`${title} ${approval?.number ?? ''}`) !== null,
  );
}

export const programmeColumns = ['title', 'approval', 'reviewDue'] as const;
export type ProgrammeColumn = (typeof programmeColumns)[number];

export const programmeText =
  (column: ProgrammeColumn) =>
  ({ title, approval, reviewDue }: ProgrammeRow): string =>
    ({ title, approval: approval?.date ?? '', reviewDue: reviewDue ?? '' })[column];
