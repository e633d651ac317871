import { type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { NumberRange } from '../number-kinds.ts';
import type { BlankRange, BlankSeries } from './blank-account.ts';
import type { BlankEntry, BlankEvent } from './blank-entry.ts';
import { commonRanges, mergedRanges, withoutRanges } from './number-ranges.ts';
import type { PrintedSheet } from './printing.ts';

/** What a line of the register says: an entry, or what came out of a printer on one day. */
export type BlankHappened = BlankEvent | 'issued' | 'spoiledInPrinter';

/** A line of the register of blanks (O10-30): neighbouring numbers that shared it. */
export interface BlankLine
  extends BlankSeries,
    NumberRange,
    Pick<BlankEntry, 'digits' | 'documentNumber' | 'documentDate' | 'party' | 'holderId' | 'reason'> {
  happened: BlankHappened;
  on: PlainDate;
  /** Orders the lines of one day. */
  createdAt: string;
}

function lineOfSheet(sheet: PrintedSheet, blank: number): BlankLine {
  const { part: kind, series, digits, createdAt, outcome, reason } = sheet;
  return {
    ...{ kind, series, digits, createdAt, first: blank, last: blank },
    happened: outcome === 'printed' ? 'issued' : 'spoiledInPrinter',
    on: todayIn(createdAt),
    // Why a certificate was printed again is the certificate's matter, not the blank's.
    reason: outcome === 'printed' ? '' : reason,
    ...{ documentNumber: '', documentDate: null, party: '', holderId: null },
  };
}

const joins = (a: BlankLine, b: BlankLine): boolean =>
  a.last + 1 === b.first &&
  (['kind', 'series', 'happened', 'on', 'reason', 'digits'] as const).every((field) => a[field] === b[field]);

/** The sheets on blanks, those of one day with neighbouring numbers as one line. */
function linesOfSheets(sheets: readonly PrintedSheet[]): BlankLine[] {
  const lines: BlankLine[] = [];
  const sorted = sheets
    .flatMap((sheet) => (sheet.blank === null ? [] : [lineOfSheet(sheet, sheet.blank)]))
    .sort(
      (a, b) =>
        a.kind.localeCompare(b.kind) ||
        a.series.localeCompare(b.series) ||
        a.happened.localeCompare(b.happened) ||
        a.first - b.first,
    );
  for (const line of sorted) {
    const before = lines.at(-1);
    if (before && joins(before, line)) before.last = line.last;
    else lines.push(line);
  }
  return lines;
}

/** All that was written of blanks and printed on them, by day (O10-30). */
export function blankRegisterLines(
  entries: readonly BlankEntry[],
  sheets: readonly PrintedSheet[],
): BlankLine[] {
  const written = entries.map(({ event, id: _, ...rest }): BlankLine => ({ ...rest, happened: event }));
  return [...written, ...linesOfSheets(sheets)].sort(
    (a, b) =>
      a.on.localeCompare(b.on) ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.kind.localeCompare(b.kind) ||
      a.first - b.first,
  );
}

/** Blanks that lie spoiled and were not destroyed yet, with the line that says why: what an act destroys. */
export function blanksToDestroy(lines: readonly BlankLine[], ranges: readonly BlankRange[]): BlankLine[] {
  const lying = Map.groupBy(
    ranges.filter(({ state }) => state === 'spoiled'),
    ({ kind, series }) => `${kind} ${series}`,
  );
  const open = new Map([...lying].map(([key, own]) => [key, mergedRanges(own)]));
  // The newest reason is the one that counts: a certificate's blank may have been spoiled after it was issued.
  const found = lines
    .filter(({ happened }) => happened === 'spoiled' || happened === 'spoiledInPrinter')
    .reverse()
    .flatMap((line) => {
      const key = `${line.kind} ${line.series}`;
      const rest = open.get(key) ?? [];
      const own = commonRanges(rest, [line]);
      open.set(key, withoutRanges(rest, own));
      return own.map((range) => ({ ...line, ...range }));
    });
  return found.sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.series.localeCompare(b.series) || a.first - b.first,
  );
}
