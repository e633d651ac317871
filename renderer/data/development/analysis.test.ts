import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { addAttachment, placeAttachments } from '../attachments.ts';
import { testPlace } from '../backup/testing-place.ts';
import { bringBack, readBin } from '../bin.ts';
import { database } from '../database.ts';
import { readLooseAttachments } from '../loose-attachments.ts';
import { storeProgramme } from '../programmes.ts';
import { openUndo, undo } from '../undo.ts';
import { addResearch, removeResearch } from './analysis.ts';

const programme = { ownerId: 'p', scope: 'p' };

beforeEach(async () => {
  await database.delete();
  await database.open();
  placeAttachments(await testPlace());
  const content = completeProgramme();
  await storeProgramme(content, [{ table: 'organisations', kind: 'create', record: content.organisation }]);
});

async function attach(name: string, about?: string) {
  const added = await addAttachment({ ...programme, ...(about && { about }) }, new File([name], name));
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

async function researchWithFiles() {
  const research = (await addResearch('p')) ?? '';
  const other = (await addResearch('p')) ?? '';
  await attach('сауалнама.pdf', research);
  await attach('сұхбат.pdf', other);
  await attach('хат.pdf');
  return { research, other };
}

const names = async (about?: string) =>
  (await readLooseAttachments({ ownerId: 'p', ...(about && { about }) })).map(({ name }) => name);

test('O10-4: each research has files of its own, and the programme has those of none', async () => {
  const { research, other } = await researchWithFiles();
  expect([await names(research), await names(other), await names()]).toEqual([
    ['сауалнама.pdf'],
    ['сұхбат.pdf'],
    ['хат.pdf'],
  ]);
});

test('a research goes with its files, which lie in the bin; undo brings back all of it', async () => {
  const { research, other } = await researchWithFiles();
  const stop = openUndo('p');
  await removeResearch('p', research);
  expect((await readBin()).map(({ name, ownerTable }) => [name, ownerTable])).toEqual([
    ['сауалнама.pdf', 'programmes'],
  ]);
  expect([await names(other), await names()]).toEqual([['сұхбат.pdf'], ['хат.pdf']]);
  await undo('p');
  expect(await database.researches.count()).toBe(2);
  expect([await names(research), await readBin()]).toEqual([['сауалнама.pdf'], []]);
  stop();
});

test('a file of a research that is gone comes out of the bin to those of the programme', async () => {
  const { research } = await researchWithFiles();
  await removeResearch('p', research);
  const [file] = await readBin();
  if (!file) throw new Error('The bin is empty');
  await bringBack(file);
  expect(await names()).toEqual(['сауалнама.pdf', 'хат.pdf']);
});
