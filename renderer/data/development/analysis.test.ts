import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addAttachment } from '../attachments.ts';
import { bringBack, readBin } from '../bin.ts';
import { database } from '../database.ts';
import { readLooseAttachments } from '../loose-attachments.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { openUndo, undo } from '../undo.ts';
import { addResearch, removeResearch } from './analysis.ts';

const programme = { ownerId: programmeId, scope: programmeId };

startWithProgramme();

async function attach(name: string, about?: string) {
  const added = await addAttachment({ ...programme, ...(about && { about }) }, new File([name], name));
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

async function researchWithFiles() {
  const research = (await addResearch(programmeId)) ?? '';
  const other = (await addResearch(programmeId)) ?? '';
  await attach('сауалнама.pdf', research);
  await attach('сұхбат.pdf', other);
  await attach('хат.pdf');
  return { research, other };
}

const names = async (about?: string) =>
  (await readLooseAttachments({ ownerId: programmeId, ...(about && { about }) }))
    .map(({ name }) => name)
    .sort();

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
