import { useLiveQuery } from 'dexie-react-hooks';
import { hashOf } from '#renderer/platform/hash-of.ts';
import { type Attachment, attachmentLimit } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import {
  AttachmentBroken,
  type AttachmentPlace,
  attachmentBytes,
  isKept,
  keepAttachment,
  OtherBytes,
} from './backup/kept-attachments.ts';
import { pour } from './backup/pour.ts';
import { saveRequest } from './backup/save-request.ts';
import { database } from './database.ts';
import { StorageRefused } from './storage-refused.ts';
import { spaceUsed } from './store/space-used.ts';
import { blobBytes } from './stored-files.ts';
import { act } from './undo.ts';
import { written } from './written.ts';

/** The record that files are attached to, and the scope of the change log that it belongs to. */
export interface AttachmentOwner {
  ownerId: string;
  scope: string;
  /** The research of the programme that the files are about (O10-4); absent where they are the owner's as a whole. */
  about?: string;
}

let place: (() => Promise<Outcome<AttachmentPlace>>) | null = null;

/** For tests: another place for the bytes from now on; null: that of the machine. */
export function placeAttachments(at: AttachmentPlace | null): void {
  place = at && (async () => success(at));
}

/** The storage and the key of this machine. Problems: those of `openKeys`. */
export async function attachmentPlace(): Promise<Outcome<AttachmentPlace>> {
  if (place) return place();
  const { attachmentKey } = await import('./keys/sealed-records.ts');
  const { platform } = await import('#renderer/platform/current.ts');
  const key = await attachmentKey();
  return key.ok ? success({ storage: platform.storage, key: key.value }) : key;
}

/** Files attached to one record, the oldest first. */
export async function readAttachments(ownerId: string): Promise<Attachment[]> {
  const all = await database.attachments.where({ ownerId }).toArray();
  return all
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1));
}

/** One attached file, also one that stands in no list; undefined while it loads and where there is none. Live. */
export const useAttachment = (id: string) => useLiveQuery(() => database.attachments.get(id), [id]);

/** The problem that a broken file or a refusing storage is; any other error goes on. */
export function attachmentProblem(error: unknown, name: string): ReturnType<typeof failure> {
  if (error instanceof AttachmentBroken) return failure(error.code, { name });
  if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
  throw error;
}

/**
 * Attaches a file: its bytes are sealed and on the disk before the record is written; the same bytes are kept once.
 * Problems: `attachmentEmpty`, `attachmentTooLarge`, `attachmentUnreadable`, those of the storage and of the keys.
 */
export async function addAttachment(
  { ownerId, scope, about }: AttachmentOwner,
  file: File,
): Promise<Outcome<Attachment>> {
  const prepared = await prepareAttachment(ownerId, file);
  if (!prepared.ok) return prepared;
  const record = { ...prepared.value, ...(about && { about }) };
  return written(() => act(scope, [{ table: 'attachments', kind: 'create', record }]), record);
}

/** Keeps a file's bytes and gives the record to write with them, for an action that writes more than that. Problems as above. */
export async function prepareAttachment(ownerId: string, file: File): Promise<Outcome<Attachment>> {
  const name = nameOf(file);
  if (file.size > attachmentLimit) {
    return failure('attachmentTooLarge', { name, limit: attachmentLimit / 1024 / 1024 });
  }
  if (file.size === 0) return failure('attachmentEmpty', { name });
  const kept = await keepBytes(file, name);
  if (!kept.ok) return kept;
  return success({
    id: crypto.randomUUID(),
    ownerId,
    name,
    mediaType: file.type,
    size: file.size,
    hash: kept.value,
    addedAt: new Date().toISOString(),
    deletedAt: null,
  });
}

/** One line of at most 300 letters, as the schema asks. */
const nameOf = (file: File) =>
  [
    ...file.name
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{Cc}+/gu, ' '),
  ]
    .slice(0, 150)
    .join('') || '–';

async function keepBytes(file: File, name: string): Promise<Outcome<string>> {
  const at = await attachmentPlace();
  if (!at.ok) return at;
  try {
    const hash = await hashOf(file);
    if (await isKept(at.value, hash)) return success(hash);
    const kept = await keepAttachment(at.value, hash, blobBytes(file));
    spaceUsed();
    return kept.ok ? success(hash) : kept;
  } catch (error) {
    if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
    // The file went away or was changed while it was read.
    if (error instanceof OtherBytes || error instanceof DOMException) {
      return failure('attachmentUnreadable', { name });
    }
    throw error;
  }
}

const setDeleted = ({ scope }: AttachmentOwner, id: string, deletedAt: string | null) =>
  written(() => act(scope, [{ table: 'attachments', kind: 'update', id, fields: { deletedAt } }]), null);

/** Puts the file into the bin; its bytes stay. */
export const removeAttachment = (owner: AttachmentOwner, id: string) =>
  setDeleted(owner, id, new Date().toISOString());

/** Takes the file out of the bin. */
export const bringBackAttachment = (owner: AttachmentOwner, id: string) => setDeleted(owner, id, null);

/**
 * Saves a copy where the person chooses; a file that is only on the server is fetched first. Must be called from a click.
 * Problems: `attachmentMissing`, `attachmentDamaged`, those of `bringAttachment` and of saving: no file is left then.
 */
export async function saveAttachment(
  attachment: Attachment,
  fileType: string,
): Promise<Outcome<{ state: 'saved'; name: string } | { state: 'cancelled' }>> {
  const { platform } = await import('#renderer/platform/current.ts');
  const begun = await platform.beginSave(saveRequest(attachment.name, fileType));
  if (!begun.ok) return begun;
  if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
  const { target } = begun.value;
  try {
    const at = await attachmentPlace();
    if (!at.ok) {
      await target.drop();
      return at;
    }
    const { bringAttachment, serverOfSpeaker } = await import('./sync/attachments/bring.ts');
    const here = await bringAttachment(at.value, attachment, await serverOfSpeaker());
    if (!here.ok) {
      await target.drop();
      return here;
    }
    const poured = await pour(attachmentBytes(at.value, attachment.hash), target);
    return poured.ok ? success({ state: 'saved', name: target.name }) : poured;
  } catch (error) {
    return attachmentProblem(error, attachment.name);
  }
}
