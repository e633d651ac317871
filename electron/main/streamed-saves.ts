import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { BeginSaveAnswer } from '#shared/bridge.ts';
import type { BeginSaveRequest, CommitSaveRequest, WriteSaveRequest } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { beginStreamedWrite, type StreamedWrite } from './streamed-write.ts';

/** Saves that began and have not ended, by their handles. */
const open = new Map<string, StreamedWrite>();

/** The person chooses the place; the page learns a handle and the file's name. */
export async function beginSave(
  window: BrowserWindow,
  { suggestedName, filters }: BeginSaveRequest,
): Promise<Outcome<BeginSaveAnswer>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName, filters });
  if (canceled || filePath === '') return success({ state: 'cancelled' });
  const begun = await beginStreamedWrite(filePath);
  if (!begun.ok) return begun;
  const handle = randomUUID();
  open.set(handle, begun.value);
  // A page that is gone ends its saves no more.
  window.webContents.once('destroyed', () => void dropSave(handle));
  window.webContents.once('render-process-gone', () => void dropSave(handle));
  return success({ state: 'chosen', handle, name: basename(filePath) });
}

export async function writeSave({ handle, bytes }: WriteSaveRequest): Promise<Outcome<null>> {
  const written = await open.get(handle)?.write(bytes);
  return ended(handle, written ?? failure('requestRefused'), false);
}

export async function commitSave({ handle, sha256 }: CommitSaveRequest): Promise<Outcome<null>> {
  const committed = await open.get(handle)?.commit(sha256);
  return ended(handle, committed ?? failure('requestRefused'), true);
}

export async function dropSave(handle: string): Promise<Outcome<null>> {
  await open.get(handle)?.drop();
  return ended(handle, success(null), true);
}

function ended(handle: string, answer: Outcome<null>, last: boolean): Outcome<null> {
  if (last || !answer.ok) open.delete(handle);
  return answer;
}
