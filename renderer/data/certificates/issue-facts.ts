import { type NumberedRow, numberRows, totalHours } from '#shared/documents/programme/curriculum-rows.ts';
import type {
  Certificate,
  CertificateFacts,
  CertificateSigner,
} from '#shared/model/certificates/certificate.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { database } from '../database.ts';
import type { EntitledOfIntake, EntitledTrainee } from './entitled.ts';
import { shareOf, type TestScores } from './test-scores.ts';

/** What the rows of a supplement are (O10-30); `modulesScored`: with what each trainee reached in the final test. */
export const supplementRows = ['topics', 'modules', 'modulesScored'] as const;
export type SupplementRows = (typeof supplementRows)[number];

type Topics = CertificateFacts['topics'];

/** A row of the supplement, and the rows of the curriculum that it stands for. */
export interface SupplementRow {
  topic: Topics[number];
  rowIds: string[];
}

/** A curriculum is written in one language: what it says stands on the paper also where the paper has another one. */
const supplementRow = ({ row: { id, title }, hours }: NumberedRow): SupplementRow => ({
  topic: { title: { kk: title, ru: title }, hours: totalHours(hours), score: '' },
  rowIds: [id],
});

/** The rows of the supplement from the curriculum of a programme. */
export async function readSupplementRows(
  programmeId: string,
  rows: SupplementRows,
): Promise<SupplementRow[]> {
  const numbered = numberRows(await database.curriculumRows.where({ programmeId }).sortBy('order'));
  if (rows === 'topics') return numbered.filter(({ row }) => row.kind === 'topic').map(supplementRow);
  const modules: SupplementRow[] = [];
  for (const one of numbered) {
    // A topic that stands before the first module stands for itself.
    if (one.row.kind === 'module' || !one.number.includes('.')) modules.push(supplementRow(one));
    else modules.at(-1)?.rowIds.push(one.row.id);
  }
  return modules;
}

/** What all certificates of an issue say. */
export interface CommonFacts {
  course: EntitledOfIntake;
  organisation: Organisation;
  signer: CertificateSigner;
  rows: readonly SupplementRow[];
  /** By enrolment; empty where none stand on the supplement. */
  scores: TestScores;
}

/** All that the paper of a trainee says, as it is known now. */
export function factsOf(
  { trainee, total, reassessed }: EntitledTrainee,
  language: TemplateLanguage,
  { course, organisation, signer, rows, scores }: CommonFacts,
): Certificate['facts'] {
  const { person, enrolment } = trainee;
  const { intake, programme } = course;
  // Who was assessed again passed by other answers than those of the test.
  const answers = reassessed ? undefined : scores.get(enrolment.id);
  const topics = rows.map(({ topic, rowIds }) => ({ ...topic, score: shareOf(answers, rowIds) }));
  return {
    ...{ language, title: programme.title, hours: programme.hours, topics, total, signer },
    ...{ lastName: person.lastName, firstName: person.firstName, middleName: person.middleName },
    ...{ startsOn: intake.startsOn, endsOn: intake.endsOn },
    ...{ organisation: organisation.name, city: organisation.city, region: enrolment.region },
    // Whom no letter brought may have it in the own record only.
    employer: enrolment.employer.trim() || person.employer,
  };
}
