import { type Person, personNameKey } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { sealedPrefix } from '#shared/model/records.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import type { PersonalFields, Seals } from './personal-fields.ts';

/** What a person at the screen fills in; personal fields are open here. Absent: as it was. */
export type PersonFields = Omit<
  Person,
  'id' | 'nameKey' | 'iinHash' | 'createdAt' | 'deletedAt' | 'mergedInto' | keyof PersonalFields
> &
  Partial<PersonalFields>;

type Stored = Pick<Person, 'iinHash'> & PersonalFields;

/** The fields that are stored in place of the open ones. */
async function sealed(
  id: string,
  fields: Partial<PersonalFields>,
  seals: Seals,
): Promise<Outcome<Partial<Stored>>> {
  if (Object.keys(fields).length === 0) return success({});
  const closed = await seals.seal(id, fields);
  if (!closed.ok || fields.iin === undefined) return closed;
  if (fields.iin === '') return success({ ...closed.value, iinHash: '' });
  const hash = await seals.iinHash(fields.iin);
  return hash.ok ? success({ ...closed.value, iinHash: hash.value }) : hash;
}

function personalOf({ iin, phone, bankAccount }: Partial<PersonalFields>): Partial<PersonalFields> {
  return {
    ...(iin !== undefined && { iin }),
    ...(phone !== undefined && { phone }),
    ...(bankAccount !== undefined && { bankAccount }),
  };
}

/** Only the fields whose open value is another one: sealing the same value again would look like a change. */
async function changedPersonal(person: Person, fields: Partial<PersonalFields>, seals: Seals) {
  const wanted = personalOf(fields);
  const isClosed = Object.keys(wanted).some((key) =>
    person[key as keyof PersonalFields].startsWith(sealedPrefix),
  );
  if (!isClosed) return success(wanted);
  const open = await seals.open(person);
  if (!open.ok) return open;
  const differs = ([key, value]: [string, string]) => open.value[key as keyof PersonalFields] !== value;
  return success(Object.fromEntries(Object.entries(wanted).filter(differs)) as Partial<PersonalFields>);
}

/** Stores a new person. Gives the id. Problems: those of `Seals`. */
export async function createPerson(fields: PersonFields, seals: Seals): Promise<Outcome<string>> {
  const id = crypto.randomUUID();
  const none = { iin: '', phone: '', bankAccount: '', iinHash: '' };
  const closed = await sealed(id, personalOf(fields), seals);
  if (!closed.ok) return closed;
  const person = {
    ...fields,
    ...none,
    ...closed.value,
    id,
    nameKey: '',
    createdAt: new Date().toISOString(),
    deletedAt: null,
  };
  const record = { ...person, nameKey: personNameKey(person) };
  await act(id, [{ table: 'people', kind: 'create', record }]);
  return success(id);
}

/** Stores what differs in a person. Problems: those of `Seals`. */
export async function updatePerson(
  id: string,
  fields: Partial<PersonFields>,
  seals: Seals,
): Promise<Outcome<null>> {
  const person = await database.people.get(id);
  if (!person) throw new Error(`No person ${id}`);
  const differing = await changedPersonal(person, fields, seals);
  if (!differing.ok) return differing;
  const closed = await sealed(id, differing.value, seals);
  if (!closed.ok) return closed;
  const { iin: _iin, phone: _phone, bankAccount: _account, ...open } = fields;
  const changed = { ...open, ...closed.value };
  const nameKey = personNameKey({ ...person, ...changed });
  await act(id, [{ table: 'people', kind: 'update', id, fields: { ...changed, nameKey } }]);
  return success(null);
}

/** Puts a person's record into the bin, or takes it out again. */
export async function binPerson(person: Person, bin: boolean): Promise<string | null> {
  const deletedAt = bin ? new Date().toISOString() : null;
  const fields = {
    deletedAt,
    nameKey: personNameKey({ ...person, deletedAt }),
    ...(person.mergedInto && { mergedInto: null }),
  };
  return act(person.id, [{ table: 'people', kind: 'update', id: person.id, fields }]);
}
