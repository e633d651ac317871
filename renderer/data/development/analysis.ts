import type { Research } from '#shared/model/development/needs-analysis.ts';
import type { Edit } from '../change/change.ts';
import { filesIntoBin } from '../loose-attachments.ts';
import { flush } from '../pending-saves.ts';
import { orderAfter } from '../programmes.ts';
import { act } from '../undo.ts';
import { readDevelopment } from './read-development.ts';
import { actInDevelopment, withDevelopment } from './write-development.ts';

/** The development's own record, where it is not stored yet: it is written with the first thing in it. */
export async function developmentEdits(programmeId: string): Promise<Edit[]> {
  const view = await readDevelopment(programmeId);
  return view ? withDevelopment(view, []) : [];
}

/** A research behind all others (O10-4). Gives its id; null where there is no such programme. */
export async function addResearch(programmeId: string): Promise<string | null> {
  const view = await readDevelopment(programmeId);
  if (!view) return null;
  const { researches, development } = view;
  const record: Research = {
    id: crypto.randomUUID(),
    ownerId: development.id,
    order: orderAfter(researches, researches.length - 1),
    kind: 'qualitative',
    method: 'interview',
    ...{ instruments: '', sampling: '', procedure: '', participants: '', participantCount: null },
    ...{ from: null, until: null, findings: '', analyst: '' },
  };
  await actInDevelopment(view, [{ table: 'researches', kind: 'create', record }]);
  return record.id;
}

export const updateResearch = (
  programmeId: string,
  id: string,
  fields: Partial<Omit<Research, 'id' | 'ownerId'>>,
) => act(programmeId, [{ table: 'researches', kind: 'update', id, fields }]);

/** Removes a research; its files go to the bin. Undo brings back all of it. */
export async function removeResearch(programmeId: string, id: string): Promise<void> {
  await flush();
  const files = await filesIntoBin(programmeId, id);
  await act(programmeId, [...files, { table: 'researches', kind: 'remove', id }]);
}
