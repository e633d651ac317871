import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { attachmentPlace, attachmentProblem, readAttachments } from '../attachments.ts';
import { type AttachmentPlace, attachmentBytes, findFile } from '../backup/kept-attachments.ts';

/**
 * The bytes of a template's picture; one that is only on the server is fetched first. Problems: those of attachments,
 * `templateImageGone` where neither a file nor a record of it is here.
 */
export async function readTemplateImage(
  templateId: string,
  hash: string,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const at = await attachmentPlace();
  if (!at.ok) return at;
  // Its attaching may have been taken back, and an older version still has it: the bytes stay where they were kept.
  const { name } = await findFile(at.value, hash);
  if (name !== null) return read(at.value, hash);
  const attachment = (await readAttachments(templateId)).find((one) => one.hash === hash);
  if (!attachment) return failure('templateImageGone');
  const { bringAttachment, serverOfSpeaker } = await import('../sync/attachments/bring.ts');
  const here = await bringAttachment(at.value, attachment, await serverOfSpeaker());
  return here.ok ? read(at.value, hash, attachment.name) : here;
}

async function read(
  at: AttachmentPlace,
  hash: string,
  name = hash.slice(0, 8),
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of attachmentBytes(at, hash)) parts.push(part);
    return success(new Uint8Array(await new Blob(parts).arrayBuffer()));
  } catch (error) {
    return attachmentProblem(error, name);
  }
}

/** The pictures that a layout prints, by their hashes: what the document is made with. Problems as above. */
export async function readTemplateImages(
  templateId: string,
  { elements }: Pick<TemplateLayout, 'elements'>,
): Promise<Outcome<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>> {
  const images = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const element of elements) {
    if (element.kind !== 'image' || images.has(element.hash)) continue;
    const image = await readTemplateImage(templateId, element.hash);
    if (!image.ok) return image;
    images.set(element.hash, image.value);
  }
  return success(images);
}
