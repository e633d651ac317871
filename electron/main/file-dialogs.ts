import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { OpenFileAnswer, SaveFileAnswer } from '#shared/bridge.ts';
import {
  type OpenFileRequest,
  openedFileLimit,
  type SaveFileRequest,
  type SaveFolderRequest,
} from '#shared/bridge-arguments.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { readWhole } from './read-whole.ts';
import { writeNewFolder } from './write-new-folder.ts';
import { writeWhole } from './write-whole.ts';

/** The person chooses the place: the page never learns or names a path. */
export async function saveFile(
  window: BrowserWindow,
  { suggestedName, bytes, filters }: SaveFileRequest,
): Promise<Outcome<SaveFileAnswer>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName, filters });
  if (canceled || filePath === '') return success({ state: 'cancelled' });
  const written = await writeWhole(filePath, bytes);
  return written.ok ? success({ state: 'saved', name: basename(filePath) }) : written;
}

/** The person chooses the folder in which a new one is made. */
export async function saveFolder(
  window: BrowserWindow,
  request: SaveFolderRequest,
): Promise<Outcome<SaveFileAnswer>> {
  const properties = ['openDirectory', 'createDirectory'] as const;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: [...properties] });
  const [parent] = filePaths;
  if (canceled || parent === undefined) return success({ state: 'cancelled' });
  const written = await writeNewFolder(parent, request);
  return written.ok ? success({ state: 'saved', name: written.value }) : written;
}

export async function openFile(
  window: BrowserWindow,
  { filters }: OpenFileRequest,
): Promise<Outcome<OpenFileAnswer>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { filters, properties: ['openFile'] });
  const path = filePaths[0];
  if (canceled || path === undefined) return success({ state: 'cancelled' });
  const read = await readWhole(path, openedFileLimit);
  return read.ok ? success({ state: 'opened', name: basename(path), bytes: read.value }) : read;
}
