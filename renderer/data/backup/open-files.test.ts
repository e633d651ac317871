import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Person } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { addAttachment, placeAttachments, readAttachments, removeAttachment } from '../attachments.ts';
import { change } from '../change/change.ts';
import { database } from '../database.ts';
import { createOrganisation, newOrganisation } from '../organisation.ts';
import { binProgramme, createProgramme, readProgrammeContent } from '../programmes.ts';
import { testProgramme } from '../testing-programme.ts';
import { type OpenNotes, type OpenSources, openFiles } from './open-files.ts';
import { peopleCsv, personColumns } from './people-csv.ts';
import { type TestPlace, testPlace } from './testing-place.ts';
import { ZipTooLarge, zipStream } from './zip-stream.ts';

const person: Person = {
  id: 'n1',
  lastName: 'Үлгібаев',
  firstName: 'Сынақ',
  middleName: '',
  nameKey: '',
  birthDate: '1990-01-01',
  iin: 'sealed1:AAAA',
  iinHash: '',
  phone: 'sealed1:BBBB',
  bankAccount: '',
  employer: '=HYPERLINK("http://example.com")',
  position: 'мұғалім; жетекші',
  createdAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
};
const headings = Object.fromEntries(
  personColumns.map((column) => [column, column]),
) as OpenSources['texts']['headings'];

let place: TestPlace;
let sources: OpenSources;
beforeEach(async () => {
  await database.delete();
  await database.open();
  place = await testPlace();
  placeAttachments(place);
  sources = {
    db: database,
    attachments: place,
    readProgramme: readProgrammeContent,
    makeDocx: async () => Uint8Array.from([80, 75]),
    openPerson: async (one) => success({ ...one, iin: 'opened', phone: '+7 701 000 00 00' }),
    texts: { readme: 'оқы', headings },
  };
  await createOrganisation(newOrganisation('o1', 'O10'));
  await createProgramme(testProgramme('p1', 'Музыка: әдістеме'));
  await createProgramme(testProgramme('p2', 'музыка? ӘДІСТЕМЕ'));
  await createProgramme(testProgramme('p3', ''));
  await change('n1', [{ table: 'people', kind: 'create', record: person }]);
});

/** Attaches files, each at a time of its own. */
async function attach(ownerId: string, ...files: [name: string, text: string][]) {
  for (const [name, text] of files) {
    await addAttachment({ ownerId, scope: ownerId }, new File([text], name));
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

async function exportAll() {
  const notes: OpenNotes = { missing: [], personalData: true };
  const parts: Uint8Array[] = [];
  for await (const part of zipStream(openFiles(sources, notes))) parts.push(part);
  const files = unzipSync(Uint8Array.from(Buffer.concat(parts)));
  return { notes, files, textOf: (name: string) => new TextDecoder().decode(files[name]) };
}

test('everything is in it, under names that every system takes and that differ', async () => {
  await attach('p1', ['Хаттама.PDF', 'бір'], ['хаттама.pdf', 'екі']);
  await attach('n1', ['../../etc/passwd', 'үш']);
  const { files, textOf, notes } = await exportAll();
  const programmes = ['Музыка әдістеме', 'музыка ӘДІСТЕМЕ (2)', 'p3'];
  expect(Object.keys(files).sort()).toEqual(
    [
      'README.txt',
      'organisation.json',
      'users.json',
      ...programmes.flatMap((name) =>
        ['ereje', 'json', 'docx'].map((ending) => `programmes/${name}/programme.${ending}`),
      ),
      'people.csv',
      'people.json',
      'attachments/Музыка әдістеме/Хаттама.PDF',
      'attachments/Музыка әдістеме/хаттама (2).pdf',
      'attachments/Үлгібаев Сынақ/etc passwd',
      'changes.ndjson',
    ].sort(),
  );
  expect(textOf('attachments/Музыка әдістеме/Хаттама.PDF')).toBe('бір');
  expect(textOf('changes.ndjson').trim().split('\n')).toHaveLength(await database.changes.count());
  expect(JSON.parse(textOf('programmes/p3/programme.json')).programme.id).toBe('p3');
  expect(notes).toEqual({ missing: [], personalData: true });
});

test('personal fields are in the open; where their key is locked they are empty and that is told', async () => {
  expect(JSON.parse((await exportAll()).textOf('people.json'))[0].iin).toBe('opened');
  sources.openPerson = async () => failure('keysLocked');
  const { textOf, notes } = await exportAll();
  expect(JSON.parse(textOf('people.json'))[0]).toMatchObject({ lastName: 'Үлгібаев', iin: '', phone: '' });
  expect(textOf('people.csv')).not.toContain('sealed1:');
  expect(notes.personalData).toBe(false);
});

test('what lies in the bin stays out', async () => {
  await attach('p1', ['a.pdf', 'бір']);
  const [attachment] = await readAttachments('p1');
  await removeAttachment({ ownerId: 'p1', scope: 'p1' }, attachment?.id ?? '');
  await binProgramme('p2', true);
  const names = Object.keys((await exportAll()).files);
  expect(names.some((name) => name.startsWith('attachments/'))).toBe(false);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(2);
});

test('a broken attachment and a document that cannot be made are told, and the rest is there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await attach('p1', ['a.pdf', 'бір'], ['b.pdf', 'екі']);
  const [{ hash } = { hash: '' }] = await readAttachments('p1');
  await place.files.remove(`attachments/${hash}`);
  sources.makeDocx = async (content) => {
    if (content.programme.id === 'p3') throw new Error('no');
    return Uint8Array.from([1]);
  };
  const { files, notes } = await exportAll();
  expect(notes.missing).toEqual(['programmes/p3/programme.docx', 'a.pdf']);
  expect(files['attachments/Музыка әдістеме/b.pdf']).toBeDefined();
  expect(files['changes.ndjson']).toBeDefined();
});

describe('the table of people', () => {
  const rowOf = (fields: Partial<Person>) =>
    peopleCsv([{ ...person, ...fields }], headings).split('\r\n')[1] ?? '';

  test.each(['=1+1', '+7 701 000 00 00', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
    'guards %j against being run as a formula',
    (text) => {
      expect(rowOf({ lastName: text })).toMatch(/^"?'/);
    },
  );

  test('keeps what holds semicolons, quotes and lines in one cell', () => {
    expect(rowOf({ lastName: 'a;b', firstName: 'c"d', middleName: 'e\nf' })).toMatch(
      /^"a;b";"c""d";"e\nf";1990-01-01;/,
    );
  });

  test('begins with the mark by which Excel knows UTF-8', () => {
    expect(peopleCsv([], headings).startsWith('\ufefflastName;firstName')).toBe(true);
  });
});

test('more than a zip holds is refused', async () => {
  async function* large() {
    async function* bytes() {
      for (let index = 0; index < 10; index += 1) yield new Uint8Array(100);
    }
    yield { name: 'a', bytes: bytes(), packed: true };
  }
  const making = async () => {
    for await (const _ of zipStream(large(), { bytes: 500, files: 10 }));
  };
  await expect(making()).rejects.toBeInstanceOf(ZipTooLarge);
});
