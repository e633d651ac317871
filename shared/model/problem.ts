/**
 * What went wrong, as a value: a code that names a text in `languages/problems`, the clause that asks for it
 * where there is one, and what the text needs to name. Never a sentence: sentences live in the language files.
 */
export interface Problem {
  code: string;
  clause?: string;
  params?: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (
  code: string,
  params?: Problem['params'],
  clause?: string,
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, ...(params && { params }), ...(clause && { clause }) },
});
