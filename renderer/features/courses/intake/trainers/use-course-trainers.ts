import { useMemo } from 'react';
import { type CourseTrainer, useTrainers } from '#renderer/data/courses/trainers/trainers.ts';
import { type KnownTrainer, trainerFaults } from '#shared/model/course/trainer-faults.ts';
import type { Problem } from '#shared/model/problem.ts';
import { useAccounts } from './use-accounts.ts';

/** A trainer of the intake, and what must be put right. */
export interface ListedTrainer {
  shown: CourseTrainer;
  known: KnownTrainer;
  faults: readonly Problem[];
}

interface CourseTrainers {
  trainers: readonly ListedTrainer[];
  /** Why bank accounts cannot be read; null where they can. */
  problem: Problem | null;
}

/** The trainers of an intake with what is missing of each, live; undefined while they load. */
export function useCourseTrainers(intakeId: string): CourseTrainers | undefined {
  const found = useTrainers(intakeId);
  const people = useMemo(() => found?.map(({ person }) => person), [found]);
  const accounts = useAccounts(people);
  return useMemo(() => {
    if (!found || !accounts) return undefined;
    const trainers = found.map((shown) => {
      const known = { trainer: shown.trainer, bankAccount: accounts.of.get(shown.person.id) ?? null };
      return { shown, known, faults: trainerFaults(known) };
    });
    return { trainers, problem: accounts.problem };
  }, [found, accounts]);
}
