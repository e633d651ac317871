import type { TFunction } from 'i18next';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { mergePeople } from '#renderer/data/people/merge-people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { undo } from '#renderer/data/undo.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Merges records of one person and offers it back. Problems: those of the keys, and of saving. */
export async function mergeSame(
  t: TFunction<'people'>,
  people: readonly Person[],
  name: string,
): Promise<Outcome<string>> {
  try {
    const merged = await mergePeople(people, keySeals);
    if (merged.ok) {
      const kept = merged.value;
      offerBack({
        id: `merged-${kept}`,
        message: t('same.merged', { name }),
        button: t('undo'),
        bringBack: () => undo(kept),
      });
    }
    return merged;
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}

export const shownName = (person: Person): string =>
  [personName(person), person.birthDate, person.employer, person.position].filter(Boolean).join(' · ');
