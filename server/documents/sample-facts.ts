import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import type { PackageItem } from '#shared/documents/official/papers/package-items.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { type ProgrammeContent, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { plainText } from '#shared/model/rich-text.ts';

/** A paper that the program makes of the sample's way: its name in the manifest, its clause. */
export interface SamplePaper {
  document: string;
  clause: string;
  make: (content: ProgrammeContent, language: DocumentLanguage) => OfficialPaper;
}

export const link = 'https://www.ulgi.example/talqylau/robototekhnika';
export const protocol = { number: '3', date: '2026-02-16' };
export const order = { number: '21', date: '2026-02-18' };
export const council = { number: '5', date: '2026-05-20' };
export const approval = { number: '64', date: '2026-07-03' };
export const discussion = { from: '2026-04-30', until: '2026-05-18' };

type FrameFacts = Partial<Pick<PaperFrame, 'number' | 'date' | 'signatories'>>;

export const frame = (
  { organisation }: ProgrammeContent,
  language: DocumentLanguage,
  facts: FrameFacts = {},
): PaperFrame => ({
  organisation,
  language,
  number: '',
  date: null,
  texts: {},
  signatories: [],
  createdAt: '2026-02-20T16:30:00+05:00',
  ...facts,
});

/** The sample's data are whole: a refusal here is a fault of the program. */
export function made(outcome: Outcome<OfficialPaper>): OfficialPaper {
  if (!outcome.ok) throw new Error(`The sample's paper was refused: ${outcome.problem.code}`);
  return outcome.value;
}

export const items: PackageItem[] = [
  {
    kind: 'coverLetter',
    paper: { number: '01-17/84', date: '2026-05-21' },
    file: '1-ilespe-hat.docx',
    sheets: 1,
    copies: 1,
  },
  { kind: 'draft', paper: null, file: '2-bagdarlama-zhobasy.docx', sheets: 42, copies: 1 },
  { kind: 'councilProtocol', paper: council, file: '3-hattama.pdf', sheets: 3, copies: 1 },
  { kind: 'directorsOrder', paper: order, file: '4-buiryq.pdf', sheets: 2, copies: 1 },
  { kind: 'discussionLink', paper: null, file: link, sheets: null, copies: 1 },
];

/** The sections' texts, and an invented earlier version of them. */
export function versions(content: ProgrammeContent) {
  const text = (key: SectionKey): string => {
    const section = content.sections.find((one) => one.key === key);
    return section ? plainText(section.body) : '';
  };
  const after = Object.fromEntries(sectionKeys.map((key) => [key, text(key)])) as Record<SectionKey, string>;
  const before = {
    ...after,
    generalProvisions: after.generalProvisions.replace('педагогтерге', 'қызметкерлерге'),
    assessment: `${after.assessment}\nҚорытынды бағалау ауызша әңгімелесу түрінде өткізіледі.`,
  };
  return { before: { on: '2023-07-05', sections: before }, after: { on: '2026-07-03', sections: after } };
}
