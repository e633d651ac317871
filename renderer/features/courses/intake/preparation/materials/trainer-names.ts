import { createContext, useMemo } from 'react';
import { useTrainers } from '#renderer/data/courses/trainers/trainers.ts';
import { personName } from '#shared/model/person.ts';

/** The trainers of an intake by the person's id, in the order of their names. */
type TrainerNames = ReadonlyMap<string, string>;

/** The trainers with whom something can be agreed; a cell asks for them, so that its row need not be drawn anew. */
export const Trainers = createContext<TrainerNames>(new Map());

/** Live; undefined while they load. */
export function useTrainerNames(intakeId: string): TrainerNames | undefined {
  const trainers = useTrainers(intakeId);
  return useMemo(
    () =>
      trainers &&
      new Map(trainers.map(({ inIntake, person }) => [inIntake.personId, personName(person) || '—'])),
    [trainers],
  );
}
