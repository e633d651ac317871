import { platform } from '#renderer/platform/current.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

/** Asks where to, and writes the register as docx. Problems: `exportFailed`, those of saving a file. */
export async function saveRegister(
  { document }: OfficialPaper,
  { documents: settings }: Organisation,
  name: string,
  filter: string,
): Promise<Outcome<unknown>> {
  try {
    const bytes = await askDocuments('paperDocx', { document, settings });
    return await platform.saveFile({
      suggestedName: toFileName(name, 'docx', 'register'),
      filters: [{ name: filter, extensions: ['docx'] }],
      bytes,
    });
  } catch (error) {
    console.error('The register could not be made', error);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
