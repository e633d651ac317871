import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { programmeId } from '../testing-complete-programme.ts';

/** For tests: a paper of the complete programme with all that a step asks of it, not signed yet. Its id is its kind. */
export const testPaper = (
  fields: Pick<OfficialDocument, 'kind' | 'ownerId' | 'date'> & Partial<OfficialDocument>,
): OfficialDocument => ({
  ...{ id: fields.kind, programmeId, language: 'kk', number: '1', texts: {} },
  ...{ signedOn: null, attachmentId: null, hash: null, corrects: null },
  signatories: [
    { name: 'А. Серікова', post: 'әдіскер', part: 'author' },
    { name: 'Қ. Үлгі', post: 'директор', part: 'director' },
  ],
  createdAt: new Date().toISOString(),
  deletedAt: null,
  ...fields,
});

/** Its file as it was signed. */
export const signedTestPaper = ({ id }: OfficialDocument) => ({
  documentId: id,
  file: new File([id], `${id}.docx`),
});
