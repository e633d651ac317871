import { useLiveQuery } from 'dexie-react-hooks';
import { type Person, personName } from '#shared/model/person.ts';
import type { TableName } from '#shared/model/records.ts';
import { database } from '../../database.ts';

type Fields = Record<string, unknown>;

/** What a decision is about: the record by its name, and the programme that it belongs to. */
export interface Subject {
  /** Empty where the record is not here or has no name. */
  name: string;
  /** Empty where it belongs to none, or is one. */
  programme: string;
}

/** A text as it is typed: one, or one in both languages of documents. */
function oneText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { kk, ru } = value as { kk?: string; ru?: string };
  return kk || ru || '';
}

const naming = ['term', 'title', 'text', 'name'];

function nameOf(table: TableName, record: Fields): string {
  if (table === 'people') return personName(record as unknown as Person);
  const field = naming.find((one) => one in record);
  return field ? oneText(record[field]) : '';
}

async function readSubject(table: TableName, recordId: string, scope: string): Promise<Subject> {
  const record = await database.table<Fields, string>(table).get(recordId);
  const programme = table === 'programmes' ? undefined : await database.programmes.get(scope);
  return {
    name: record ? nameOf(table, record) : '',
    programme: programme ? oneText(programme.title) : '',
  };
}

/** Live; undefined while it loads. */
export const useSubject = (table: TableName, recordId: string, scope: string): Subject | undefined =>
  useLiveQuery(() => readSubject(table, recordId, scope), [table, recordId, scope]);

const linked: readonly TableName[] = ['aims', 'curriculumRows', 'literatureEntries'];

async function readNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    linked.map(async (table) => {
      const records = await database.table<Fields, string>(table).bulkGet([...ids]);
      return records.flatMap((record) =>
        record ? [[String(record.id), nameOf(table, record)] as const] : [],
      );
    }),
  );
  return new Map(found.flat());
}

/** Live names of records that values link to. */
export function useNamesOf(values: readonly unknown[]): ReadonlyMap<string, string> {
  const ids = [...new Set(values.filter(Array.isArray).flat().map(String))];
  return useLiveQuery(() => readNames(ids), [ids.join('\n')]) ?? new Map();
}
