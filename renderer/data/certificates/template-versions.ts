import { useLiveQuery } from 'dexie-react-hooks';
import {
  type TemplateLayout,
  type TemplateVersion,
  templateLayoutSchema,
} from '#shared/model/certificates/certificate-template.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { sameJson } from '#shared/text/same-json.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';

/** The newest version of a template; two computers may have made versions of one number: the later one counts. */
export function latestOf(versions: readonly TemplateVersion[], templateId: string): TemplateVersion | null {
  const own = versions.filter((one) => one.templateId === templateId);
  return own.sort(newestFirst)[0] ?? null;
}

const newestFirst = (a: TemplateVersion, b: TemplateVersion) =>
  b.version - a.version || b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);

/** All versions of a template, the newest first. */
export async function readTemplateVersions(templateId: string): Promise<TemplateVersion[]> {
  return (await database.templateVersions.where({ templateId }).toArray()).sort(newestFirst);
}

/** Live; undefined while they load. */
export const useTemplateVersions = (templateId: string): TemplateVersion[] | undefined =>
  useLiveQuery(() => readTemplateVersions(templateId), [templateId]);

/** What of a template is printed. */
export const layoutOf = ({ kind, language, page, elements }: TemplateLayout): TemplateLayout => ({
  ...{ kind, language, page, elements },
});

/**
 * Puts a template to use as it stands now: certificates are issued with that version from then on (O10-30). `check`:
 * how many findings about the layout stop the print. Problems: `templateEmpty`, `templateStopped`, `templateInUse` where
 * it is the version in use already, `templateChanged` where it was changed while it was checked.
 */
export async function putToUse(
  templateId: string,
  check: (layout: TemplateLayout) => Promise<number>,
): Promise<Outcome<TemplateVersion>> {
  const template = await database.certificateTemplates.get(templateId);
  if (!template) return failure('templateGone');
  const layout = templateLayoutSchema.parse(layoutOf(template));
  if (layout.elements.length === 0) return failure('templateEmpty', undefined, 'O10-30');
  const stopping = await check(layout);
  if (stopping > 0) return failure('templateStopped', { count: stopping }, 'O10-30');
  const now = await database.certificateTemplates.get(templateId);
  if (!now || !sameJson(layoutOf(now), layout)) return failure('templateChanged');
  const last = latestOf(await readTemplateVersions(templateId), templateId);
  if (last && sameJson(layoutOf(last), layout)) return failure('templateInUse', { version: last.version });
  return store({ ...layout, templateId, name: template.name, version: (last?.version ?? 0) + 1 });
}

async function store(version: Omit<TemplateVersion, 'id' | 'createdAt'>): Promise<Outcome<TemplateVersion>> {
  const record = { ...version, id: crypto.randomUUID(), createdAt: new Date().toISOString() };
  const stored = await written(
    () => act(version.templateId, [{ table: 'templateVersions', kind: 'create', record }]),
    record,
  );
  return stored.ok ? success(record) : stored;
}
