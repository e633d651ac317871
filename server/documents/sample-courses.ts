import { annualSchedule } from '#shared/documents/official/papers/annual-schedule.ts';
import { type ScoredTrainee, scoreSheet } from '#shared/documents/official/papers/score-sheet.ts';
import { courseResult, type PartScores } from '#shared/model/course/course-result.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { sampleCommission } from './sample-defences.ts';
import { frame, type SamplePaper } from './sample-facts.ts';
import { sampleTestPapers } from './sample-test.ts';

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

const rules = scoreRulesOn('2027-02-12');
const scored = (name: string, employer: string, scores: PartScores): ScoredTrainee => ({
  ...{ name, employer },
  ...courseResult(scores, rules),
});
const whole = { rightAnswers: 18, participation: 10, activity: 9, project: 36 };
const trainees: Record<DocumentLanguage, { names: readonly string[]; school: string; group: string }> = {
  kk: {
    names: ['Әділова Гүлнар Асқарқызы', 'Қуандықов-Жұмағұлов Нұрсұлтан Ерболатұлы', 'Өтегенова Ұлжан'],
    school: 'Абай облысы білім басқармасының «№ 5 жалпы білім беретін орта мектебі» КММ',
    group: '1-топ (қазақ тілінде)',
  },
  ru: {
    names: ['Адилова Гульнар Аскаровна', 'Куандыков-Жумагулов Нурсултан Ерболатович', 'Утегенова Улжан'],
    school: 'КГУ «Общеобразовательная средняя школа № 5» управления образования области Абай',
    group: 'Группа 1 (на русском языке)',
  },
};

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
  {
    document: 'score-sheet',
    clause: 'O10-29',
    make: (content, language) => {
      const { names, school, group } = trainees[language];
      const [first = '', second = '', third = ''] = names;
      return scoreSheet(
        {
          programme: content.programme,
          intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
          groups: [
            {
              name: group,
              trainees: [scored(first, school, whole), scored(second, school, { ...whole, rightAnswers: 9 })],
            },
            { name: null, trainees: [scored(third, '', { ...whole, activity: null, project: null })] },
          ],
          rules,
          commission: { orderNumber: '12', orderDate: '2027-02-01' },
        },
        frame(content, language, { signatories: sampleCommission(language) }),
      );
    },
  },
  ...sampleTestPapers,
];
