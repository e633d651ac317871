import {
  documentRegister,
  programmeRegister,
  type RegisteredDocument,
} from '#shared/documents/official/papers/registers.ts';
import { approval, council, frame, order, protocol, type SamplePaper } from './sample-facts.ts';

const documents: Pick<RegisteredDocument, 'kind' | 'number' | 'date'>[] = [
  { kind: 'needsProtocol', ...protocol },
  { kind: 'developmentOrder', ...order },
  { kind: 'councilProtocol', ...council },
  { kind: 'coverLetter', number: '01-17/84', date: '2026-05-21' },
  { kind: 'approvalOrder', ...approval },
];

/** The printed registers of programmes and of documents. */
export const sampleRegisters: readonly SamplePaper[] = [
  {
    document: 'programme-register',
    clause: 'O10-14',
    make: (content, language) =>
      programmeRegister(
        [
          {
            ...content.programme,
            state: { kk: 'бекітілген', ru: 'утверждена' }[language],
            approval,
            reviewDue: '2029-07-03',
          },
        ],
        frame(content, language, { date: '2026-11-23' }),
      ),
  },
  {
    document: 'document-register',
    clause: 'O10-13',
    make: (content, language) =>
      documentRegister(
        {
          term: { from: '2026-01-01', until: '2026-12-31' },
          documents: documents.map((one) => ({
            ...one,
            about: content.programme.title[language],
            signatory: content.organisation.director.name,
            note: '',
          })),
        },
        frame(content, language),
      ),
  },
];
