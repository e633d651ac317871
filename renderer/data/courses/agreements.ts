import { agreementId, type ScheduleAgreement } from '#shared/model/course/intake.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';

/** Under what the changes of a year's agreements are kept. */
export const scheduleScope = (year: number): string => `schedule:${year}`;

/** The year of such a scope; null where it is another one. */
export const scheduleYear = (scope: string): number | null => {
  const [, year] = /^schedule:(\d{4})$/.exec(scope) ?? [];
  return year === undefined ? null : Number(year);
};

/** Stores who agreed to a year's schedule. Problems: those of a write that was not stored. */
export async function saveAgreement(facts: Omit<ScheduleAgreement, 'id'>): Promise<Outcome<null>> {
  const id = agreementId(facts.year, facts.party);
  const stored = await database.scheduleAgreements.get(id);
  return written(
    () =>
      act(scheduleScope(facts.year), [
        stored
          ? { table: 'scheduleAgreements', kind: 'update', id, fields: facts }
          : { table: 'scheduleAgreements', kind: 'create', record: { ...facts, id } },
      ]),
    null,
  );
}
