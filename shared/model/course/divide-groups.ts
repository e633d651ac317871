import type { DocumentLanguage } from '../organisation.ts';

/** Somebody who is in no group yet, and the language that the letter names; null where it names none. */
export interface Ungrouped {
  enrolmentId: string;
  language: DocumentLanguage | null;
}

export interface PlannedGroup {
  language: DocumentLanguage;
  enrolmentIds: string[];
}

/**
 * Groups of one language each (O10-21, O10-22), none larger than `size`, of sizes that differ by one at most; in each
 * the trainees stay in their order. Whoever has no language is in none.
 */
export function divideGroups(trainees: readonly Ungrouped[], size: number): PlannedGroup[] {
  return (['kk', 'ru'] as const).flatMap((language) => {
    const ids = trainees.filter((one) => one.language === language).map(({ enrolmentId }) => enrolmentId);
    const count = Math.ceil(ids.length / Math.max(1, size));
    return Array.from({ length: count }, (_, index) => ({
      language,
      enrolmentIds: ids.slice(
        Math.round((index * ids.length) / count),
        Math.round(((index + 1) * ids.length) / count),
      ),
    }));
  });
}
