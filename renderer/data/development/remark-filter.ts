import { isAnswered, type Remark } from '#shared/model/development/remark.ts';

/** Which remarks are looked at; an empty text lets all pass. */
export interface RemarkFilter {
  state: '' | 'unanswered' | 'takenIntoAccount' | 'refused';
  kind: '' | Remark['kind'];
  /** `none`: those about no section. */
  section: '' | 'none' | NonNullable<Remark['section']>;
  source: '' | Remark['source'];
  shown: '' | 'hidden' | 'shown';
}

export const wholeFilter: RemarkFilter = { state: '', kind: '', section: '', source: '', shown: '' };

const stateOf = (remark: Remark): RemarkFilter['state'] =>
  isAnswered(remark) ? (remark.decision ?? 'unanswered') : 'unanswered';

/** The remarks that pass, in their order. */
export const filterRemarks = (remarks: readonly Remark[], filter: RemarkFilter): Remark[] =>
  remarks.filter(
    (one) =>
      (filter.state === '' || stateOf(one) === filter.state) &&
      (filter.kind === '' || one.kind === filter.kind) &&
      (filter.section === '' || (one.section ?? 'none') === filter.section) &&
      (filter.source === '' || one.source === filter.source) &&
      (filter.shown === '' || one.hidden === (filter.shown === 'hidden')),
  );

/** How many there are, and how they stand. */
export function countRemarks(remarks: readonly Remark[]) {
  const count = (state: RemarkFilter['state']) => remarks.filter((one) => stateOf(one) === state).length;
  return {
    all: remarks.length,
    unanswered: count('unanswered'),
    takenIntoAccount: count('takenIntoAccount'),
    refused: count('refused'),
    hidden: remarks.filter(({ hidden }) => hidden).length,
  };
}

/** The first remark without an answer behind the one named, from the beginning again; null where all are answered. */
export function nextUnanswered(remarks: readonly Remark[], after: string | null): Remark | null {
  const from = remarks.findIndex(({ id }) => id === after) + 1;
  return [...remarks.slice(from), ...remarks.slice(0, from)].find((one) => !isAnswered(one)) ?? null;
}
