import type { WrittenQuestion } from '#shared/model/course/question-faults.ts';

/** A question of a file as it was read, with or without faults. */
export interface ReadQuestion extends WrittenQuestion {
  /** Where it stands in the file: a line, a paragraph or a row, from 1. */
  line: number;
  /** The topic that the file names over it or beside it; empty where it names none. */
  topic: string;
}

/** What marks the right answer, before or behind its text. */
const mark = /^[*+✓√]\s*|\s*[*✓√]$|\s+\+$/gu;

/** An answer without its mark, and whether it had one. */
export function unmarked(text: string): { text: string; isMarked: boolean } {
  const trimmed = text.trim();
  const bare = trimmed.replace(mark, '').trim();
  return bare === '' ? { text: trimmed, isMarked: false } : { text: bare, isMarked: bare !== trimmed };
}

/** The place of the one answer for which it is so; null where it is so for none or for several. */
export function onlyPlace(marks: readonly boolean[]): number | null {
  const first = marks.indexOf(true);
  return first >= 0 && marks.indexOf(true, first + 1) < 0 ? first : null;
}

const lookAlikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' };

/** A letter of an answer as a capital; Cyrillic ones that look Latin as Latin: nobody sees which was typed. */
export function sameLetter(letter: string): string {
  const capital = letter.toUpperCase();
  return lookAlikes[capital] ?? capital;
}
