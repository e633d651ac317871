import { useLiveQuery } from 'dexie-react-hooks';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { scoresBehind } from '#shared/model/closed-records.ts';
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

/** Records of a trainee that have no name of their own: points, marks and defences, by the enrolment in their id. */
const enrolmentBehind = (table: TableName, recordId: string): string | null =>
  table === 'scores' ? recordId : scoresBehind(table, recordId);

/** The trainee whose points or mark it is, a mark with its day; empty where the trainee is not here. */
async function traineeName(enrolmentId: string, record: Fields | undefined): Promise<string> {
  const enrolment = await database.enrolments.get(enrolmentId);
  const person = enrolment && (await database.people.get(enrolment.personId));
  const day = record && 'mark' in record ? [numericDate(String(record.date))] : [];
  return person ? [personName(person), ...day].join(', ') : '';
}

/** What a record is called, for who must decide about it. */
export async function readSubject(table: TableName, recordId: string, scope: string): Promise<Subject> {
  const record = await database.table<Fields, string>(table).get(recordId);
  const enrolmentId = enrolmentBehind(table, recordId);
  if (enrolmentId !== null) return { name: await traineeName(enrolmentId, record), programme: '' };
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
