import { useLiveQuery } from 'dexie-react-hooks';
import { compareKazakh } from '#shared/kazakh/collate.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type {
  CertificateTemplate,
  TemplateLayout,
  TemplateVersion,
} from '#shared/model/certificates/certificate-template.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { prepareAttachment, readAttachments } from '../attachments.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { latestOf } from './template-versions.ts';

/** A template with the version that certificates are issued with now; null before it was put to use. */
export interface ListedTemplate {
  template: CertificateTemplate;
  inUse: TemplateVersion | null;
}

/** What of a template a person changes. */
export type TemplateFields = Partial<Omit<CertificateTemplate, 'id' | 'createdAt'>>;

/** Templates that are not in the bin, by their names. */
export async function readTemplates(): Promise<ListedTemplate[]> {
  const versions = await database.templateVersions.toArray();
  const templates = await database.certificateTemplates.toArray();
  return templates
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compareKazakh(a.name, b.name))
    .map((template) => ({ template, inUse: latestOf(versions, template.id) }));
}

/** Live; undefined while they load. */
export const useTemplates = (): ListedTemplate[] | undefined => useLiveQuery(readTemplates);

/** Live: undefined while it loads, null where there is none. */
export const useTemplate = (id: string): CertificateTemplate | null | undefined =>
  useLiveQuery(async () => (await database.certificateTemplates.get(id)) ?? null, [id]);

/** Stores a new template; gives it. */
export async function addTemplate(
  name: string,
  layout: TemplateLayout,
): Promise<Outcome<CertificateTemplate>> {
  const record: CertificateTemplate = {
    ...{ kind: layout.kind, language: layout.language, page: layout.page, elements: layout.elements },
    ...{ id: crypto.randomUUID(), name, backdrop: null },
    ...{ createdAt: new Date().toISOString(), deletedAt: null },
  };
  return written(() => act(record.id, [{ table: 'certificateTemplates', kind: 'create', record }]), record);
}

/** Stores a copy with its pictures: what becomes of the one never changes the other. */
export async function copyTemplate(
  { id, ...template }: CertificateTemplate,
  name: string,
): Promise<Outcome<CertificateTemplate>> {
  const createdAt = new Date().toISOString();
  const record = { ...template, id: crypto.randomUUID(), name, createdAt, deletedAt: null };
  const pictures = await readAttachments(id);
  const edits: Edit[] = pictures.map((picture) => ({
    ...{ table: 'attachments', kind: 'create' },
    record: { ...picture, id: crypto.randomUUID(), ownerId: record.id },
  }));
  const edit: Edit = { table: 'certificateTemplates', kind: 'create', record };
  return written(() => act(record.id, [edit, ...edits]), record);
}

export const updateTemplate = (id: string, fields: TemplateFields) =>
  act(id, [{ table: 'certificateTemplates', kind: 'update', id, fields }]);

/** Puts a template into the bin, or takes it out; its versions stay, and so do certificates of them. */
export const binTemplate = (id: string, bin: boolean): Promise<Outcome<null>> =>
  written(() => updateTemplate(id, { deletedAt: bin ? new Date().toISOString() : null }), null);

/**
 * Attaches a picture to a template together with what it changes there, as one action; a file that is attached already
 * is not attached again. It stays when its element goes: older versions have it. Problems: those of `prepareAttachment`.
 */
export async function attachPicture(
  id: string,
  file: File,
  change: (hash: string) => TemplateFields,
): Promise<Outcome<Attachment>> {
  const prepared = await prepareAttachment(id, file);
  if (!prepared.ok) return prepared;
  const known = (await readAttachments(id)).find(({ hash }) => hash === prepared.value.hash);
  const record = known ?? prepared.value;
  const edits: Edit[] = known ? [] : [{ table: 'attachments', kind: 'create', record }];
  const fields = change(record.hash);
  return written(
    () => act(id, [...edits, { table: 'certificateTemplates', kind: 'update', id, fields }]),
    record,
  );
}
