import { equalityHash } from '#shared/keys/equality-hash.ts';
import { open, seal } from '#shared/keys/seal.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { type Records, sealedFields, sealedPrefix, type TableName } from '#shared/model/records.ts';
import { openKeys } from './keys.ts';

type Fields<Name extends TableName> = Partial<Omit<Records[Name], 'id'>>;

const isSealedField = (table: TableName, field: string) => sealedFields[table]?.includes(field) === true;

/** Sets each text of `fields` that is stored sealed to what `turn` makes of it. */
async function turnFields<T extends object>(
  table: TableName,
  fields: T,
  turn: (field: string, text: string) => Promise<Outcome<string>>,
): Promise<Outcome<T>> {
  const turned: Record<string, unknown> = { ...(fields as Record<string, unknown>) };
  for (const [field, text] of Object.entries(fields)) {
    if (!isSealedField(table, field) || typeof text !== 'string') continue;
    const result = await turn(field, text);
    if (!result.ok) return result;
    turned[field] = result.value;
  }
  // The same fields with other texts in them.
  return success(turned as T);
}

/**
 * The fields as they may be stored: personal ones sealed for this record, the others as they are. What is sealed
 * already stays. Problems: those of `openKeys`.
 */
export async function sealRecordFields<Name extends TableName, T extends Fields<Name>>(
  table: Name,
  recordId: string,
  fields: T,
): Promise<Outcome<T>> {
  const keys = await openKeys();
  if (!keys.ok) return keys;
  return turnFields(table, fields, async (field, text) =>
    success(text.startsWith(sealedPrefix) ? text : await seal(keys.value, { table, recordId, field }, text)),
  );
}

/** A record with its personal fields readable. Problems: those of `openKeys`, `sealedUnreadable`. */
export async function openRecord<Name extends TableName>(
  table: Name,
  record: Records[Name],
): Promise<Outcome<Records[Name]>> {
  const keys = await openKeys();
  if (!keys.ok) return keys;
  const recordId = record.id;
  return turnFields(table, record, (field, text) => open(keys.value, { table, recordId, field }, text));
}

/** By what a person is found who has this IIN (`people.iinHash`). Problems: those of `openKeys`. */
export async function iinHash(value: string): Promise<Outcome<string>> {
  const keys = await openKeys();
  return keys.ok ? success(await equalityHash(keys.value, 'iin', value)) : keys;
}

/** An HKDF key for the sealed streams of attachments. Problems: those of `openKeys`. */
export async function attachmentKey(): Promise<Outcome<CryptoKey>> {
  const keys = await openKeys();
  return keys.ok ? success(keys.value.attachments) : keys;
}
