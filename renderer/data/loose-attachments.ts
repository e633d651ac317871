import { useLiveQuery } from 'dexie-react-hooks';
import type { Attachment } from '#shared/model/attachment.ts';
import { isPaperAbout } from '#shared/model/course/paper-about.ts';
import { type AttachmentOwner, readAttachments } from './attachments.ts';
import type { Edit } from './change/change.ts';
import { database } from './database.ts';

/** Files that nobody removes: signed papers of the programme, and its kept texts. */
async function heldFiles(programmeId: string): Promise<ReadonlySet<string | null>> {
  const papers = await database.officialDocuments.where({ programmeId }).toArray();
  const versions = await database.programmeVersions.where({ programmeId }).toArray();
  return new Set([...papers, ...versions].map(({ attachmentId }) => attachmentId));
}

/**
 * What a file is about, as long as that stands: a file of a research that is gone is its programme's; a scan is always
 * that of its paper.
 */
async function standing(about: Attachment['about']): Promise<string | undefined> {
  if (about && isPaperAbout(about)) return about;
  return about && (await database.researches.get(about)) ? about : undefined;
}

/**
 * Those that a person attached to the owner, or to what of it is asked about, and may remove again: signed papers and
 * kept texts have screens of their own.
 */
export async function readLooseAttachments({
  ownerId,
  about,
}: Pick<AttachmentOwner, 'ownerId' | 'about'>): Promise<Attachment[]> {
  const held = await heldFiles(ownerId);
  const loose = (await readAttachments(ownerId)).filter(({ id }) => !held.has(id));
  const wanted = await Promise.all(loose.map(async (one) => (await standing(one.about)) === about));
  return loose.filter((_, index) => wanted[index]);
}

/** Live; undefined while they load. */
export const useAttachments = ({ ownerId, about }: AttachmentOwner) =>
  useLiveQuery(() => readLooseAttachments({ ownerId, ...(about && { about }) }), [ownerId, about]);

/** What goes into the bin together with a research: the files about it. */
export async function filesIntoBin(ownerId: string, about: string): Promise<Edit[]> {
  const deletedAt = new Date().toISOString();
  return (await readLooseAttachments({ ownerId, about })).map(({ id }) => ({
    ...{ table: 'attachments', kind: 'update', id },
    fields: { deletedAt },
  }));
}
