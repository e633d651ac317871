import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import {
  type IntakeTrainer,
  intakeTrainerId,
  type Trainer,
  type TrainerPaper,
} from '#shared/model/course/trainer.ts';
import type { Person } from '#shared/model/person.ts';
import { sameJson } from '#shared/text/same-json.ts';
import type { Edit } from '../../change/change.ts';
import { database } from '../../database.ts';
import { mergedPeople } from '../../people/merge-people.ts';
import { standingPerson } from '../../people/standing-person.ts';
import { act } from '../../undo.ts';
import { inTurn } from '../in-turn.ts';

/** Everything that is written of trainers as such, over all courses, stands in this scope. */
const scope = 'trainers';

/** What a person says of a trainer, and of the trainer's work in an intake. */
export type TrainerFacts = Omit<Trainer, 'id' | 'deletedAt'>;
export type ContractFacts = Omit<IntakeTrainer, 'id' | 'intakeId' | 'personId'>;

/** Of whom nothing is known yet. */
export const noTrainerFacts: TrainerFacts = {
  ...{ category: '', languages: [], experienceYears: null, speciality: '', nameChanged: false },
  papers: { identityCard: null, diploma: null, marriageCertificate: null },
};
const noContract: ContractFacts = { contractNumber: '', contractDate: null, hourPrice: null, note: '' };

/** A trainer of an intake with the person's own record, in which personal fields stay sealed. */
export interface CourseTrainer {
  inIntake: IntakeTrainer;
  person: Person;
  trainer: TrainerFacts;
}

/** What is known of a person as a trainer; where records were merged, also what stands in the one that went. */
async function readTrainer(person: Person): Promise<Trainer | null> {
  const own = await database.trainers.get(person.id);
  if (own) return own;
  const merged = await database.trainers.bulkGet((await mergedPeople(person)).map(({ id }) => id));
  return merged.find((one) => one !== undefined) ?? null;
}

async function courseTrainer(inIntake: IntakeTrainer, found: Person): Promise<CourseTrainer> {
  const person = await standingPerson(found);
  const {
    id: _id,
    deletedAt: _deletedAt,
    ...trainer
  } = (await readTrainer(person)) ?? {
    ...noTrainerFacts,
    id: person.id,
    deletedAt: null,
  };
  return { inIntake, person, trainer };
}

/** The trainers of an intake in the Kazakh order of their names. Reads these people and no others. */
export async function readTrainers(intakeId: string): Promise<CourseTrainer[]> {
  const stored = await database.intakeTrainers.where({ intakeId }).toArray();
  const people = await database.people.bulkGet(stored.map(({ personId }) => personId));
  const found = stored.map(async (one, index) => {
    const person = people[index];
    return person ? [await courseTrainer(one, person)] : [];
  });
  return (await Promise.all(found)).flat().sort((a, b) => (a.person.nameKey < b.person.nameKey ? -1 : 1));
}

/** Live; undefined while they load. */
export const useTrainers = (intakeId: string): CourseTrainer[] | undefined =>
  useLiveQuery(() => readTrainers(intakeId), [intakeId]);

/** Puts a person among the trainers of an intake; false where the person is there already. */
export async function addTrainer(intakeId: string, personId: string): Promise<boolean> {
  const id = intakeTrainerId(intakeId, personId);
  if (await database.intakeTrainers.get(id)) return false;
  const record = { ...noContract, id, intakeId, personId };
  await act(intakeId, [{ table: 'intakeTrainers', kind: 'create', record }]);
  return true;
}

/** Takes a trainer out of an intake; what is known of the person as a trainer stays. Gives the way back. */
export async function removeTrainer(inIntake: IntakeTrainer): Promise<() => Promise<unknown>> {
  const { id, intakeId } = inIntake;
  await act(intakeId, [{ table: 'intakeTrainers', kind: 'remove', id }]);
  return () => act(intakeId, [{ table: 'intakeTrainers', kind: 'create', record: inIntake }]);
}

/** The fields that say something else than before: what came from elsewhere meanwhile stays. */
function changed<Facts extends object>(shown: Facts, facts: Facts): Partial<Facts> {
  const names = Object.keys(facts) as (keyof Facts)[];
  return Object.fromEntries(
    names.filter((name) => !sameJson(shown[name], facts[name])).map((name) => [name, facts[name]]),
  ) as Partial<Facts>;
}

/** Writes what `facts` says otherwise than the trainer as it was shown. */
export async function saveTrainer({ person, trainer }: CourseTrainer, facts: TrainerFacts): Promise<void> {
  const { id } = person;
  const fields = changed(trainer, facts);
  if (Object.keys(fields).length === 0) return;
  const edit: Edit = (await database.trainers.get(id))
    ? { table: 'trainers', kind: 'update', id, fields }
    : { table: 'trainers', kind: 'create', record: { ...facts, id, deletedAt: null } };
  await act(scope, [edit]);
}

/** Notes the day on which a trainer's paper came; null: it has not come (O10-19). */
export const noteTrainerPaper = (
  { person, trainer }: CourseTrainer,
  paper: TrainerPaper,
  day: PlainDate | null,
): Promise<void> =>
  inTurn(async () => {
    // What was shown may be a moment behind the paper that was noted before this one.
    const stored = await database.trainers.get(person.id);
    const papers = { ...(stored ?? trainer).papers, [paper]: day };
    const edit: Edit = stored
      ? { table: 'trainers', kind: 'update', id: person.id, fields: { papers } }
      : { table: 'trainers', kind: 'create', record: { ...trainer, papers, id: person.id, deletedAt: null } };
    await act(scope, [edit]);
  });

/** Writes what `facts` says otherwise of the trainer's work in the intake than it was shown. */
export async function saveContract(inIntake: IntakeTrainer, facts: ContractFacts): Promise<void> {
  const { contractNumber, contractDate, hourPrice, note } = inIntake;
  const fields = changed({ contractNumber, contractDate, hourPrice, note }, facts);
  if (Object.keys(fields).length === 0) return;
  await act(inIntake.intakeId, [{ table: 'intakeTrainers', kind: 'update', id: inIntake.id, fields }]);
}

/** The academic hours that each trainer teaches in an intake, by person. */
export async function trainerHours(intakeId: string): Promise<ReadonlyMap<string, number>> {
  const hours = new Map<string, number>();
  for (const { trainerId, length } of await database.lessons.where({ intakeId }).toArray()) {
    if (trainerId !== null) hours.set(trainerId, (hours.get(trainerId) ?? 0) + length);
  }
  return hours;
}
