import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Attachment } from '#shared/model/attachment.ts';
import type { TraineePaper } from '#shared/model/course/enrolment.ts';
import { paperAbout } from '#shared/model/course/paper-about.ts';
import type { TrainerPaper } from '#shared/model/course/trainer.ts';
import { failure } from '#shared/model/problem.ts';
import { addAttachment, placeAttachments } from '../../attachments.ts';
import { type TestPlace, testPlace } from '../../backup/testing-place.ts';
import { database } from '../../database.ts';
import { createPerson } from '../../people/edit-people.ts';
import { mergePeople } from '../../people/merge-people.ts';
import { openSeals as seals } from '../../people/testing-seals.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { addTrainee, notePaper, readTrainees } from '../enrolments.ts';
import { type ContractWords, contractColumns, contractTable } from './contract-table.ts';
import {
  type ArchiveWords,
  archiveBytes,
  archiveFault,
  archiveProblem,
  planArchive,
} from './hand-over-archive.ts';
import { handedPapers } from './handed-papers.ts';
import { addTrainer, readTrainers, saveContract, saveTrainer } from './trainers.ts';

// No server has what is not here.
vi.mock('../../sync/attachments/bring.ts', () => ({
  serverOfSpeaker: async () => null,
  bringAttachment: async (_place: unknown, { name }: Attachment) => failure('attachmentMissing', { name }),
}));

let place: TestPlace;
beforeEach(async () => {
  await emptyDatabase();
  place = await testPlace();
  placeAttachments(place);
});

const words: ArchiveWords = {
  head: ['№', 'Кім', 'Аты-жөні', 'Құжат', 'Күні', 'Файлы'],
  list: 'Тізім',
  role: (role) => role,
  folder: (role) => (role === 'trainer' ? 'Тренерлер' : 'Тыңдаушылар'),
  paper: (paper) => paper,
};

async function person(lastName: string, more: { iin?: string; bankAccount?: string } = {}) {
  const none = { middleName: '', birthDate: '', employer: '', position: '' };
  const created = await createPerson({ lastName, firstName: 'Үлгі', ...none, ...more }, seals);
  const stored = created.ok && (await database.people.get(created.value));
  if (!stored) throw new Error('No person');
  return stored;
}

async function scan(personId: string, paper: TrainerPaper | TraineePaper, name: string, intakeId = 'i1') {
  const about = paperAbout(paper, intakeId);
  const added = await addAttachment({ ownerId: personId, scope: personId, about }, new File([name], name));
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

const plan = async () =>
  planArchive(
    await handedPapers({
      intakeId: 'i1',
      trainers: await readTrainers('i1'),
      trainees: await readTrainees('i1'),
    }),
    words,
  );

async function unpacked(): Promise<[string, string][]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const made = [{ name: '00 Тізім.xlsx', bytes: new Uint8Array([97]) }];
  for await (const part of archiveBytes(made, await plan())) parts.push(new Uint8Array(part));
  const files = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()));
  return Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

test('O10-19: the scans of trainers and trainees lie in folders of their people, under the names of the papers', async () => {
  const [trainer, trainee] = [await person('Сатов'), await person('Әділова')];
  await addTrainer('i1', trainer.id);
  await addTrainee('i1', trainee);
  await scan(trainer.id, 'diploma', 'a.PDF');
  await scan(trainer.id, 'diploma', 'b.pdf');
  await scan(trainee.id, 'contract', 'c.jpg');
  await scan(trainee.id, 'contract', 'басқа лек.jpg', 'i2');
  expect(await unpacked()).toEqual([
    ['00 Тізім.xlsx', 'a'],
    ['Тренерлер/Сатов Үлгі/diploma.pdf', 'a.PDF'],
    ['Тренерлер/Сатов Үлгі/diploma (2).pdf', 'b.pdf'],
    ['Тыңдаушылар/Әділова Үлгі/contract.jpg', 'c.jpg'],
  ]);
});

