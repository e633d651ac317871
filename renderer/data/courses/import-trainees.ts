import { type Person, personNameKey } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { placeKindNamed } from '#shared/trainee-list/listed-words.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import type { Edit } from '../change/change.ts';
import type { PersonalFields, Seals } from '../people/personal-fields.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { type EnrolmentFacts, enrolmentEdit, noEnrolmentFacts } from './enrolments.ts';
import { type KnownTrainee, knownTrainees } from './known-trainees.ts';
import { type LetterFacts, readLetters, sameLetter } from './letters.ts';

/** A list that is brought into an intake. */
export interface TraineesToImport {
  intakeId: string;
  /** Null where no letter brings them. */
  letter: LetterFacts | null;
  /** Those that nothing stops. */
  rows: readonly TraineeRow[];
  /** Rows of which a person said that they are not the likely known one. */
  strangers: ReadonlySet<number>;
}

/** What an import came to, in people. */
export interface ImportedTrainees {
  added: number;
  /** Who was in the intake already. */
  repeated: number;
}

interface ImportWork {
  seals: Seals;
  /** How many rows are stored. */
  onStored: (rows: number) => void;
  /** Whether a person stopped it: what is stored stays. */
  isStopped: () => boolean;
}

/** Rows that are stored as one action. A list of a department is one; each waits for the disk, not for the person. */
export const rowsOfAction = 500;

/**
 * Brings trainees and their letter into an intake (O10-17): who is known gets what the record lacks, everybody else a
 * record of their own. Who is in the intake already stays as they are. Problems: those of `Seals` and of saving; what
 * was stored before stays, and the same list brought in again adds only the rest.
 */
export async function importTrainees(
  { intakeId, letter, rows, strangers }: TraineesToImport,
  { seals, onStored, isStopped }: ImportWork,
): Promise<Outcome<ImportedTrainees>> {
  const before = letter && sameLetter(await readLetters(intakeId), letter);
  const record = before ?? (letter && { ...letter, id: crypto.randomUUID(), intakeId });
  let letterEdits: Edit[] = record && !before ? [{ table: 'departmentLetters', kind: 'create', record }] : [];
  const total: ImportedTrainees = { added: 0, repeated: 0 };
  for (let at = 0; at < rows.length && !isStopped(); at += rowsOfAction) {
    const some = rows.slice(at, at + rowsOfAction);
    const edits = await traineeEdits({ intakeId, letter: record, rows: some, strangers }, seals);
    if (!edits.ok) return edits;
    if (edits.value.length > 0) {
      const stored = await written(() => act(intakeId, [...letterEdits, ...edits.value.flat()]), null);
      if (!stored.ok) return stored;
      letterEdits = [];
    }
    total.added += edits.value.length;
    total.repeated += some.length - edits.value.length;
    onStored(at + some.length);
  }
  return success(total);
}

type StoredLetter = (LetterFacts & { id: string }) | null;

/** The edits of each trainee who is not in the intake yet. */
async function traineeEdits(
  { intakeId, letter, rows, strangers }: Omit<TraineesToImport, 'letter'> & { letter: StoredLetter },
  seals: Seals,
): Promise<Outcome<Edit[][]>> {
  const known = await knownTrainees(intakeId, rows, seals);
  if (!known.ok) return known;
  const all: Edit[][] = [];
  const taken = new Set<string>();
  for (const { row, trainee } of rows) {
    const found = known.value.get(row);
    const isTaken = found && (found.by === 'iin' || !strangers.has(row));
    const person = await personEdits(trainee, isTaken ? found : undefined, seals);
    if (!person.ok) return person;
    const { id, edits } = person.value;
    const enrolment = taken.has(id) ? null : await enrolmentEdit(intakeId, id, factsOf(trainee, letter));
    taken.add(id);
    if (enrolment) all.push([...edits, enrolment]);
  }
  return success(all);
}

/** The record of a trainee: a new one, or what the known one lacks. */
async function personEdits(
  trainee: ListedTrainee,
  known: KnownTrainee | undefined,
  seals: Seals,
): Promise<Outcome<{ id: string; edits: Edit[] }>> {
  const id = known?.person.id ?? crypto.randomUUID();
  const lacks = (field: keyof Person) => !known || known.person[field] === '';
  const personal: Partial<PersonalFields> = {
    ...(trainee.iin !== '' && lacks('iin') && { iin: trainee.iin }),
    ...(trainee.phone !== '' && lacks('phone') && { phone: trainee.phone }),
  };
  const closed = await seals.seal(id, personal);
  if (!closed.ok) return closed;
  const hash = personal.iin === undefined ? success('') : await seals.iinHash(personal.iin);
  if (!hash.ok) return hash;
  const { birthDate, employer, position } = trainee;
  const open = Object.entries({ birthDate, employer, position }).filter(
    ([field, text]) => text !== '' && lacks(field as keyof Person),
  );
  const fields = {
    ...closed.value,
    ...(hash.value !== '' && { iinHash: hash.value }),
    ...Object.fromEntries(open),
  };
  if (known) return success({ id, edits: [{ table: 'people', kind: 'update', id, fields }] });
  const record = newPerson(id, trainee, fields);
  return success({ id, edits: [{ table: 'people', kind: 'create', record }] });
}

function newPerson(id: string, trainee: ListedTrainee, fields: Partial<Person>): Person {
  const { lastName, firstName, middleName } = trainee;
  const names = { id, lastName, firstName, middleName, deletedAt: null };
  return {
    ...{ birthDate: '', iin: '', iinHash: '', phone: '', bankAccount: '', employer: '', position: '' },
    ...fields,
    ...names,
    nameKey: personNameKey(names),
    createdAt: new Date().toISOString(),
  };
}

/** What the letter says of the work, kept as it was then. */
function factsOf(trainee: ListedTrainee, letter: StoredLetter): EnrolmentFacts {
  const { district, employer, position, subject, category, experience, education, language } = trainee;
  return {
    ...noEnrolmentFacts,
    ...{ district, employer, position, subject, category, experience, education, language },
    placeKind: placeKindNamed(trainee.placeKind),
    region: trainee.region || (letter?.region ?? ''),
    letterId: letter?.id ?? null,
  };
}
