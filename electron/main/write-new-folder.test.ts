import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import { writeNewFolder } from './write-new-folder.ts';

let parent: string;
const file = (name: string, ...bytes: number[]) => ({ name, bytes: new Uint8Array(bytes) });
const files = [file('00_Тізбе.docx', 1, 2), file('01_Ілеспе_хат.docx', 3)];

beforeEach(async () => {
  parent = await disk.mkdtemp(join(tmpdir(), 'ereje-folder-'));
});
afterEach(() => disk.rm(parent, { recursive: true }));

test('O10-11: the files lie in a new folder', async () => {
  expect(await writeNewFolder(parent, { suggestedName: 'Келісуге', files })).toEqual(success('Келісуге'));
  expect((await disk.readdir(join(parent, 'Келісуге'))).sort()).toEqual(files.map(({ name }) => name));
  expect([...(await disk.readFile(join(parent, 'Келісуге', '00_Тізбе.docx')))]).toEqual([1, 2]);
});

test('what stands there under the same name stays as it is', async () => {
  await disk.mkdir(join(parent, 'Келісуге'));
  await disk.writeFile(join(parent, 'Келісуге (2)'), 'a file');
  expect(await writeNewFolder(parent, { suggestedName: 'Келісуге', files })).toEqual(success('Келісуге (3)'));
  expect(await disk.readdir(join(parent, 'Келісуге'))).toEqual([]);
  expect(await disk.readFile(join(parent, 'Келісуге (2)'), 'utf8')).toBe('a file');
});

test('where a file cannot be written nothing is left, and the person learns why', async () => {
  const tooLong = file(`${'ә'.repeat(150)}.docx`, 1);
  expect(await writeNewFolder(parent, { suggestedName: 'Келісуге', files: [...files, tooLong] })).toEqual(
    failure('saveFailed'),
  );
  expect(await disk.readdir(parent)).toEqual([]);
});

test('a folder that went away is a problem', async () => {
  expect(await writeNewFolder(join(parent, 'gone'), { suggestedName: 'Келісуге', files })).toEqual(
    failure('saveFailed'),
  );
});
