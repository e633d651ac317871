import type { BlankFacts } from '#renderer/data/certificates/blanks-write.ts';
import type { BlankAccount, BlankSeries } from '#shared/model/certificates/blank-account.ts';
import type { BlankEvent } from '#shared/model/certificates/blank-entry.ts';
import { blankNumber } from '#shared/model/certificates/blank-name.ts';
import type { NumberRange } from '#shared/model/number-kinds.ts';

/** What is being written down, with what is known of it already. */
export interface Recording extends BlankSeries {
  event: BlankEvent;
  digits: number;
  ranges: readonly NumberRange[];
}

/** A range as it is typed; `key` stays while others go. */
export interface TypedRange {
  key: number;
  first: string;
  last: string;
}

/** The form as it is typed. */
export interface RecordForm
  extends BlankSeries,
    Pick<BlankFacts, 'on' | 'documentNumber' | 'party' | 'reason'> {
  documentDate: string;
  holderId: string;
  ranges: readonly TypedRange[];
}

/** A new recording, of the first series; an act begins with all that lies spoiled of a series. */
export function beginRecording(event: BlankEvent, { series, ranges }: BlankAccount): Recording {
  const spoiled = event === 'destroyed' ? ranges.find(({ state }) => state === 'spoiled') : undefined;
  const { kind, series: name } = spoiled ?? series[0] ?? { kind: 'certificate', series: '' };
  const own = ranges.filter((one) => one.kind === kind && one.series === name);
  return {
    ...{ event, kind, series: name, digits: own[0]?.digits ?? 6 },
    ranges: spoiled ? own.filter(({ state }) => state === 'spoiled') : [],
  };
}

/** The form to begin with. */
export const formOf = ({ kind, series, digits, ranges }: Recording, today: string): RecordForm => ({
  ...{ kind, series, on: today, documentNumber: '', documentDate: '', party: '', reason: '', holderId: '' },
  ranges:
    ranges.length === 0
      ? [{ key: 0, first: '', last: '' }]
      : ranges.map(({ first, last }, key) => ({
          key,
          first: blankNumber(first, digits),
          last: blankNumber(last, digits),
        })),
});

/** Whether it can be a number on a blank. */
export const isNumber = (text: string): boolean => /^\s*\d{1,12}\s*$/.test(text);

/** The typed range as numbers; the same number twice where only the first was typed. Null while it is none. */
export function rangeOf({ first, last }: Pick<TypedRange, 'first' | 'last'>): NumberRange | null {
  const end = last.trim() === '' ? first : last;
  return isNumber(first) && isNumber(end) ? { first: Number(first), last: Number(end) } : null;
}

/** The facts that the form says; null while a range is none. Its digits are those of the numbers as they were typed. */
export function factsOf(form: RecordForm): BlankFacts | null {
  const ranges = form.ranges.map(rangeOf);
  const whole = ranges.filter((range) => range !== null);
  if (whole.length < ranges.length) return null;
  const { kind, series, on, documentNumber, party, reason } = form;
  return {
    ...{ kind, series, on, documentNumber, party, reason, ranges: whole },
    documentDate: form.documentDate || null,
    holderId: form.holderId || null,
    digits: Math.max(...form.ranges.flatMap(({ first, last }) => [first.trim().length, last.trim().length])),
  };
}
