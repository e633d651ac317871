import type { TFunction } from 'i18next';
import { saveMade } from '#renderer/components/save-made.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { readProgrammeContent } from '#renderer/data/programmes.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { shownTitle } from '../shown-title.ts';

export type ExportKind = 'docx' | 'programmeFile';

const extensions = { docx: 'docx', programmeFile: 'ereje' } as const;

async function makeBytes(content: ProgrammeContent, kind: ExportKind): Promise<Uint8Array> {
  if (kind === 'docx') return askDocuments('docx', content);
  const { writeProgrammeFile } = await import('#shared/documents/programme-file/write-programme-file.ts');
  return writeProgrammeFile(content);
}

/** Writes the programme as it is on the screen to a file that the person chooses; what waits is stored first. */
export async function exportProgramme(
  programmeId: string,
  kind: ExportKind,
  t: TFunction<'programmes'>,
): Promise<Outcome<SaveFileAnswer>> {
  const stored = await flush();
  if (stored.status === 'failed') return failure('exportUnsaved');
  const content = await readProgrammeContent(programmeId);
  if (!content) return failure('programmeMissing');
  const file = {
    name: shownTitle(content.programme),
    extension: extensions[kind],
    fallback: t('export.fallbackName'),
    filter: t(`export.filters.${kind}`),
  };
  return saveMade(file, () => makeBytes(content, kind));
}
