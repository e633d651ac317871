import { todayIn } from '#shared/calendar/plain-date.ts';
import {
  type BlankAccount,
  type BlankSeries,
  blankAccount,
} from '#shared/model/certificates/blank-account.ts';
import type { BlankEntry, BlankEvent } from '#shared/model/certificates/blank-entry.ts';
import type { BlankState } from '#shared/model/certificates/blank-fate.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import { commonRanges, mergedRanges, withoutRanges } from '#shared/model/certificates/number-ranges.ts';
import type { NumberRange } from '#shared/model/number-kinds.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { inTurn } from '../courses/in-turn.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { type BlankRecords, readSeries } from './blanks.ts';

/** Blanks are the organisation's, over all courses. */
const scope = 'blanks';

/** What a person says of blanks, with the ranges of numbers that it happened to. */
export interface BlankFacts
  extends BlankSeries,
    Pick<BlankEntry, 'digits' | 'on' | 'documentNumber' | 'documentDate' | 'party' | 'holderId' | 'reason'> {
  ranges: readonly NumberRange[];
}

/** More at once is a slip of the finger. */
const mostAtOnce = 1_000_000;
const clause = 'O10-30';

/** Which papers and words each event is written with (strict accounting). */
export const blankEventNeeds: Readonly<
  Record<BlankEvent, { document: boolean; party: boolean; holder: boolean; reason: boolean }>
> = {
  received: { document: true, party: true, holder: false, reason: false },
  handedOver: { document: false, party: false, holder: true, reason: false },
  takenBack: { document: false, party: false, holder: false, reason: false },
  spoiled: { document: false, party: false, holder: false, reason: true },
  lost: { document: false, party: false, holder: false, reason: true },
  returned: { document: true, party: true, holder: false, reason: false },
  destroyed: { document: true, party: false, holder: false, reason: false },
  counted: { document: false, party: false, holder: false, reason: false },
};

/** From which states blanks may go this way; the rest of the ranges is refused by name. */
const takenFrom: Readonly<Partial<Record<BlankEvent, readonly BlankState[]>>> = {
  handedOver: ['left'],
  takenBack: ['left', 'lost'],
  spoiled: ['left'],
  lost: ['left'],
  returned: ['left'],
  destroyed: ['spoiled'],
};

/** Why the words themselves are not enough; null where they are. */
function wordsRefused(event: BlankEvent, facts: BlankFacts, today: string) {
  const { ranges, on, digits } = facts;
  const needs = blankEventNeeds[event];
  const wrong = ranges.some(({ first, last }) => first > last || last - first >= mostAtOnce);
  if (ranges.length === 0 || wrong || ranges.some(({ last }) => String(last).length > digits)) {
    return failure('blankRangeWrong', { most: mostAtOnce }, clause);
  }
  if (on === '' || on > today) return failure('blankDayWrong', undefined, clause);
  if (needs.document && (facts.documentNumber.trim() === '' || !facts.documentDate)) {
    return failure('blankDocumentMissing', undefined, clause);
  }
  if (needs.holder && !facts.holderId) return failure('blankHolderMissing', undefined, clause);
  if (needs.reason && facts.reason.trim() === '') return failure('blankReasonMissing', undefined, clause);
  return null;
}

/** Why the account does not let these numbers go this way; null where it does. */
function accountRefused(event: BlankEvent, { series, ranges, digits }: BlankFacts, account: BlankAccount) {
  const named = (wrong: readonly NumberRange[]) => ({
    numbers: wrong.map((range) => blankName(series, range, digits)).join(', '),
  });
  const known = account.ranges;
  if (event === 'received') {
    const twice = commonRanges(ranges, mergedRanges(known));
    return twice.length > 0 ? failure('blanksReceivedAlready', named(twice), clause) : null;
  }
  const states = takenFrom[event];
  if (!states) return null;
  const there = known.filter(
    ({ state, holderId }) =>
      states.includes(state) && (event !== 'takenBack' || state === 'lost' || holderId !== null),
  );
  const wrong = withoutRanges(ranges, mergedRanges(there));
  if (wrong.length === 0) return null;
  if (event === 'destroyed') return failure('blanksNotSpoiled', named(wrong), clause);
  return failure(event === 'takenBack' ? 'blanksNotHandedOver' : 'blanksNotThere', named(wrong), clause);
}

/** Now, or just after the newest of what it rests on, where another computer's clock is ahead of this one. */
function laterThan({ entries, sheets }: BlankRecords): string {
  let newest = '';
  for (const { createdAt } of [...entries, ...sheets]) if (createdAt > newest) newest = createdAt;
  const after = newest === '' ? 0 : Date.parse(newest) + 1;
  return new Date(Math.max(Date.now(), after)).toISOString();
}

/**
 * Writes down what happened to blanks, as one action; it never changes again (O10-30). Problems: `blankRangeWrong`,
 * `blankDayWrong`, `blankDocumentMissing`, `blankHolderMissing`, `blankReasonMissing`; with the numbers concerned
 * `blanksReceivedAlready`, `blanksNotThere`, `blanksNotHandedOver`, `blanksNotSpoiled`; those of a write that was not
 * stored.
 */
export const recordBlanks = (event: BlankEvent, facts: BlankFacts): Promise<Outcome<null>> =>
  inTurn(async () => {
    const refused = wordsRefused(event, facts, todayIn(Date.now()));
    if (refused) return refused;
    const trimmed = { ...facts, series: facts.series.trim(), ranges: mergedRanges(facts.ranges) };
    const records = await readSeries(trimmed.kind, trimmed.series);
    const account = blankAccount(records.entries, records.sheets);
    const unfit = accountRefused(event, trimmed, account);
    if (unfit) return unfit;
    const { ranges, documentNumber, party, reason, ...rest } = trimmed;
    const createdAt = laterThan(records);
    const same = { ...rest, event, createdAt, documentNumber: documentNumber.trim(), party: party.trim() };
    const edits = ranges.map(({ first, last }) => ({
      table: 'blankEntries' as const,
      kind: 'create' as const,
      record: { ...same, id: crypto.randomUUID(), first, last, reason: reason.trim() },
    }));
    return written(() => act(scope, edits), null);
  });
