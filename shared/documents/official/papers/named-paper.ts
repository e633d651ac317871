import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';

/** A paper that another one rests on, by number and date. */
export interface NamedPaper {
  number: string;
  date: PlainDate | null;
}

/** A term from a day until a day, both counted; null while it is not known. */
export interface Term {
  from: PlainDate | null;
  until: PlainDate | null;
}

/** `termEndsBeforeItBegins` where it does. */
export function wrongTerm({ from, until }: Term, clause: ClauseId): { ok: false; problem: Problem } | null {
  if (from === null || until === null || until >= from) return null;
  return failure('termEndsBeforeItBegins', { from: numericDate(from), until: numericDate(until) }, clause);
}
