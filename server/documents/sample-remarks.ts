import type { Remark } from '#shared/model/development/remark.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';

const common = {
  developmentId: 'sample',
  source: 'page',
  sourceNote: '',
  hidden: false,
  answeredOn: '2026-05-15',
} as const;

const kk: Remark[] = [
  {
    ...common,
    id: 'r1',
    author: 'А. Н. Бекмұратова',
    affiliation: '«Ұшқын» оқушылар үйі',
    receivedOn: '2026-05-04',
    kind: 'proposal',
    section: 'structure',
    text: 'Датчиктермен жұмысқа бөлінген практикалық сағатты көбейту қажет.',
    decision: 'takenIntoAccount',
    answer: 'Практикалық сабаққа екі сағат қосылды.',
    changedSection: 'structure',
  },
  {
    ...common,
    id: 'r2',
    author: 'Д. О. Әлиев',
    affiliation: '',
    receivedOn: '2026-05-06',
    kind: 'remark',
    section: null,
    text: 'Курс толығымен қашықтан өткізілсін.',
    decision: 'refused',
    answer: 'Жабдықпен практикалық жұмыс қатысуды талап етеді, сондықтан аралас нысан сақталады.',
    changedSection: null,
  },
  {
    ...common,
    id: 'r3',
    author: 'Г. Қ. Сәрсенова',
    affiliation: 'Облыстық әдістемелік орталық',
    receivedOn: '2026-05-08',
    kind: 'recommendation',
    section: 'literature',
    text: 'Шетелдік әдебиеттер тізімін соңғы бес жылдың еңбектерімен толықтыру ұсынылады.',
    decision: null,
    answer: '',
    changedSection: null,
    answeredOn: null,
  },
];

const ru: Remark[] = [
  {
    ...common,
    id: 'r1',
    author: 'А. Н. Бекмуратова',
    affiliation: 'Дом школьников «Ұшқын»',
    receivedOn: '2026-05-04',
    kind: 'proposal',
    section: 'structure',
    text: 'Необходимо увеличить число практических часов для работы с датчиками.',
    decision: 'takenIntoAccount',
    answer: 'К практическим занятиям добавлено два часа.',
    changedSection: 'structure',
  },
  {
    ...common,
    id: 'r2',
    author: 'Д. О. Алиев',
    affiliation: '',
    receivedOn: '2026-05-06',
    kind: 'remark',
    section: null,
    text: 'Провести курс полностью дистанционно.',
    decision: 'refused',
    answer: 'Практическая работа с оборудованием требует присутствия, поэтому смешанная форма сохраняется.',
    changedSection: null,
  },
  {
    ...common,
    id: 'r3',
    author: 'Г. К. Сарсенова',
    affiliation: 'Областной методический центр',
    receivedOn: '2026-05-08',
    kind: 'recommendation',
    section: 'literature',
    text: 'Рекомендуется дополнить список зарубежной литературы трудами последних пяти лет.',
    decision: null,
    answer: '',
    changedSection: null,
    answeredOn: null,
  },
];

export const sampleRemarks: Readonly<Record<DocumentLanguage, Remark[]>> = { kk, ru };
