import { useLiveQuery } from 'dexie-react-hooks';
import type { Intake } from '#shared/model/course/intake.ts';
import { personName } from '#shared/model/person.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { TableName } from '#shared/model/records.ts';
import { change } from './change/change.ts';
import { database } from './database.ts';
import { binPerson } from './people/edit-people.ts';
import { readPage } from './people/people.ts';
import { act } from './undo.ts';

/** Kinds of records that a person can delete and bring back. */
export const binTables = [
  'programmes',
  'people',
  'intakes',
  'enrolments',
  'certificateTemplates',
  'attachments',
  'users',
] as const satisfies TableName[];
export type BinTable = (typeof binTables)[number];

/** One thing in the bin. */
export interface BinItem {
  table: BinTable;
  id: string;
  /** Of an attachment: the table of the record that it was attached to. */
  ownerTable?: 'programmes' | 'people';
  /** As lists show it; empty where it has no name. */
  name: string;
  deletedAt: string;
  /** Id of the user who deleted it; null where nobody was named. */
  deletedBy: string | null;
}

type Deleted = Omit<BinItem, 'deletedBy'>;

const binned = <Row extends { deletedAt: string | null }>(row: Row): row is Row & { deletedAt: string } =>
  row.deletedAt !== null;

const titleOf = ({ title, language }: Programme): string =>
  title[language].trim() || title.kk.trim() || title.ru.trim();

async function readProgrammes(): Promise<Deleted[]> {
  const rows = (await database.programmes.toArray()).filter(binned);
  return rows.map((programme) => ({
    table: 'programmes',
    id: programme.id,
    name: titleOf(programme),
    deletedAt: programme.deletedAt,
  }));
}

async function readPeople(): Promise<Deleted[]> {
  const rows = (await readPage('bin', { from: null, to: null })).filter(binned);
  return rows.map((person) => ({
    table: 'people',
    id: person.id,
    name: personName(person),
    deletedAt: person.deletedAt,
  }));
}

/** Called by the course and the year: two of its intakes are told apart by their number. */
async function intakeName({ programmeId, year, number }: Intake): Promise<string> {
  const programme = await database.programmes.get(programmeId);
  return `${programme ? titleOf(programme) : ''} (${year}, № ${number})`.trim();
}

async function readIntakes(): Promise<Deleted[]> {
  const rows = (await database.intakes.toArray()).filter(binned);
  return Promise.all(
    rows.map(async (intake) => {
      const { id, deletedAt } = intake;
      return { table: 'intakes', id, name: await intakeName(intake), deletedAt };
    }),
  );
}

/** Trainees who were taken out of an intake: only these are read, for those who are in one have no such day. */
async function readEnrolments(): Promise<Deleted[]> {
  const rows = (await database.enrolments.where('deletedAt').above('').toArray()).filter(binned);
  return Promise.all(
    rows.map(async ({ id, personId, intakeId, deletedAt }) => {
      const person = await database.people.get(personId);
      const intake = await database.intakes.get(intakeId);
      const words = [person && personName(person), intake && (await intakeName(intake))];
      return { table: 'enrolments', id, name: words.filter(Boolean).join(' – '), deletedAt };
    }),
  );
}

async function readTemplates(): Promise<Deleted[]> {
  const rows = (await database.certificateTemplates.toArray()).filter(binned);
  return rows.map(({ id, name, deletedAt }) => ({ table: 'certificateTemplates', id, name, deletedAt }));
}

async function readAttachments(): Promise<Deleted[]> {
  const rows = (await database.attachments.toArray()).filter(binned);
  return Promise.all(
    rows.map(async ({ id, ownerId, name, deletedAt }) => {
      const ofPerson = (await database.people.get(ownerId)) !== undefined;
      return { table: 'attachments', id, name, deletedAt, ownerTable: ofPerson ? 'people' : 'programmes' };
    }),
  );
}

async function readUsers(): Promise<Deleted[]> {
  const rows = (await database.users.toArray()).filter(binned);
  return rows.map(({ id, name, deletedAt }) => ({ table: 'users', id, name, deletedAt }));
}

/** The user whose change put a record into the bin: the last one that set its day. */
async function deletedBy(id: string): Promise<string | null> {
  const rows = database.changes.where('[recordId+seq]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
  const row = await rows
    .reverse()
    .filter(({ after }) => typeof after?.deletedAt === 'string')
    .first();
  return row?.user ?? null;
}

/** Everything that was deleted and can be brought back, the newest first. */
export async function readBin(): Promise<BinItem[]> {
  const found = [
    ...(await readProgrammes()),
    ...(await readPeople()),
    ...(await readIntakes()),
    ...(await readEnrolments()),
    ...(await readTemplates()),
    ...(await readAttachments()),
    ...(await readUsers()),
  ].sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
  return Promise.all(found.map(async (item) => ({ ...item, deletedBy: await deletedBy(item.id) })));
}

/** Live; undefined while it loads. */
export const useBin = (): BinItem[] | undefined => useLiveQuery(readBin);

/** Takes a record out of the bin, as an action that can be undone. */
export async function bringBack({ table, id }: Pick<BinItem, 'table' | 'id'>): Promise<void> {
  if (table === 'people') {
    const person = await database.people.get(id);
    if (person) await binPerson(person, false);
    return;
  }
  const scope = await scopeOf(table, id);
  if (scope === undefined) return;
  const edit = { table, kind: 'update', id, fields: { deletedAt: null } } as const;
  await (table === 'users' ? change(scope, [edit]) : act(scope, [edit]));
}

/** The scope in which a record comes back; undefined where it is not here. */
async function scopeOf(table: BinTable, id: string): Promise<string | undefined> {
  if (table === 'users') return 'users';
  if (table === 'enrolments') return (await database.enrolments.get(id))?.intakeId;
  return table === 'attachments' ? (await database.attachments.get(id))?.ownerId : id;
}
