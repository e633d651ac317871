import { costEstimate } from '#shared/documents/official/papers/cost-estimate.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

type Line = readonly [name: string, unit: string, quantity: number, price: number];

const named: Record<DocumentLanguage, readonly Line[]> = {
  kk: [
    ['Тренерлердің еңбегіне ақы төлеу', 'академиялық сағат', 160, 7_500_00],
    [
      'Практикалық сабақтарға арналған материалдар (плакаттар, флипчарттар, маркерлер, стикерлер, қағаз)',
      'жинақ',
      3,
      48_312_50,
    ],
    ['Оқу бөлмелерін жалға алу', 'күн', 10, 35_000_00],
    ['Тренердің Семейге іссапары: жол жүру, тұру, тәуліктік шығын', 'адам', 2, 187_450_00],
    ['Қағаз, А4', 'қорап', 2.5, 9_990_00],
  ],
  ru: [
    ['Оплата труда тренеров', 'академический час', 160, 7_500_00],
    [
      'Материалы для практических занятий (плакаты, флипчарты, маркеры, стикеры, бумага)',
      'комплект',
      3,
      48_312_50,
    ],
    ['Аренда учебных помещений', 'день', 10, 35_000_00],
    ['Командировка тренера в Семей: проезд, проживание, суточные', 'человек', 2, 187_450_00],
    ['Бумага, А4', 'коробка', 2.5, 9_990_00],
  ],
};
const rows = (language: DocumentLanguage) =>
  named[language].map(([name, unit, quantity, price]) => ({ name, unit, quantity, price }));

/** The lines of an invented estimate. */
export const sampleEstimateLines = { kk: rows('kk'), ru: rows('ru') };

const groups: Record<DocumentLanguage, readonly string[]> = {
  kk: ['1-топ (қазақ тілінде)', '2-топ (қазақ тілінде)', '3-топ (орыс тілінде)'],
  ru: ['Группа 1 (на казахском языке)', 'Группа 2 (на казахском языке)', 'Группа 3 (на русском языке)'],
};

/** The cost estimate of an invented intake. */
export const sampleEstimate: SamplePaper = {
  document: 'cost-estimate',
  clause: 'O10-17',
  make: (content, language) =>
    costEstimate(
      {
        programme: content.programme,
        intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
        groups: groups[language],
        trainees: 75,
        lines: sampleEstimateLines[language],
      },
      frame(content, language, {
        signatories: [{ part: 'executor', post: '', name: 'А. Б. Нұрланқызы' }],
      }),
    ),
};
