import type { TFunction } from 'i18next';
import { saveMade } from '#renderer/components/save-made.ts';
import { readKeptText } from '#renderer/data/development/kept-text.ts';
import type { KeptVersion } from '#renderer/data/development/versions.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { versionComparison } from '#shared/documents/official/papers/version-comparison.ts';
import { sectionLines } from '#shared/documents/official/section-lines.ts';
import { writeProgrammeFile } from '#shared/documents/programme-file/write-programme-file.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';

/** A text with the day on which it was kept. */
export interface DatedText {
  on: string;
  content: ProgrammeContent;
}

function saved(
  name: string,
  kind: 'docx' | 'programmeFile',
  make: () => Promise<Uint8Array>,
  t: TFunction<'development'>,
): Promise<Outcome<SaveFileAnswer>> {
  const file = {
    name,
    extension: kind === 'docx' ? 'docx' : 'ereje',
    fallback: t('programmes:export.fallbackName'),
    filter: t(`programmes:export.filters.${kind}`),
  };
  return saveMade(file, make);
}

/** Saves a kept text where the person chooses. Problems: those of `readKeptText` and of saving. */
export async function saveVersion(
  { version, step }: KeptVersion,
  kind: 'docx' | 'programmeFile',
  t: TFunction<'development'>,
): Promise<Outcome<SaveFileAnswer>> {
  const kept = await readKeptText(version);
  if (!kept.ok) return kept;
  const name = `${shownTitle(kept.value.programme)} ${step?.on ?? version.at.slice(0, 10)}`;
  const make = async () =>
    kind === 'docx' ? askDocuments('docx', kept.value) : writeProgrammeFile(kept.value);
  return saved(name, kind, make, t);
}

/** Saves the comparison of two texts as docx (O10-14). Problems: those of saving. */
export function saveComparison(
  before: DatedText,
  after: DatedText,
  t: TFunction<'development'>,
): Promise<Outcome<SaveFileAnswer>> {
  const { programme, organisation } = after.content;
  const { document } = versionComparison(
    {
      programme,
      before: { on: before.on, sections: sectionLines(before.content) },
      after: { on: after.on, sections: sectionLines(after.content) },
    },
    {
      ...{ language: programme.language, number: '', date: null, texts: {}, signatories: [], organisation },
      createdAt: `${after.on}T00:00:00Z`,
    },
  );
  const name = t('versions.comparisonName', { title: shownTitle(programme) });
  const make = () => askDocuments('paperDocx', { document, settings: organisation.documents });
  return saved(name, 'docx', make, t);
}
