import { type LookAlikeChange, mendLookAlikes } from '#shared/kazakh/look-alikes.ts';
import { type ProgrammeContent, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { plainText } from '#shared/model/rich-text.ts';

/** The programme as the checks read it: every text taken out of its tree once. */
export interface Reading {
  content: ProgrammeContent;
  /** Plain text of each section; empty where the section is missing. */
  texts: Readonly<Record<SectionKey, string>>;
  /** The same with Latin look-alikes put right, so that one wrong letter is told once and not as an unused term too. */
  mended: Readonly<Record<SectionKey, { text: string; changes: LookAlikeChange[] }>>;
}

/** Takes the texts out of the content's trees. */
export function readContent(content: ProgrammeContent): Reading {
  const texts = bySection(() => '');
  for (const { key, body } of content.sections) {
    texts[key] = [texts[key], plainText(body)].filter(Boolean).join('\n');
  }
  return { content, texts, mended: bySection((key) => mendLookAlikes(texts[key])) };
}

const bySection = <Value>(make: (key: SectionKey) => Value): Record<SectionKey, Value> =>
  Object.fromEntries(sectionKeys.map((key) => [key, make(key)])) as Record<SectionKey, Value>;

export const isBlank = (text: string): boolean => text.trim() === '';

/** How many rows the section's own table has; null for a section without a table. */
export function tableRows(
  { glossary, aims, curriculum, literature }: ProgrammeContent,
  key: SectionKey,
): number | null {
  const tables: Partial<Record<SectionKey, readonly unknown[]>> = {
    glossary,
    aims,
    structure: curriculum,
    literature,
  };
  return tables[key]?.length ?? null;
}

/** Whether the section has neither text nor rows. */
export const isUntouched = (reading: Reading, key: SectionKey): boolean =>
  isBlank(reading.texts[key]) && !tableRows(reading.content, key);
