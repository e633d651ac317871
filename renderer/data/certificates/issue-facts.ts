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

/** What the rows of a supplement are (O10-30). */
export const supplementRows = ['topics', 'modules'] as const;
export type SupplementRows = (typeof supplementRows)[number];

type Topics = CertificateFacts['topics'];

/** A curriculum is written in one language: what it says stands on the paper also where the paper has another one. */
const row = (title: string, hours: number): Topics[number] => ({
  ...{ title: { kk: title, ru: title }, hours, score: '' },
});

/** The rows of the supplement from the curriculum of a programme. */
export async function readSupplementRows(programmeId: string, rows: SupplementRows): Promise<Topics> {
  const curriculum = await database.curriculumRows.where({ programmeId }).sortBy('order');
  const numbered = numberRows(curriculum);
  // A topic that stands before the first module stands for itself.
  const stands = ({ row: { kind }, number }: NumberedRow) => kind === 'module' || !number.includes('.');
  return numbered
    .filter(rows === 'modules' ? stands : ({ row: { kind } }) => kind === 'topic')
    .map(({ row: { title }, hours }) => row(title, totalHours(hours)));
}

/** What all certificates of an issue say. */
export interface CommonFacts {
  course: EntitledOfIntake;
  organisation: Organisation;
  signer: CertificateSigner;
  topics: Topics;
}

/** All that the paper of a trainee says, as it is known now. */
export function factsOf(
  { trainee, total }: EntitledTrainee,
  language: TemplateLanguage,
  { course, organisation, signer, topics }: CommonFacts,
): Certificate['facts'] {
  const { person, enrolment } = trainee;
  const { intake, programme } = course;
  return {
    ...{ language, title: programme.title, hours: programme.hours, topics, total, signer },
    ...{ lastName: person.lastName, firstName: person.firstName, middleName: person.middleName },
    ...{ startsOn: intake.startsOn, endsOn: intake.endsOn },
    ...{ organisation: organisation.name, city: organisation.city, region: enrolment.region },
    // Whom no letter brought may have it in the own record only.
    employer: enrolment.employer.trim() || person.employer,
  };
}
