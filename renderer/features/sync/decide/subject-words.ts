import type { TFunction } from 'i18next';
import type { Subject } from '#renderer/data/sync/account/subjects.ts';
import { sectionKeys } from '#shared/model/programme.ts';
import type { TableName } from '#shared/model/records.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';
import { sectionName } from '#shared/regulation/sections.ts';

const longest = 80;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);

/** What a decision is about, as people call it: «Термин «Рефлексия»». */
export function subjectWords(
  t: TFunction,
  language: TextLanguage,
  { table, recordId }: { table: TableName; recordId: string },
  subject: Subject | undefined,
): string {
  const section = table === 'sections' && sectionKeys.find((key) => recordId.endsWith(`/${key}`));
  if (section) return sectionName(section, language);
  const what = t(`history:what.${table}`);
  const name = shortened(subject?.name ?? '');
  if (name === '') return what;
  return t(name.includes('«') ? 'history:namedPlain' : 'history:named', { what, name });
}
