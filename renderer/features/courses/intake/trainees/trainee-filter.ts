import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { foldForSearch } from '#shared/kazakh/fold.ts';
import { missingPapers, type TraineePaper } from '#shared/model/course/enrolment.ts';
import { personName } from '#shared/model/person.ts';

/** Which trainees of an intake are shown; empty: all. */
export interface TraineeFilter {
  words: string;
  /** Id of a group, or `none`. */
  group: string;
  /** Id of a letter, or `none`. */
  letter: string;
  missing: TraineePaper | 'any' | '';
}

export const noFilter: TraineeFilter = { words: '', group: '', letter: '', missing: '' };

const isOf = (wanted: string, id: string | null): boolean => wanted === '' || (id ?? 'none') === wanted;

/** The trainees that a filter leaves, in their order. */
export function filteredTrainees(trainees: readonly Trainee[], filter: TraineeFilter): Trainee[] {
  const words = foldForSearch(filter.words).split(' ').filter(Boolean);
  return trainees.filter(({ enrolment, person }) => {
    const missing = missingPapers(enrolment);
    const isMissing =
      filter.missing === '' ||
      (filter.missing === 'any' ? missing.length > 0 : missing.includes(filter.missing));
    const name = words.length > 0 ? foldForSearch(personName(person)) : '';
    return (
      isMissing &&
      isOf(filter.group, enrolment.groupId) &&
      isOf(filter.letter, enrolment.letterId) &&
      words.every((word) => name.includes(word))
    );
  });
}
