import { isoDate, parseDate } from '#shared/kazakh/dates.ts';

/** A text on one line as it is stored; null where it is longer than its field takes. */
export function readLine(text: string, most: number): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? null : line;
}

/** «25.01.2027» or «2027-01-25» as a day; null for an empty text, undefined where it is none. */
export function readDay(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseDate(text);
  return parsed ? isoDate(parsed) : undefined;
}
