import { useLiveQuery } from 'dexie-react-hooks';
import { personName } from '#shared/model/person.ts';
import { database } from '../database.ts';
import { readTrainees } from './enrolments.ts';

/**
 * By id: what the trainees of an intake are called, and the other intakes of its course, «№ 2 (2027)». Empty for
 * anything else.
 */
export async function readTraineeNames(intakeId: string): Promise<ReadonlyMap<string, string>> {
  const intake = await database.intakes.get(intakeId);
  if (!intake) return new Map();
  const { programmeId } = intake;
  const intakes = await database.intakes.where({ programmeId }).toArray();
  const trainees = await readTrainees(intakeId);
  return new Map([
    ...intakes.map(({ id, number, year }): [string, string] => [id, `№ ${number} (${year})`]),
    ...trainees.map(({ enrolment, person }): [string, string] => [enrolment.id, personName(person)]),
  ]);
}

/** Live; undefined while they load. */
export const useTraineeNames = (intakeId: string): ReadonlyMap<string, string> | undefined =>
  useLiveQuery(() => readTraineeNames(intakeId), [intakeId]);