test('O10-17, O10-19, O10-21: the list says of every paper when it came and where its scans are, also of what is missing', async () => {
  const [trainer, trainee] = [await person('Сатов'), await person('Әділова')];
  await addTrainer('i1', trainer.id);
  await addTrainee('i1', trainee);
  await notePaper(
    'i1',
    (await readTrainees('i1')).map(({ enrolment }) => enrolment),
    'application',
    '2027-01-15',
  );
  await scan(trainer.id, 'identityCard', 'a.pdf');
  const { list } = await plan();
  expect(list.slice(1).map((row) => row.slice(1))).toEqual([
    ['trainer', 'Сатов Үлгі', 'identityCard', '', 'Тренерлер/Сатов Үлгі/identityCard.pdf'],
    ['trainer', 'Сатов Үлгі', 'diploma', '', ''],
    ['trainee', 'Әділова Үлгі', 'identityCard', '', ''],
    ['trainee', 'Әділова Үлгі', 'questionnaire', '', ''],
    ['trainee', 'Әділова Үлгі', 'application', '15.01.2027', ''],
    ['trainee', 'Әділова Үлгі', 'contract', '', ''],
  ]);
});

test('namesakes have folders of their own, and names that no disk takes are made into some', async () => {
  for (const id of [(await person('Са/тов:')).id, (await person('Са/тов:')).id]) {
    await addTrainer('i1', id);
    await scan(id, 'diploma', `${id}.pdf`);
  }
  expect((await plan()).scans.map(({ name }) => name)).toEqual([
    'Тренерлер/Са тов Үлгі/diploma.pdf',
    'Тренерлер/Са тов Үлгі (2)/diploma.pdf',
  ]);
});

test('scans of a record that was merged go along with the person who stands', async () => {
  const iin = '991231500006';
  const [one, same] = [await person('Сатов', { iin }), await person('Сатова', { iin })];
  await addTrainer('i1', one.id);
  await scan(one.id, 'diploma', 'a.pdf');
  await scan(same.id, 'identityCard', 'b.pdf');
  await mergePeople([one, same], seals);
  expect((await plan()).scans.map(({ scan: { name } }) => name).sort()).toEqual(['a.pdf', 'b.pdf']);
});

test('a scan that is nowhere is named as the problem', async () => {
  const trainer = await person('Сатов');
  await addTrainer('i1', trainer.id);
  const { hash } = await scan(trainer.id, 'diploma', 'a.pdf');
  await place.files.remove(`attachments/${hash}`);
  const error = await unpacked().catch((thrown: unknown) => thrown);
  expect(archiveProblem(error)).toEqual({
    ...{ ok: false, problem: { code: 'attachmentMissing', params: { name: 'a.pdf' } } },
  });
  expect(() => archiveProblem(new Error('another'))).toThrow('another');
});

test('O10-19: what does not fit into one archive is refused before anything is read', () => {
  expect(archiveFault({ scans: [], list: [], size: 3.9e9 })).toBeNull();
  expect(archiveFault({ scans: [], list: [], size: 3.9e9 + 1 })).toMatchObject({
    ...{ code: 'handOverTooLarge', clause: 'O10-19' },
  });
});

test('O10-19: the table for contracts has the account, the hours of the lessons and the sum', async () => {
  const { id } = await person('Сатов', { iin: '991231500006', bankAccount: 'KZ65000TEST000000001' });
  await addTrainer('i1', id);
  await database.lessons.put({
    ...{ id: 'l1', intakeId: 'i1', groupId: 'g1', date: '2027-02-01', hour: 1, length: 3 },
    ...{ curriculumRowId: null, topic: '', kind: 'lecture', trainerId: id, roomId: null, link: '' },
  });
  const [shown] = await readTrainers('i1');
  if (!shown) throw new Error('No trainer');
  await saveTrainer(shown, { ...shown.trainer, category: 'guest', languages: ['kk', 'ru'] });
  await saveContract(shown.inIntake, {
    ...{ contractNumber: '=1+1', contractDate: '2027-01-20', hourPrice: 350_050, note: '' },
  });
  const named: ContractWords = {
    column: (column) => column,
    category: (category) => category,
    language: (language) => language,
  };
  const table = await contractTable('i1', await readTrainers('i1'), seals, named);
  const [head = [], row = []] = table.ok ? table.value : [];
  expect(head).toEqual([...contractColumns]);
  const cell = (column: (typeof contractColumns)[number]) => row[contractColumns.indexOf(column)];
  expect(cell('bankAccount')).toBe('KZ65000TEST000000001');
  expect(cell('iin')).toBe('991231500006');
  expect([cell('hours'), cell('hourPrice'), cell('sum')]).toEqual(['3', '3\u00a0500,50', '10\u00a0501,50']);
  expect([cell('languages'), cell('contractDate')]).toEqual(['kk, ru', '20.01.2027']);
});
