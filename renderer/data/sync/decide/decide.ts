import { type Person, personNameKey } from '#shared/model/person.ts';
import { type Conflict, type ConflictSide, wholeRecord } from '#shared/sync/conflict.ts';
import type { Edit } from '../../change/change.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { isDerived } from './derived-fields.ts';

type Fields = Record<string, unknown>;

const readRecord = (conflict: Conflict) =>
  database.table<Fields, string>(conflict.table).get(conflict.recordId);

const update = ({ table, recordId: id, scope }: Conflict, fields: Fields) =>
  // The values are what the server keeps of this table's records.
  act(scope, [{ table, kind: 'update', id, fields, decides: true } as unknown as Edit]);

/** What follows from the chosen value: what that change wrote beside it, and the key that lists are sorted by. */
async function following(conflict: Conflict, side: ConflictSide, record: Fields): Promise<Fields> {
  const beside = await database.conflicts.where('recordId').equals(conflict.recordId).toArray();
  const same = beside
    .filter(({ table, field }) => isDerived(table, field))
    .flatMap(({ field, sides }) =>
      sides.filter(({ change }) => change === side.change).map(({ value }) => [field, value] as const),
    );
  const fields: Fields = Object.fromEntries(same);
  if (conflict.table !== 'people') return fields;
  const person = { ...record, [conflict.field]: side.value } as unknown as Person;
  return { ...fields, nameKey: personNameKey(person) };
}

/** This value shall stand: a change like any other, which can be undone. False where the record is not here. */
export async function chooseSide(conflict: Conflict, side: ConflictSide): Promise<boolean> {
  const record = await readRecord(conflict);
  if (!record) return false;
  const fields = await following(conflict, side, record);
  await update(conflict, { ...fields, [conflict.field]: side.value });
  return true;
}

/** A record that one removed and the other edited: it stays, as it is. False where it is not here. */
export async function keepRecord(conflict: Conflict): Promise<boolean> {
  const record = await readRecord(conflict);
  const field = Object.keys(record ?? {}).find(
    (name) => name !== 'id' && name !== 'body' && name !== wholeRecord && !isDerived(conflict.table, name),
  );
  if (!record || !field) return false;
  await update(conflict, { [field]: record[field] });
  return true;
}

/** A record that one removed and the other edited: it goes. False where it is not here. */
export async function removeRecord(conflict: Conflict): Promise<boolean> {
  const { table, recordId: id, scope } = conflict;
  if (!(await readRecord(conflict))) return false;
  await act(scope, [{ table, kind: 'remove', id }]);
  return true;
}
