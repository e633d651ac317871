import type { Migration } from './migration.ts';

/** FROZEN: the way of a programme from the need to the approval, the organisation's days off, and courses. */
export const version4: Migration = {
  version: 4,
  stores: {
    developments: 'id, programmeId',
    reviews: 'id, programmeId',
    workflowSteps: 'id, ownerId, programmeId',
    analysedActs: 'id, ownerId',
    researches: 'id, ownerId',
    officialDocuments: 'id, ownerId, programmeId',
    programmeVersions: 'id, programmeId',
    remarks: 'id, developmentId',
    reworkTasks: 'id, developmentId',
    calendarDays: 'id',
    intakes: 'id, year, programmeId',
    scheduleAgreements: 'id, year',
    groups: 'id, intakeId',
    departmentLetters: 'id, intakeId',
    enrolments: 'id, intakeId, personId',
    attendance: 'id, intakeId',
    scores: 'id, intakeId',
  },
};
