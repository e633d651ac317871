import { useLiveQuery } from 'dexie-react-hooks';
import type { Intake } from '#shared/model/course/intake.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';

/** What a person says of an intake; the rest follows from where it stands. */
export type IntakeFacts = Omit<Intake, 'id' | 'number' | 'deletedAt'>;

/** The intakes of a year's schedule that do not lie in the bin; those without a day come last. */
export async function readIntakes(year: number): Promise<Intake[]> {
  const intakes = await database.intakes.where({ year }).toArray();
  const day = ({ startsOn }: Intake) => startsOn ?? '9999';
  return intakes
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => day(a).localeCompare(day(b)) || a.number - b.number || a.id.localeCompare(b.id));
}

/** Live; undefined while it loads. */
export const useIntakes = (year: number): Intake[] | undefined =>
  useLiveQuery(() => readIntakes(year), [year]);

/** Live: undefined while it loads, null where there is none. */
export const useIntake = (id: string): Intake | null | undefined =>
  useLiveQuery(async () => (await database.intakes.get(id)) ?? null, [id]);

/** The next intake's number: those in the bin keep theirs. */
async function nextNumber({ programmeId, year }: IntakeFacts): Promise<number> {
  const others = await database.intakes.where({ programmeId }).toArray();
  return 1 + Math.max(0, ...others.filter((one) => one.year === year).map((one) => one.number));
}

/** Stores a new intake under its programme's next number of the year; gives its id. */
export async function createIntake(facts: IntakeFacts): Promise<string> {
  const record = { ...facts, id: crypto.randomUUID(), number: await nextNumber(facts), deletedAt: null };
  await act(record.id, [{ table: 'intakes', kind: 'create', record }]);
  return record.id;
}

/** Changes an intake; one that goes to another programme or year gets the next number there. */
export async function updateIntake(intake: Intake, facts: IntakeFacts): Promise<void> {
  const stays = intake.programmeId === facts.programmeId && intake.year === facts.year;
  const fields = stays ? facts : { ...facts, number: await nextNumber(facts) };
  await act(intake.id, [{ table: 'intakes', kind: 'update', id: intake.id, fields }]);
}

/** Puts an intake into the bin. Its groups, trainees and marks stay as they are. */
export const binIntake = (id: string) =>
  act(id, [{ table: 'intakes', kind: 'update', id, fields: { deletedAt: new Date().toISOString() } }]);
