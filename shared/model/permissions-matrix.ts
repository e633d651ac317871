import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { OrganisationProfile } from './organisation.ts';
import type { TableName } from './records.ts';
import type { UserRole } from './user.ts';

/** What is asked when a record is written: each table belongs to one of these. */
export const recordSubjects = [
  'organisation',
  'programmes',
  'needsAndRemarks',
  'papers',
  'steps',
  'people',
  'courses',
  'attendanceAndGrades',
  'testBank',
  'attachments',
  'users',
] as const;

/** What is asked before something is done, or seen, that is no single record. */
export const actions = [
  'signOrders',
  'registerCertificates',
  'decideInCouncil',
  'runMonitorings',
  'manageUsers',
  'manageServer',
  'restoreData',
  'seePersonalData',
  'exportPersonalData',
] as const;

export type RecordSubject = (typeof recordSubjects)[number];
export type PermittedAction = (typeof actions)[number];
export type PermissionSubject = RecordSubject | PermittedAction;

/**
 * Allowed under a condition that depends on the record:
 * `ownCourses`: the record belongs to a course that this user teaches;
 * `ownName`: the user's own record, and of it only the name;
 * `ofProgramme`, `ofProgrammeOrIntake`, `ofPersonOrIntake`: what is attached to one of these;
 * `coursePaper`: a paper of an intake or of a trainee in one;
 * `byStep`: who may take a step of a workflow is said by its machine in `workflow/`.
 */
export type PermissionCondition =
  | 'ownCourses'
  | 'ownName'
  | 'ofProgramme'
  | 'ofProgrammeOrIntake'
  | 'ofPersonOrIntake'
  | 'coursePaper'
  | 'byStep';
type Allowance = boolean | PermissionCondition;

/** The subject of each table: a table that is added without one does not compile. */
export const subjectOfTable = {
  organisations: 'organisation',
  programmes: 'programmes',
  sections: 'programmes',
  glossaryTerms: 'programmes',
  aims: 'programmes',
  curriculumRows: 'programmes',
  literatureEntries: 'programmes',
  users: 'users',
  people: 'people',
  attachments: 'attachments',
  developments: 'papers',
  reviews: 'papers',
  workflowSteps: 'steps',
  analysedActs: 'needsAndRemarks',
  researches: 'needsAndRemarks',
  officialDocuments: 'papers',
  programmeVersions: 'papers',
  remarks: 'needsAndRemarks',
  reworkTasks: 'needsAndRemarks',
  calendarDays: 'organisation',
  intakes: 'courses',
  scheduleAgreements: 'courses',
  groups: 'courses',
  departmentLetters: 'courses',
  enrolments: 'courses',
  attendance: 'attendanceAndGrades',
  scores: 'attendanceAndGrades',
  trainers: 'courses',
  intakeTrainers: 'courses',
  handOvers: 'courses',
  rooms: 'courses',
  lessons: 'courses',
  timetables: 'courses',
  materials: 'courses',
  complexParts: 'testBank',
  dailyPosts: 'courses',
  estimateLines: 'courses',
  testQuestions: 'testBank',
  courseTests: 'attendanceAndGrades',
  testAttempts: 'attendanceAndGrades',
  surveys: 'courses',
  surveyResponses: 'courses',
  commissions: 'courses',
  defences: 'attendanceAndGrades',
  reassessments: 'attendanceAndGrades',
} as const satisfies Record<TableName, RecordSubject>;

/**
 * Who may do what: every role stands under every subject, nothing follows from silence.
 * `docs/decisions/2026-11-23-who-may-do-what.md` says why each stands as it does.
 */
export const permissionsMatrix: Readonly<Record<PermissionSubject, Readonly<Record<UserRole, Allowance>>>> = {
  organisation: {
    administrator: true,
    director: true,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  programmes: {
    administrator: true,
    director: false,
    methodologist: true,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  needsAndRemarks: {
    administrator: true,
    director: false,
    methodologist: true,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  papers: {
    administrator: true,
    director: true,
    methodologist: true,
    coordinator: 'coursePaper',
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: true,
    viewer: false,
  },
  steps: {
    administrator: 'byStep',
    director: 'byStep',
    methodologist: 'byStep',
    coordinator: 'byStep',
    trainer: 'byStep',
    procurementSpecialist: 'byStep',
    analyst: 'byStep',
    councilSecretary: 'byStep',
    viewer: false,
  },
  people: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  courses: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  attendanceAndGrades: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: 'ownCourses',
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  testBank: {
    administrator: true,
    director: false,
    methodologist: true,
    coordinator: true,
    trainer: true,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  attachments: {
    administrator: true,
    director: 'ofProgrammeOrIntake',
    methodologist: 'ofProgramme',
    coordinator: 'ofPersonOrIntake',
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: 'ofProgramme',
    viewer: false,
  },
  users: {
    administrator: true,
    director: 'ownName',
    methodologist: 'ownName',
    coordinator: 'ownName',
    trainer: 'ownName',
    procurementSpecialist: 'ownName',
    analyst: 'ownName',
    councilSecretary: 'ownName',
    viewer: 'ownName',
  },
  signOrders: {
    administrator: false,
    director: true,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  registerCertificates: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  decideInCouncil: {
    administrator: false,
    director: false,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: true,
    viewer: false,
  },
  runMonitorings: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: false,
    analyst: true,
    councilSecretary: false,
    viewer: false,
  },
  manageUsers: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  manageServer: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  restoreData: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: false,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  seePersonalData: {
    administrator: true,
    director: true,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: true,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
  exportPersonalData: {
    administrator: true,
    director: false,
    methodologist: false,
    coordinator: true,
    trainer: false,
    procurementSpecialist: false,
    analyst: false,
    councilSecretary: false,
    viewer: false,
  },
};

/** The clause that names who does it, by regulation; where no clause names anybody it is the organisation's own custom. */
export const permissionClauses: Readonly<
  Record<PermissionSubject, Readonly<Partial<Record<OrganisationProfile, ClauseId>>>>
> = {
  organisation: {},
  programmes: {},
  needsAndRemarks: { O10: 'O10-5' },
  papers: {},
  steps: {},
  people: { O10: 'O10-21' },
  courses: { O10: 'O10-21' },
  attendanceAndGrades: {},
  testBank: { O10: 'O10-20' },
  attachments: {},
  users: {},
  signOrders: { O10: 'O10-13' },
  registerCertificates: {},
  decideInCouncil: { O10: 'O10-60', BDI: 'BDI-15' },
  runMonitorings: { BDI: 'BDI-11' },
  manageUsers: {},
  manageServer: {},
  restoreData: {},
  seePersonalData: { O10: 'O10-19' },
  exportPersonalData: {},
};
