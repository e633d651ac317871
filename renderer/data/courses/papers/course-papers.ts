import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { readOrganisation } from '../../organisation.ts';
import { commissionPaper, expulsionPaper, noticePaper, referencePaper } from '../outcomes/outcome-papers.ts';
import { type CoursePaperKind, isCoursePaper } from './course-paper-rules.ts';
import { enrolmentOrderPaper } from './enrolment-order-paper.ts';
import { scoreSheetPaper } from './score-sheet-paper.ts';

/** A paper as it is put together: its record, and what every paper is made from. */
interface Making {
  record: OfficialDocument;
  frame: PaperFrame;
}

/** Makes a paper from what was read. */
export type MakeCoursePaper = (making: Making) => Outcome<OfficialPaper>;

/** How papers of a kind are made. */
export interface CoursePaper {
  /** Reads all that the paper of this intake or enrolment says. `record`: the paper as it is stored. */
  read: (ownerId: string, record: OfficialDocument) => Promise<Outcome<MakeCoursePaper>>;
  /** Who stands under it besides the director, as far as it is known; nobody where it is left out. */
  people?: (ownerId: string) => Promise<Signatory[]>;
}

/**
 * The maker of every paper of an intake. To add one: a line in `coursePaperRules` (number, signatories, facts), and a
 * line here whose `read` gathers the data and gives the pure builder of `shared/documents/official/papers`.
 */
export const coursePapers: Readonly<Record<CoursePaperKind, CoursePaper>> = {
  enrolmentOrder: enrolmentOrderPaper,
  scoreSheet: scoreSheetPaper,
  attendanceReference: referencePaper,
  commissionProtocol: commissionPaper,
  expulsionOrder: expulsionPaper,
  employerNotice: noticePaper,
};

/** Only what a person wrote of the paper's own places. */
const placeTexts = (texts: OfficialDocument['texts']) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !name.startsWith('fact.')));

/**
 * The paper as it stands: what a person wrote in it goes before what the program proposes. Problems: `paperNotMade`,
 * those of its maker.
 */
export async function buildCoursePaper(record: OfficialDocument): Promise<Outcome<OfficialPaper>> {
  const { kind, ownerId, texts } = record;
  const organisation = await readOrganisation();
  if (!isCoursePaper(kind) || !organisation) return failure('paperNotMade');
  const make = await coursePapers[kind].read(ownerId, record);
  if (!make.ok) return make;
  return make.value({ record, frame: { ...record, texts: placeTexts(texts), organisation } });
}
