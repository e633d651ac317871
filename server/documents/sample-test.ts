import { testAnswerSheets } from '#shared/documents/official/papers/test-answer-sheets.ts';
import { testKey } from '#shared/documents/official/papers/test-key.ts';
import { type TestPaperData, testVariants } from '#shared/documents/official/papers/test-papers.ts';
import { drawVariants } from '#shared/model/course/draw-variants.ts';
import type { TestQuestion } from '#shared/model/course/test.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

const rules = scoreRulesOn('2027-02-12');

const words = {
  kk: {
    group: '1-топ',
    ask: (at: number) =>
      at % 4 === 0
        ? `Педагог ${at}-сабақта білім алушылардың топтық жұмысын қалыптастырушы бағалау арқылы қадағалап отыр. Қай әрекет кері байланыс беруге ең қолайлы?`
        : `Робототехника сабағында ${at}-датчик не үшін қолданылады?`,
    answers: (at: number) => [
      `Қашықтықты өлшеу үшін (${at})`,
      `Түсті ажырату үшін (${at})`,
      at % 4 === 0
        ? `Әр топтың жұмысын критерийлер бойынша талқылап, келесі қадамын бірге белгілеу (${at})`
        : `Дыбыс шығару үшін (${at})`,
    ],
    names: [
      'Әділова Гүлнар Асқарқызы',
      'Қуандықов-Жұмағұлов Нұрсұлтан Ерболатұлы',
      'Өтегенова Ұлжан',
      'Ғани Іңкәр',
    ],
  },
  ru: {
    group: 'Группа 1',
    ask: (at: number) => `Для чего на уроке робототехники применяется датчик ${at}?`,
    answers: (at: number) => [
      `Чтобы измерить расстояние (${at})`,
      `Чтобы различить цвет (${at})`,
      `Звук (${at})`,
    ],
    names: ['Адилова Гульнар Аскаровна', 'Куандыков Нурсултан', 'Утегенова Улжан'],
  },
};

const questions = (language: DocumentLanguage): TestQuestion[] =>
  Array.from({ length: 30 }, (_, at) => ({
    ...{ id: `q${at}`, programmeId: 'p1', order: `a${at}`, language, curriculumRowId: `t${at % 3}` },
    text: words[language].ask(at + 1),
    answers: words[language].answers(at + 1).map((text, index) => ({ id: `${index}`, text })),
    ...{ rightAnswerId: '0', deletedAt: null },
  }));

function data({ programme }: ProgrammeContent, language: DocumentLanguage): TestPaperData {
  const drawn = drawVariants({
    ...{ questions: questions(language), language, rules, variants: 2, seed: 'sample' },
  });
  if (!drawn.ok) throw new Error(`The sample's test was refused: ${drawn.problem.code}`);
  return {
    ...{ programme, intake: { number: 1 }, group: { name: words[language].group }, rules },
    test: { variants: drawn.value, minutes: 40 },
  };
}

/** A test on paper with invented questions and trainees. */
export const sampleTestPapers: readonly SamplePaper[] = [
  {
    document: 'test-variants',
    clause: 'O10-28',
    make: (content, language) => testVariants(data(content, language), frame(content, language)),
  },
  {
    document: 'test-answer-sheets',
    clause: 'O10-28',
    make: (content, language) =>
      testAnswerSheets(
        {
          ...data(content, language),
          trainees: words[language].names.map((name, index) => ({ name, variant: index % 2 })),
        },
        frame(content, language),
      ),
  },
  {
    document: 'test-key',
    clause: 'O10-28',
    make: (content, language) => testKey(data(content, language), frame(content, language)),
  },
];
