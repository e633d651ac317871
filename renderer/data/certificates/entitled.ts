import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { entitlementProblems } from '#shared/model/certificates/entitled.ts';
import { missingPapers, type TraineePaper } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { pointsResult } from '#shared/model/course/points-result.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { EnrolmentState } from '#shared/model/workflow/enrolment-machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import type { Trainee } from '../courses/enrolments.ts';
import { readEnrolmentSteps } from '../courses/outcomes/enrolment-states.ts';
import { type ResultOfTrainee, readResults } from '../courses/read-results.ts';
import { database } from '../database.ts';
import { type IssuedCertificate, readCertificates, withFate } from './certificates.ts';

/** A trainee, and whether a certificate can be issued. */
export interface EntitledTrainee {
  trainee: Trainee;
  state: EnrolmentState;
  /** The language of the group; Kazakh for who stands in none. */
  language: DocumentLanguage;
  /** Why none can be issued, each with its clause; empty where one can. */
  problems: Problem[];
  /** Papers that have not come yet. */
  missing: TraineePaper[];
  /** The day on which the result that counts was signed; null before. */
  passedOn: PlainDate | null;
  /** Points of that result; null while it is open. */
  total: number | null;
  /** Whether that result is one of a reassessment (O10-31). */
  reassessed: boolean;
  /** The one that counts for this course; null without one. */
  certificate: Certificate | null;
}

/** Whom certificates of an intake can be issued to, in the order of names. */
export interface EntitledOfIntake {
  intake: Intake;
  programme: Programme;
  trainees: readonly EntitledTrainee[];
}

const passes: ReadonlySet<string> = new Set(['pass', 'passAgain']);

/** What somebody reached who was assessed again: the points of the reassessment, and not those of the course (O10-31). */
async function reassessedTotals(intakeId: string): Promise<ReadonlyMap<string, number>> {
  const signed = await database.reassessments
    .where({ intakeId })
    .filter(({ signedOn, deletedAt }) => signedOn !== null && deletedAt === null)
    .sortBy('signedOn');
  return new Map(
    signed.flatMap((one): [string, number][] => {
      const result = pointsResult(one, one.signedOn ?? '');
      return result.ok ? [[one.enrolmentId, result.value.total]] : [];
    }),
  );
}

/** The certificates that count, by enrolment: a replaced or annulled one does not. */
async function standingCertificates(intakeId: string): Promise<ReadonlyMap<string, Certificate>> {
  const issued = await withFate(await readCertificates(intakeId));
  const counting = issued.filter(({ state }) => state === 'valid' || state === 'expired');
  return new Map(
    counting.flatMap(({ certificate }): [string, Certificate][] =>
      certificate.enrolmentId === null ? [] : [[certificate.enrolmentId, certificate]],
    ),
  );
}

function passedOn(steps: readonly WorkflowStep[]): { on: PlainDate | null; again: boolean } {
  const last = steps.findLast(({ event }) => passes.has(event));
  return { on: last?.on ?? null, again: last?.event === 'passAgain' };
}

/** Who of an intake can get a certificate, and why others cannot (O10-30); null where the intake is not here. */
export async function readEntitled(intakeId: string): Promise<EntitledOfIntake | null> {
  const standing = await standingCertificates(intakeId);
  const steps = await readEnrolmentSteps(intakeId);
  const again = await reassessedTotals(intakeId);
  const results = await readResults(intakeId);
  const programme = results && (await database.programmes.get(results.intake.programmeId));
  if (!results || !programme) return null;
  const languages = new Map(results.groups.map(({ id, language }) => [id, language]));
  const entitled = ({ trainee, state, result }: ResultOfTrainee): EntitledTrainee => {
    const { enrolment, person } = trainee;
    const passed = passedOn(steps.get(enrolment.id) ?? []);
    const certificate = standing.get(enrolment.id) ?? null;
    const certified = certificate?.registrationNumber ?? null;
    const total = passed.again ? again.get(enrolment.id) : result.total;
    return {
      ...{ trainee, state, certificate, missing: missingPapers(enrolment) },
      language: languages.get(enrolment.groupId ?? '') ?? 'kk',
      problems: entitlementProblems({ state, enrolment, person, certified }),
      passedOn: passed.on,
      total: (state === 'passed' ? total : null) ?? null,
      reassessed: passed.again,
    };
  };
  return { intake: results.intake, programme, trainees: results.trainees.map(entitled) };
}

/**
 * Live; undefined while it loads, null where the intake is not here. `issued`: the certificates of the intake as they
 * are shown, so that both are never of two moments.
 */
export function useEntitled(
  intakeId: string,
  issued: readonly IssuedCertificate[] | undefined,
): EntitledOfIntake | null | undefined {
  const shown = issued?.map(({ certificate, state }) => `${certificate.id} ${state}`).join();
  return useLiveQuery(() => readEntitled(intakeId), [intakeId, shown]);
}
