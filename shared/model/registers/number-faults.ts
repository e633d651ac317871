import type { OfficialDocument, OfficialDocumentKind } from '../development/official-document.ts';
import { type NumberKind, type NumberRange, rangesOf } from '../number-kinds.ts';

/** The row that the organisation numbers a paper in; null where somebody else does, or nobody. */
const rowOfKind: Readonly<Record<OfficialDocumentKind, NumberKind | null>> = {
  needsProtocol: 'protocols',
  developmentOrder: 'orders',
  remarksSummary: null,
  councilProtocol: 'protocols',
  coverLetter: 'letters',
  expertConclusion: null,
  approvalOrder: 'orders',
  reviewProtocol: 'protocols',
  updateOrder: 'orders',
  repealOrder: 'orders',
  enrolmentOrder: 'orders',
  lessonSchedule: null,
  costEstimate: null,
  scoreSheet: null,
  attendanceReference: 'attendanceReferences',
  commissionProtocol: 'protocols',
  expulsionOrder: 'orders',
  employerNotice: 'letters',
};

/** The year in whose register a paper stands: of its date, or of its making while it has none. */
export const registerYear = ({ date, createdAt }: Pick<OfficialDocument, 'date' | 'createdAt'>): number =>
  Number((date ?? createdAt).slice(0, 4));

/** What is wrong with the numbers of a row in a year. */
export interface NumberFaults {
  kind: NumberKind;
  year: number;
  /** Numbers, as they are printed, that several papers have. */
  doubles: string[];
  /** Numbers between the lowest and the highest that no paper has. */
  gaps: NumberRange[];
}

type Numbered = Pick<OfficialDocument, 'kind' | 'number' | 'date' | 'createdAt'>;

/** A number that is far off, as a mistyped one, would make a gap of millions. */
const widestGap = 1000;

function gapsOf(numbers: readonly number[]): NumberRange[] {
  const ranges = rangesOf(numbers);
  return ranges
    .slice(1)
    .map(({ first }, index) => ({ first: (ranges[index]?.last ?? 0) + 1, last: first - 1 }))
    .filter(({ first, last }) => last - first < widestGap);
}

function faultsOf(papers: readonly Numbered[]): Pick<NumberFaults, 'doubles' | 'gaps'> {
  const numbers = papers.map(({ number }) => number.trim()).filter(Boolean);
  const doubles = [...Map.groupBy(numbers, (number) => number)]
    .filter(([, same]) => same.length > 1)
    .map(([number]) => number);
  return { doubles, gaps: gapsOf(numbers.filter((number) => /^\d{1,9}$/.test(number)).map(Number)) };
}

/** Rows whose numbers repeat or leave some out, by row and year. Papers that have no row of ours do not count. */
export function numberFaults(papers: readonly Numbered[]): NumberFaults[] {
  const rows = Map.groupBy(papers, (paper) => `${rowOfKind[paper.kind]} ${registerYear(paper)}`);
  return [...rows.values()].flatMap((row): NumberFaults[] => {
    const [first] = row;
    const kind = first ? rowOfKind[first.kind] : null;
    if (!first || kind === null) return [];
    const faults = faultsOf(row);
    if (faults.doubles.length === 0 && faults.gaps.length === 0) return [];
    return [{ kind, year: registerYear(first), ...faults }];
  });
}
