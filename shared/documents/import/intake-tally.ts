import type { CleanCounts } from '#shared/kazakh/clean-text.ts';
import type { LookAlikeChange } from '#shared/kazakh/look-alikes.ts';
import { type IntakeCode, type IntakeNote, intakeCodes } from './intake-note.ts';

/** Counts, while a text is brought in, what was changed on the way. */
export interface IntakeTally {
  count(code: IntakeCode, times?: number): void;
  cleaned(counts: CleanCounts): void;
  mended(changes: readonly LookAlikeChange[]): void;
  /** One note for each code that happened, in the order of `intakeCodes`. */
  notes(): IntakeNote[];
}

const mostWordsNamed = 10;

export function createTally(): IntakeTally {
  const counts = new Map<IntakeCode, number>();
  const words = new Set<string>();
  const count = (code: IntakeCode, times = 1): void => {
    if (times > 0) counts.set(code, (counts.get(code) ?? 0) + times);
  };
  return {
    count,
    cleaned: ({ controls, bidi, surrogates, zeroWidth, softHyphens }) =>
      // Spaces are not told: Word pads every paste with hard ones, and nobody misses them.
      count('charactersRemoved', controls + bidi + surrogates + zeroWidth + softHyphens),
    mended: (changes) => {
      count('lookAlikesMended', changes.length);
      for (const { word } of changes) if (words.size < mostWordsNamed) words.add(word.slice(0, 40));
    },
    notes: () =>
      intakeCodes.flatMap((code) => {
        const times = counts.get(code);
        if (!times) return [];
        const named = code === 'lookAlikesMended' && { params: { words: [...words].join(', ') } };
        return { code, count: times, ...named };
      }),
  };
}
