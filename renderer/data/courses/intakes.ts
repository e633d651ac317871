import { useLiveQuery } from 'dexie-react-hooks';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';

/** What a person says of an intake. `number` null: the next one of its programme in the year. */
export type IntakeFacts = Omit<Intake, 'id' | 'number' | 'deletedAt'> & { number: number | null };

/** Live: undefined while it loads, null where there is none. */
export const useIntake = (id: string): Intake | null | undefined =>
  useLiveQuery(async () => (await database.intakes.get(id)) ?? null, [id]);

/** The next number: intakes in the bin keep theirs. */
async function nextNumber({ programmeId, year }: IntakeFacts): Promise<number> {
  const others = await database.intakes.where({ programmeId }).toArray();
  return 1 + Math.max(0, ...others.filter((one) => one.year === year).map((one) => one.number));
}

/** Days that cannot be: nothing else keeps an intake from being planned. */
function refused({ startsOn, endsOn }: IntakeFacts): Outcome<never> | null {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return null;
  const params = { from: numericDate(startsOn), until: numericDate(endsOn) };
  return failure('termEndsBeforeItBegins', params, 'O10-16');
}

/** Stores a new intake; gives its id. Problems: `termEndsBeforeItBegins`, those of a write that was not stored. */
export async function createIntake(facts: IntakeFacts): Promise<Outcome<string>> {
  const number = facts.number ?? (await nextNumber(facts));
  const record = { ...facts, number, id: crypto.randomUUID(), deletedAt: null };
  const store = () => act(record.id, [{ table: 'intakes', kind: 'create', record }]);
  return refused(facts) ?? written(store, record.id);
}

/**
 * Writes what `facts` says otherwise than the intake as it was shown: what came from elsewhere meanwhile stays. Gives
 * its id. Problems: as `createIntake`.
 */
export async function updateIntake(shown: Intake, facts: IntakeFacts): Promise<Outcome<string>> {
  const wanted = { ...facts, number: facts.number ?? (await nextNumber(facts)) };
  const same = (field: string, value: unknown) =>
    JSON.stringify(value) === JSON.stringify(shown[field as keyof Intake]);
  const fields = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !same(field, value)));
  const store = () => act(shown.id, [{ table: 'intakes', kind: 'update', id: shown.id, fields }]);
  return refused(facts) ?? written(store, shown.id);
}

/** Puts an intake into the bin, or takes it out. Its groups, trainees and marks stay as they are. */
export function binIntake(id: string, bin: boolean): Promise<Outcome<string>> {
  const deletedAt = bin ? new Date().toISOString() : null;
  return written(() => act(id, [{ table: 'intakes', kind: 'update', id, fields: { deletedAt } }]), id);
}
