import { askDocuments } from '#renderer/workers/documents.ts';
import type { ImportedProgramme } from '#shared/documents/import/imported-programme.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';

/** What a chosen file turned out to hold. */
export type ReadFile =
  | { kind: 'programmeFile'; content: ProgrammeContent }
  | { kind: 'docx'; imported: ImportedProgramme };

/** Reads a file that a person chose, in the worker. Nothing is stored; a cancelled reading is `importStopped`. */
export async function readFile(name: string, bytes: Uint8Array): Promise<Outcome<ReadFile>> {
  try {
    if (name.toLowerCase().endsWith('.ereje')) {
      const read = await askDocuments('importProgrammeFile', bytes);
      return read.ok ? { ok: true, value: { kind: 'programmeFile', content: read.value } } : read;
    }
    const read = await askDocuments('importDocx', bytes);
    return read.ok ? { ok: true, value: { kind: 'docx', imported: read.value } } : read;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return failure('importStopped');
    return failure('importFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
