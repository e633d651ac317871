import { type Enrolment, missingPapers } from '../course/enrolment.ts';
import type { Person } from '../person.ts';
import { failure, type Problem } from '../problem.ts';
import type { EnrolmentState } from '../workflow/enrolment-machine.ts';

/** What decides whether a trainee gets a certificate. */
export interface EntitlementFacts {
  state: EnrolmentState;
  enrolment: Pick<Enrolment, 'papers'>;
  person: Pick<Person, 'lastName' | 'firstName'>;
  /** Registration number of the certificate that the trainee has for this course; null without one. */
  certified: string | null;
}

/** Why a state of a trainee gives no certificate; null where it does (O10-29, O10-30, O10-31, O10-32). */
const ofState: Readonly<Record<EnrolmentState, Problem | null>> = {
  listed: failure('certificateNotEnrolled', undefined, 'O10-17').problem,
  admitted: failure('certificateResultsOpen', undefined, 'O10-29').problem,
  passed: null,
  failed: failure('certificateNotPassed', undefined, 'O10-31').problem,
  unfinished: failure('certificateUnfinished', undefined, 'O10-31').problem,
  transferred: failure('certificateTransferred', undefined, 'O10-31').problem,
  expelled: failure('certificateExpelled', undefined, 'O10-32').problem,
};

/**
 * All reasons why a trainee gets no certificate, each with its clause; none where one can be issued (O10-30). Who has
 * one already, or did not pass, needs no other reason.
 */
export function entitlementProblems(facts: EntitlementFacts): Problem[] {
  const { state, enrolment, person, certified } = facts;
  if (certified !== null) return [failure('alreadyCertified', { number: certified }, 'O10-30').problem];
  const notPassed = ofState[state];
  if (notPassed) return [notPassed];
  const missing = missingPapers(enrolment).length;
  const unnamed = person.lastName.trim() === '' || person.firstName.trim() === '';
  return [
    ...(missing > 0 ? [failure('certificatePapersMissing', { count: missing }, 'O10-21').problem] : []),
    ...(unnamed ? [failure('certificateNameMissing', undefined, 'O10-30').problem] : []),
  ];
}
