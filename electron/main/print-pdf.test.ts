import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shell } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printPdfSchema } from '#shared/bridge-arguments.ts';
import { failure, success } from '#shared/model/problem.ts';
import { printsIn } from './print-pdf.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 …');
const request = { name: 'Сертификаттар.pdf', bytes };
let parent: string;
let folder: string;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(shell.openPath).mockResolvedValue('');
  parent = await mkdtemp(join(tmpdir(), 'ereje-print-'));
  folder = join(parent, 'printing');
});
afterEach(() => rm(parent, { recursive: true }));

const openedPath = () => String(vi.mocked(shell.openPath).mock.lastCall?.[0]);

test('user-asks 4, O10-30: finished pages are given byte by byte to the program that prints them', async () => {
  expect(await printsIn(() => folder).print(request)).toEqual(success({ state: 'opened' }));
  expect(openedPath().startsWith(folder)).toBe(true);
  expect(openedPath().endsWith('Сертификаттар.pdf')).toBe(true);
  expect([...(await readFile(openedPath()))]).toEqual([...bytes]);
});

test('where no program opens a PDF, that is said', async () => {
  vi.mocked(shell.openPath).mockResolvedValue('No application');
  expect(await printsIn(() => folder).print(request)).toEqual(failure('printProgramMissing'));
});

test('where the file cannot be written nothing is opened', async () => {
  await writeFile(folder, 'a file where the folder should be');
  expect(await printsIn(() => join(folder, 'in', 'it')).print(request)).toEqual(failure('printFileFailed'));
  expect(shell.openPath).not.toHaveBeenCalled();
});

test('names of people do not stay: what an earlier run left goes before the first print, the rest at the end', async () => {
  await mkdir(folder);
  const left = join(folder, 'left.pdf');
  await writeFile(left, 'left');
  const prints = printsIn(() => folder);
  await prints.print(request);
  const first = openedPath();
  await expect(stat(left)).rejects.toThrow();
  await prints.print(request);
  expect((await stat(first)).isFile()).toBe(true);
  prints.clear();
  await expect(stat(folder)).rejects.toThrow();
});

test('a page can neither name a place nor have anything but a PDF opened', () => {
  expect(printPdfSchema.safeParse(request).success).toBe(true);
  expect(printPdfSchema.safeParse({ ...request, name: '../a.pdf' }).success).toBe(false);
  expect(printPdfSchema.safeParse({ ...request, name: 'a.exe' }).success).toBe(false);
  expect(printPdfSchema.safeParse({ ...request, bytes: new Uint8Array([77, 90]) }).success).toBe(false);
});
