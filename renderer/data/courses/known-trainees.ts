import { kazakhSortKey } from '#shared/kazakh/collate.ts';
import { foldForSearch } from '#shared/kazakh/fold.ts';
import { enrolmentId } from '#shared/model/course/enrolment.ts';
import { type Person, personName } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { database } from '../database.ts';
import type { Seals } from '../people/personal-fields.ts';

/** Somebody of the store whom a row of a letter names. */
export interface KnownTrainee {
  person: Person;
  /** By what the person was recognised: an IIN is certain, a name with a birth date or an employer is likely. */
  by: 'iin' | 'birthDate' | 'employer';
  /** The person is in this intake already. */
  isHere: boolean;
}

/** Rows that are looked up at a time, so that the screen stays alive. */
const portion = 500;

/**
 * Whom the rows name among the people of the store, by the row's number: by the keyed hash of the IIN, otherwise by the
 * whole name with the birth date or the employer. Reads the people that it finds and no others. Problems: those of
 * `Seals`.
 */
export async function knownTrainees(
  intakeId: string,
  rows: readonly TraineeRow[],
  seals: Pick<Seals, 'iinHash'>,
): Promise<Outcome<Map<number, KnownTrainee>>> {
  const known = new Map<number, KnownTrainee>();
  for (let at = 0; at < rows.length; at += portion) {
    const found = await knownOf(intakeId, rows.slice(at, at + portion), seals);
    if (!found.ok) return found;
    for (const [row, one] of found.value) known.set(row, one);
  }
  return success(known);
}

async function knownOf(
  intakeId: string,
  rows: readonly TraineeRow[],
  seals: Pick<Seals, 'iinHash'>,
): Promise<Outcome<[number, KnownTrainee][]>> {
  const hashes = new Map<number, string>();
  for (const { row, trainee } of rows) {
    if (trainee.iin === '') continue;
    const hash = await seals.iinHash(trainee.iin);
    if (!hash.ok) return hash;
    hashes.set(row, hash.value);
  }
  const byHash = await peopleByHash([...hashes.values()]);
  const unknown = rows.filter(({ row }) => !byHash.has(hashes.get(row) ?? ''));
  const namesakes = await peopleByName(unknown.map(({ trainee }) => personName(trainee)));
  const found = rows.flatMap(({ row, trainee }): [number, Omit<KnownTrainee, 'isHere'>][] => {
    const hash = hashes.get(row) ?? '';
    const person = byHash.get(hash);
    if (person) return [[row, { person, by: 'iin' }]];
    const likely = likelyPerson(trainee, hash, namesakes.get(kazakhSortKey(personName(trainee))) ?? []);
    return likely ? [[row, likely]] : [];
  });
  const here = await enrolledPeople(
    intakeId,
    found.map(([, { person }]) => person.id),
  );
  return success(found.map(([row, one]) => [row, { ...one, isHere: here.has(one.person.id) }]));
}

async function peopleByHash(hashes: readonly string[]): Promise<Map<string, Person>> {
  const people = await database.people
    .where('iinHash')
    .anyOf([...new Set(hashes)])
    .toArray();
  return new Map(
    people.filter(({ deletedAt }) => deletedAt === null).map((person) => [person.iinHash, person]),
  );
}

/** People outside the bin by the order key of their whole names. */
async function peopleByName(names: readonly string[]): Promise<Map<string, Person[]>> {
  const keys = [...new Set(names.map(kazakhSortKey))].filter((key) => key !== '');
  const people = await database.people
    .where('nameKey')
    .startsWithAnyOf(keys.map((key) => `${key}\0`))
    .toArray();
  return Map.groupBy(people, ({ nameKey }) => nameKey.slice(0, nameKey.lastIndexOf('\0')));
}

/** The namesake who has the same birth date, or the same employer, and nothing that says it is somebody else. */
function likelyPerson(
  { birthDate, employer }: ListedTrainee,
  iinHash: string,
  namesakes: readonly Person[],
): Omit<KnownTrainee, 'isHere'> | null {
  const same = (a: string, b: string) => a !== '' && foldForSearch(a) === foldForSearch(b);
  const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
  const possible = namesakes.filter(
    (one) => !differ(one.iinHash, iinHash) && !differ(one.birthDate, birthDate),
  );
  const born = possible.find((one) => birthDate !== '' && one.birthDate === birthDate);
  if (born) return { person: born, by: 'birthDate' };
  const works = possible.find((one) => same(one.employer, employer));
  return works ? { person: works, by: 'employer' } : null;
}

async function enrolledPeople(intakeId: string, personIds: readonly string[]): Promise<Set<string>> {
  const found = await database.enrolments.bulkGet(personIds.map((id) => enrolmentId(intakeId, id)));
  return new Set(found.flatMap((one) => (one && one.deletedAt === null ? [one.personId] : [])));
}
