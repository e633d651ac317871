import type { IntakeFacts } from './intakes.ts';

/** What is said of an intake that tests plan: ten working days, 1 to 12 February 2027. */
export const testFacts = (fields: Partial<IntakeFacts> = {}): IntakeFacts => ({
  ...{ programmeId: 'p1', year: 2027, number: null, regions: ['KZ-71'], languages: ['kk'] },
  ...{ studyForm: 'fullTime', startsOn: '2027-02-01', endsOn: '2027-02-12', place: 'Астана, 204' },
  ...{ plannedTrainees: 25 },
  ...fields,
});
