import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWhole } from './read-whole.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ereje-open-'));
  await writeFile(join(folder, 'a.docx'), new Uint8Array(2000));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is read whole', async () => {
  expect(await readWhole(join(folder, 'a.docx'), 2000)).toEqual({ ok: true, value: new Uint8Array(2000) });
});

test('a file above the limit is not read', async () => {
  expect(await readWhole(join(folder, 'a.docx'), 1999)).toMatchObject({ problem: { code: 'fileTooLarge' } });
});

test('a folder, a device and a missing file are no files to open', async () => {
  const refused = { ok: false, problem: { code: 'openFailed' } };
  expect(await readWhole(folder, 2000)).toEqual(refused);
  expect(await readWhole(join(folder, 'missing.docx'), 2000)).toEqual(refused);
  if (process.platform !== 'win32') expect(await readWhole('/dev/zero', 2000)).toEqual(refused);
});
