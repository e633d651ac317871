import { renderProgramme } from '#shared/documents/render-programme.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';

/** A document that the program makes without an interface: its name in the manifest, its clause, its file. */
export interface ProducibleDocument {
  document: string;
  clause: string;
  file: string;
  make: (content: ProgrammeContent) => Promise<Uint8Array>;
}

/** Every document that the program can make from the data of one programme. */
export const producibleDocuments: readonly ProducibleDocument[] = [
  {
    document: 'programme',
    clause: 'O10-10',
    file: 'programme.docx',
    make: async (content) => (await renderProgramme(content)).bytes,
  },
];
