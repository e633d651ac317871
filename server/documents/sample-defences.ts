import {
  type DefendingTrainee,
  defenceSchedule,
} from '#shared/documents/official/papers/defence-schedule.ts';
import type { Signatory } from '#shared/model/development/official-document.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

interface Words {
  names: readonly string[];
  groups: readonly string[];
  topics: readonly string[];
  place: string;
  people: readonly string[];
}

const words: Record<DocumentLanguage, Words> = {
  kk: {
    names: ['Әділова Гүлнар Асқарқызы', 'Қуандықов-Жұмағұлов Нұрсұлтан Ерболатұлы', 'Өтегенова Ұлжан'],
    groups: ['1-топ (қазақ тілінде)', '2-топ (орыс тілінде)'],
    topics: [
      'Робототехника үйірмесінде жобалық оқыту: «Ақылды жылыжай» шағын жобасын жоспарлау, жүргізу және бағалау',
      'Ұлттық ойындар негізінде алгоритмдік ойлауды дамыту',
    ],
    place: '204-кабинет',
    people: ['Жарқынтаева С. Д.', 'Айдынбекұлы Т. Р.', 'Мәлікова Ә. Қ.'],
  },
  ru: {
    names: ['Адилова Гульнар Аскаровна', 'Куандыков-Жумагулов Нурсултан Ерболатович', 'Утегенова Улжан'],
    groups: ['Группа 1 (на казахском языке)', 'Группа 2 (на русском языке)'],
    topics: [
      'Проектное обучение в кружке робототехники: планирование, проведение и оценивание мини-проекта «Умная теплица»',
      'Развитие алгоритмического мышления на основе национальных игр',
    ],
    place: 'Кабинет 204',
    people: ['Жаркынтаева С. Д.', 'Айдынбекулы Т. Р.', 'Маликова А. К.'],
  },
};

/** The commission of the sample as it stands under a paper. */
export const sampleCommission = (language: DocumentLanguage): Signatory[] =>
  (['chair', 'member', 'secretary'] as const).map((part, index) => ({
    ...{ part, post: '', name: words[language].people[index] ?? '' },
  }));

function trainees(language: DocumentLanguage): DefendingTrainee[] {
  const { names, groups, topics, place } = words[language];
  const [first = '', second = '', third = ''] = names;
  const [one = '', other = ''] = groups;
  const [long = '', short = ''] = topics;
  return [
    { name: second, group: one, topic: short, date: '2027-02-12', time: '10:15', place },
    { name: first, group: one, topic: long, date: '2027-02-12', time: '10:00', place },
    { name: third, group: other, topic: '', date: null, time: '', place: '' },
  ];
}

/** The papers of a defence, with invented trainees and topics. */
export const sampleDefencePapers: readonly SamplePaper[] = [
  {
    document: 'defence-schedule',
    clause: 'O10-28',
    make: (content, language) =>
      defenceSchedule(
        {
          programme: content.programme,
          intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
          trainees: trainees(language),
        },
        frame(content, language, { signatories: sampleCommission(language) }),
      ),
  },
];
