import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { act } from '../undo.ts';
import { paperHome } from './paper-home.ts';

/** What of a paper may be written until it is signed. */
export type PaperFields = Partial<
  Pick<OfficialDocument, 'language' | 'number' | 'date' | 'texts' | 'signatories'>
>;

/** Changes a paper that is not signed. Throws what the change door throws: pending saves show it. */
export const editPaper = (paper: OfficialDocument, fields: PaperFields) =>
  act(paperHome(paper), [{ table: 'officialDocuments', kind: 'update', id: paper.id, fields }]);
