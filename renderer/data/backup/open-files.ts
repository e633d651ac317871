import { writeProgrammeFile } from '#shared/documents/programme-file/write-programme-file.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Person } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Programme, ProgrammeContent } from '#shared/model/programme.ts';
import { sealedFields } from '#shared/model/records.ts';
import type { Database } from '../database.ts';
import { type AttachmentPlace, attachmentBytes, isKept } from './kept-attachments.ts';
import { plainName, splitName, uniqueNames } from './open-names.ts';
import { type PersonColumn, peopleCsv } from './people-csv.ts';
import type { FileToZip } from './zip-stream.ts';

/** Where the open files come from. */
export interface OpenSources {
  db: Database;
  /** Null where the attachments are locked. */
  attachments: AttachmentPlace | null;
  readProgramme: (id: string) => Promise<ProgrammeContent | null>;
  makeDocx: (content: ProgrammeContent) => Promise<Uint8Array>;
  /** A person with the personal fields readable. */
  openPerson: (person: Person) => Promise<Outcome<Person>>;
  texts: { readme: string; headings: Record<PersonColumn, string> };
}

/** What is found out while the files are made. */
export interface OpenNotes {
  missing: string[];
  personalData: boolean;
}

const encoder = new TextEncoder();
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const text = (name: string, content: string): FileToZip => ({
  name,
  bytes: once(encoder.encode(content)),
  packed: false,
});
const json = (name: string, value: unknown) => text(name, `${JSON.stringify(value, null, 2)}\n`);
const titleOf = ({ title, language, id }: Programme) =>
  title[language].trim() || title.kk.trim() || title.ru.trim() || id;
const isHere = ({ deletedAt }: { deletedAt: string | null }) => deletedAt === null;

/**
 * Everything that is not in the bin as files that other programs read. What cannot be made is noted in `notes`; it is
 * whole when the last file was taken.
 */
export async function* openFiles(sources: OpenSources, notes: OpenNotes): AsyncGenerator<FileToZip> {
  const { db, texts } = sources;
  const unique = uniqueNames();
  yield text('README.txt', texts.readme);
  yield json('organisation.json', await db.organisations.toArray());
  yield json('users.json', await db.users.toArray());
  const folders = new Map<string, string>();
  for (const programme of (await db.programmes.toArray()).filter(isHere)) {
    folders.set(programme.id, plainName(titleOf(programme), 'programme'));
    const folder = unique('programmes/', plainName(titleOf(programme), 'programme'), '');
    yield* programmeFiles(sources, programme.id, folder, notes);
  }
  yield* peopleFiles(sources, folders, notes);
  yield* attachmentFiles(sources, folders, unique, notes);
  yield { name: 'changes.ndjson', bytes: changeLines(db), packed: false };
}

async function* programmeFiles(
  { readProgramme, makeDocx }: OpenSources,
  id: string,
  folder: string,
  notes: OpenNotes,
): AsyncGenerator<FileToZip> {
  const content = await readProgramme(id);
  if (!content) return;
  yield { name: `${folder}/programme.ereje`, bytes: once(writeProgrammeFile(content)), packed: false };
  yield json(`${folder}/programme.json`, content);
  try {
    const name = `${folder}/programme.docx`;
    yield { name, bytes: once(await makeDocx(content)), packed: true };
  } catch (error) {
    console.error('A document could not be made', error);
    notes.missing.push(`${folder}/programme.docx`);
  }
}

async function* peopleFiles(
  { db, openPerson, texts }: OpenSources,
  folders: Map<string, string>,
  notes: OpenNotes,
): AsyncGenerator<FileToZip> {
  const people: Person[] = [];
  for (const person of (await db.people.toArray()).filter(isHere)) {
    const opened = await openPerson(person);
    if (!opened.ok) notes.personalData = false;
    people.push(opened.ok ? opened.value : withoutSealed(person));
    folders.set(person.id, plainName(`${person.lastName} ${person.firstName}`, 'person'));
  }
  yield text('people.csv', peopleCsv(people, texts.headings));
  yield json('people.json', people);
}

/** What is closed is left empty: sealed letters tell nobody anything. */
const withoutSealed = (person: Person): Person => ({
  ...person,
  ...Object.fromEntries((sealedFields.people ?? []).map((field) => [field, ''])),
});

async function* attachmentFiles(
  { db, attachments }: OpenSources,
  folders: Map<string, string>,
  unique: ReturnType<typeof uniqueNames>,
  notes: OpenNotes,
): AsyncGenerator<FileToZip> {
  const all: Attachment[] = (await db.attachments.toArray())
    .filter(isHere)
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  for (const { name, hash, ownerId } of all) {
    // Read to its end first: a file that turns out broken in the middle could not be taken back out of the zip.
    if (!attachments || !(await isKept(attachments, hash))) {
      notes.missing.push(name);
      continue;
    }
    const { stem, extension } = splitName(name);
    const folder = `attachments/${folders.get(ownerId) ?? plainName(ownerId, 'record')}/`;
    const path = unique(folder, stem, extension);
    yield { name: path, bytes: attachmentBytes(attachments, hash), packed: true };
  }
}

const batchSize = 500;

/** The change log, one row a line, in its order. Personal fields stay sealed in it. */
async function* changeLines(db: Database): AsyncGenerator<Uint8Array> {
  for (let last = 0; ; ) {
    const rows = await db.changes.where('seq').above(last).limit(batchSize).toArray();
    const end = rows.at(-1);
    if (!end) return;
    last = end.seq;
    yield encoder.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
}
