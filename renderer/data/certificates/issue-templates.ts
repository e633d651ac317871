import { useLiveQuery } from 'dexie-react-hooks';
import {
  type TemplateKind,
  type TemplateVersion,
  templateKinds,
} from '#shared/model/certificates/certificate-template.ts';
import { type DocumentLanguage, documentLanguages } from '#shared/model/organisation.ts';
import { database } from '../database.ts';
import { readTemplates } from './templates.ts';

/** Versions in use that a group of a language can get, and the one that is proposed: null where there is none. */
export interface TemplateChoice {
  options: readonly TemplateVersion[];
  proposed: string | null;
}
export type IssueTemplates = Readonly<
  Record<DocumentLanguage, Readonly<Record<TemplateKind, TemplateChoice>>>
>;

/** So many of the newest certificates are looked at for the template that was used last. */
const mostRecent = 50;

/** Ids of templates, the one used last first. */
async function usedLast(): Promise<string[]> {
  const recent = await database.certificates.orderBy('issuedOn').reverse().limit(mostRecent).toArray();
  const ids = recent
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
    .flatMap(({ templates }) => templateKinds.flatMap((kind) => templates[kind] ?? []));
  const versions = await database.templateVersions.bulkGet([...new Set(ids)]);
  return versions.flatMap((one) => (one ? [one.templateId] : []));
}

function choiceOf(
  all: readonly TemplateVersion[],
  last: readonly string[],
  kind: TemplateKind,
  language: DocumentLanguage,
): TemplateChoice {
  const options = all.filter(
    (one) => one.kind === kind && (one.language === language || one.language === 'both'),
  );
  const used = last.flatMap((id) => options.find(({ templateId }) => templateId === id) ?? []);
  return { options, proposed: (used[0] ?? options[0])?.id ?? null };
}

/** The templates in use by language of the group, the one used last proposed (O10-30). */
export async function readIssueTemplates(): Promise<IssueTemplates> {
  const all = (await readTemplates()).flatMap(({ inUse }) => inUse ?? []);
  const last = await usedLast();
  const of = (language: DocumentLanguage) =>
    Object.fromEntries(templateKinds.map((kind) => [kind, choiceOf(all, last, kind, language)])) as Record<
      TemplateKind,
      TemplateChoice
    >;
  return Object.fromEntries(documentLanguages.map((language) => [language, of(language)])) as Record<
    DocumentLanguage,
    Record<TemplateKind, TemplateChoice>
  >;
}

/** Live; undefined while they load. */
export const useIssueTemplates = (): IssueTemplates | undefined => useLiveQuery(readIssueTemplates);
