import { platform } from '#renderer/platform/current.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';

/** How a file is proposed to the person who saves it. */
export interface ProposedFile {
  /** Without its ending, in the person's words. */
  name: string;
  extension: string;
  /** The name where nothing of the proposed one may stand in a file's name. */
  fallback: string;
  /** What kind of file it is, in the person's words. */
  filter: string;
}

/** Makes a file and saves it where the person chooses. Problems: `exportFailed`, those of saving a file. */
export async function saveMade(
  { name, extension, fallback, filter }: ProposedFile,
  make: () => Promise<Uint8Array>,
): Promise<Outcome<SaveFileAnswer>> {
  try {
    return await platform.saveFile({
      suggestedName: toFileName(name, extension, fallback),
      filters: [{ name: filter, extensions: [extension] }],
      bytes: await make(),
    });
  } catch (error) {
    console.error('The file could not be made', error);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Saves a paper as docx, laid out as the organisation's settings say. Problems: those of `saveMade`. */
export const savePaper = (
  { document }: OfficialPaper,
  { documents: settings }: Organisation,
  file: Omit<ProposedFile, 'extension'>,
): Promise<Outcome<SaveFileAnswer>> =>
  saveMade({ ...file, extension: 'docx' }, () => askDocuments('paperDocx', { document, settings }));
