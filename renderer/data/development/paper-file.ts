import { askDocuments } from '#renderer/workers/documents.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** «Хаттама № 3.docx» */
const paperFileName = (name: string, { number }: OfficialDocument): string =>
  toFileName(number.trim() ? `${name} № ${number}` : name, 'docx', name);

/** The docx of a paper as the preview shows it. `name`: what the paper is called. Problem: `exportFailed`. */
export async function paperFile(
  record: OfficialDocument,
  { document }: OfficialPaper,
  settings: DocumentSettings,
  name: string,
): Promise<Outcome<File>> {
  try {
    const bytes = (await askDocuments('paperDocx', { document, settings })) as Uint8Array<ArrayBuffer>;
    return success(new File([bytes], paperFileName(name, record), { type: docxType }));
  } catch (error) {
    console.error('The paper could not be made', error);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
