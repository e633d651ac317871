import { machines } from '#shared/model/workflow/machines.ts';
import type { ClauseId } from './clause-id.ts';
import { type TermId, terms, yearlyTerms } from './terms.ts';

/** A part of the program that does what a clause asks; names its text in `rules:places` and its screen. */
export const places = {
  rules: '/rules',
  programmes: '/programmes',
  courses: '/courses',
  certificates: '/certificates',
  people: '/people',
  deadlines: '/deadlines',
  registers: '/registers',
  calendar: '/settings/calendar',
  numbers: '/settings/numbers',
  settings: '/settings',
  wayAnalysis: null,
  wayPapers: null,
  wayDiscussion: null,
  wayCouncil: null,
  wayConclusion: null,
  wayReview: null,
  editor: null,
  documents: null,
  intakeTrainees: null,
  intakeTrainers: null,
  intakeLessons: null,
  intakePreparation: null,
  intakePapers: null,
  intakeAttendance: null,
  intakePosts: null,
  intakeTests: null,
  intakeSurveys: null,
  intakeProjects: null,
  intakeScores: null,
  intakeOutcomes: null,
  intakeCertificates: null,
} as const satisfies Record<string, string | null>;
export type FulfilmentPlace = keyof typeof places;

/** How the program carries out a clause. */
export interface Fulfilment {
  /** Steps of a workflow that the clause asks for: texts in `development:steps.do`. */
  steps: readonly string[];
  /** Terms that the program counts: texts in `rules:terms`. */
  terms: readonly (TermId | (typeof yearlyTerms)[number]['id'])[];
  /** Where it is done; a place without an address is a part of every programme, or of every intake. */
  places: readonly FulfilmentPlace[];
}

const placesOf: Readonly<Partial<Record<ClauseId, readonly FulfilmentPlace[]>>> = {
  'O10-1': ['rules'],
  'O10-2': ['rules'],
  'O10-3': ['programmes'],
  'O10-4': ['wayAnalysis'],
  'O10-5': ['wayAnalysis', 'wayPapers'],
  'O10-6': ['wayPapers', 'numbers', 'registers'],
  'O10-7': ['editor'],
  'O10-8': ['editor'],
  'O10-9': ['wayDiscussion', 'deadlines', 'calendar'],
  'O10-10': ['documents', 'settings'],
  'O10-11': ['wayCouncil'],
  'O10-12': ['wayConclusion', 'deadlines', 'calendar'],
  'O10-13': ['wayPapers', 'registers', 'deadlines', 'calendar'],
  'O10-14': ['wayReview', 'registers', 'deadlines'],
  'O10-15': ['courses'],
  'O10-16': ['courses', 'calendar', 'intakeLessons'],
  'O10-17': ['intakeTrainees', 'intakePreparation', 'intakePapers'],
  'O10-18': ['intakeTrainers'],
  'O10-19': ['intakeTrainers'],
  'O10-20': ['editor', 'intakeLessons', 'intakePreparation', 'intakeTests'],
  'O10-21': ['intakeTrainees', 'intakePapers'],
  'O10-22': ['intakeTrainees', 'intakePreparation'],
  'O10-23': ['intakePreparation'],
  'O10-24': ['intakeAttendance'],
  'O10-25': ['intakePosts'],
  'O10-26': ['intakeSurveys'],
  'O10-27': ['intakeSurveys'],
  'O10-28': ['intakeTests', 'intakeProjects'],
  'O10-29': ['intakeScores'],
  'O10-30': ['intakeCertificates', 'certificates', 'numbers'],
  'O10-31': ['intakeOutcomes'],
  'O10-32': ['intakeOutcomes'],
  'O10-33': ['intakeCertificates', 'certificates'],
  'O10-47': ['deadlines'],
};

/** What in the program carries out a clause. All lists are empty where it does not yet. */
export const fulfilmentOf = (clause: ClauseId): Fulfilment => ({
  steps: machines.flatMap(({ transitions }) =>
    transitions
      .filter((one) => one.clause === clause || one.guards.some((guard) => guard.clause === clause))
      .map(({ event }) => event),
  ),
  terms: [...terms, ...yearlyTerms].filter((one) => one.clause === clause).map(({ id }) => id),
  places: placesOf[clause] ?? [],
});
