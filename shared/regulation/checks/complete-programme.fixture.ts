import { type ProgrammeContent, type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import type { RichInline, RichText } from '#shared/model/rich-text.ts';

const both = (text: string) => ({ kk: text, ru: text });

/** Rich text of one paragraph a line. */
export const richText = (...lines: (string | RichInline[])[]): RichText => ({
  type: 'doc',
  content: lines.map((line) => ({
    type: 'paragraph',
    ...(line === '' ? {} : { content: typeof line === 'string' ? [{ type: 'text', text: line }] : line }),
  })),
});

const texts: Record<SectionKey, string> = {
  generalProvisions: 'Бағдарламаның өзектілігі мемлекеттік басымдықтармен байланысты.',
  glossary: 'Терминдер халықаралық құжаттармен келісілген.',
  topic:
    'Бағдарламаның жаңашылдығы – педагогтің рефлексиясын сабақ күнделігі арқылы жүйелі ұйымдастыруында. Мұндай тәсіл бұрынғы курстарда жеке тақырып ретінде ғана берілген. Білім беру жүйесінде ұқсас үш бағдарлама талданды: олардың екеуі мектеп пәндеріне, біреуі техникалық үйірмелерге арналған. Қосымша білім беру педагогтері үшін осындай бағдарлама табылған жоқ, сондықтан ол өзекті әрі бірегей болып саналады.',
  aims: 'Оқыту нәтижелері педагогтердің күнделікті жұмысына әсер етеді.',
  structure: 'Жоспар күтілетін нәтижелермен байланысты.',
  learningProcess: 'Оқу аралас нысанда өтеді, 80 академиялық сағат.',
  methodicalSupport: 'Белсенді әдістер қолданылады.',
  assessment: 'Жоба мен тест бағаланады.',
  postCourseSupport: 'Курстан кейін кеңес беріледі.',
  literature: '',
};

const row = { programmeId: 'p' };
const noHours = { lecture: 0, practice: 0, training: 0, selfStudy: 0, control: 0 };

/** A short programme of invented matter in which the checks find nothing. A new copy at every call. */
export const completeProgramme = (): ProgrammeContent => ({
  organisation: {
    id: 'o',
    profile: 'O10',
    name: both('Ойдан шығарылған орталық'),
    shortName: both('ОШО'),
    director: { name: 'А. Үлгі', post: both('Директор') },
    letterhead: { superior: both(''), address: both(''), phone: '', email: '', website: '', bin: '' },
    city: both('Астана'),
    documents: { runningHeads: 'marginsAndDistances', tableFontSize: 14 },
  },
  programme: {
    id: 'p',
    title: { kk: 'Педагогтің рефлексиясы', ru: '' },
    language: 'kk',
    direction: 'musical',
    audience: { kk: 'Қосымша білім беру педагогтері', ru: '' },
    hours: 80,
    studyForm: 'blended',
    year: 2026,
    authors: '',
    createdAt: '2026-01-05T09:00:00+05:00',
    changedAt: '2026-01-05T09:00:00+05:00',
    deletedAt: null,
  },
  sections: sectionKeys.map((key) => ({ id: `p/${key}`, key, ...row, body: richText(texts[key]) })),
  glossary: [
    { id: 't1', order: 'a0', ...row, term: 'Рефлексия', definition: 'Өз тәжірибесін ой елегінен өткізу.' },
  ],
  aims: [
    { id: 'g1', order: 'a0', ...row, kind: 'goal', text: 'Кәсіби құзыреттілікті дамыту', serves: [] },
    { id: 'k1', order: 'a1', ...row, kind: 'task', text: 'Рефлексия тәсілдерін үйрету', serves: ['g1'] },
    { id: 'n1', order: 'a2', ...row, kind: 'outcome', text: 'Рефлексия жүргізе алады', serves: ['k1'] },
  ],
  curriculum: [
    {
      id: 'm1',
      order: 'a0',
      ...row,
      kind: 'module',
      title: 'Негіздер',
      form: '',
      hours: noHours,
      outcomeIds: [],
    },
    {
      id: 'c1',
      order: 'a1',
      ...row,
      kind: 'topic',
      title: 'Сабақ күнделігі',
      form: 'дәріс',
      hours: { ...noHours, lecture: 30, practice: 10.5 },
      outcomeIds: ['n1'],
    },
    {
      id: 'c2',
      order: 'a2',
      ...row,
      kind: 'topic',
      title: 'Тәжірибе',
      form: 'тренинг',
      hours: { ...noHours, training: 39.5 },
      outcomeIds: ['n1'],
    },
  ],
  literature: [
    {
      id: 'l1',
      order: 'a0',
      ...row,
      list: 'main',
      text: 'Үлгі А. Күнделік',
      year: 2024,
      origin: 'domestic',
      link: '',
    },
    {
      id: 'l2',
      order: 'a1',
      ...row,
      list: 'additional',
      text: 'Sample B. Diary',
      year: 2021,
      origin: 'foreign',
      link: 'https://example.org/diary?a=1',
    },
  ],
});
