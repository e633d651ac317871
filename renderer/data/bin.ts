import { useLiveQuery } from 'dexie-react-hooks';
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
async function readIntakes(): Promise<Deleted[]> {
  const rows = (await database.intakes.toArray()).filter(binned);
  return Promise.all(
    rows.map(async ({ id, programmeId, year, number, deletedAt }) => {
      const programme = await database.programmes.get(programmeId);
      const title = programme ? titleOf(programme) : '';
      return { table: 'intakes', id, name: `${title} (${year}, № ${number})`.trim(), deletedAt };
    }),
  );
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
  const edit = { table, kind: 'update', id, fields: { deletedAt: null } } as const;
  if (table === 'users') await change('users', [edit]);
  else if (table !== 'attachments') await act(id, [edit]);
  else {
    const attachment = await database.attachments.get(id);
    if (attachment) await act(attachment.ownerId, [edit]);
  }
}
