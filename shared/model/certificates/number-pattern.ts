import { failure, type Problem } from '../problem.ts';

const place = /\{(year|number)(?::(\d{1,2}))?\}/g;

/**
 * A registration number as it is printed. `pattern`: `{year}`, `{number}`, `{number:6}` (leading zeros up to six digits)
 * among any other words.
 */
export const numberByPattern = (pattern: string, row: { year: number; number: number }): string =>
  pattern.replace(place, (_, name: 'year' | 'number', digits?: string) =>
    String(row[name]).padStart(Number(digits ?? 0), '0'),
  );

/**
 * Why no certificates can be numbered so; null where they can. Numbers begin anew each year: a scheme without the year
 * or the number would give one twice. Problem: `numberPatternIncomplete`.
 */
export function patternProblem(pattern: string): Problem | null {
  const names = new Set([...pattern.matchAll(place)].map(([, name]) => name));
  return names.size === 2 ? null : failure('numberPatternIncomplete', { pattern }, 'O10-30').problem;
}
