import { renderPaper } from '#shared/documents/official/render-paper.ts';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { samplePapers } from './sample-papers.ts';

/** A document that the program makes without an interface: its name in the manifest, its clause, its file. */
export interface ProducibleDocument {
  document: string;
  clause: string;
  file: string;
  make: (content: ProgrammeContent) => Promise<Uint8Array>;
}

/** The official papers of the programme's way, with invented people, numbers and dates, in both languages. */
const papers = samplePapers.flatMap(({ document, clause, make }) =>
  documentLanguages.map((language): ProducibleDocument => {
    const name = `${document}.${language}`;
    return {
      document: name,
      clause,
      file: `${name}.docx`,
      make: (content) => renderPaper(make(content, language).document, content.organisation.documents),
    };
  }),
);

/** Every document that the program can make from the data of one programme. */
export const producibleDocuments: readonly ProducibleDocument[] = [
  {
    document: 'programme',
    clause: 'O10-10',
    file: 'programme.docx',
    make: async (content) => (await renderProgramme(content)).bytes,
  },
  ...papers,
];
