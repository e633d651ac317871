import { annualSchedule } from '#shared/documents/official/papers/annual-schedule.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

const intakes = ({ programme }: ProgrammeContent) => [
  {
    ...{ programme, number: 1, regions: ['KZ-10', 'KZ-71'], languages: ['kk', 'ru'] as DocumentLanguage[] },
    ...{ startsOn: '2027-02-01', endsOn: '2027-02-12', place: 'Астана, 204', plannedTrainees: 75 },
  },
  {
    ...{ programme, number: 2, regions: ['KZ-61'], languages: ['kk'] as DocumentLanguage[] },
    ...{ startsOn: '2027-09-06', endsOn: '2027-09-17', place: '', plannedTrainees: null },
  },
];
const agreedBy = { kk: 'Басқарма басшысы Н. О. Сәрсенбай', ru: 'Руководитель управления Н. О. Сәрсенбай' };
const none = { agreedBy: '', agreedOn: null, letterNumber: '', letterDate: null };

/** The papers of courses, with invented intakes and letters. */
export const sampleCoursePapers: readonly SamplePaper[] = [
  {
    document: 'annual-schedule',
    clause: 'O10-16',
    make: (content, language) =>
      annualSchedule(
        {
          year: 2027,
          intakes: intakes(content),
          agreements: [
            { party: 'authorisedBody', ...none },
            {
              ...{ party: 'KZ-10', agreedBy: agreedBy[language], agreedOn: '2026-12-03' },
              ...{ letterNumber: '08-15/412', letterDate: '2026-12-03' },
            },
            { party: 'KZ-61', ...none },
            { party: 'KZ-71', ...none },
          ],
        },
        frame(content, language),
      ),
  },
];
