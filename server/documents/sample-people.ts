import type { ResponsiblePerson } from '#shared/documents/official/papers/responsible-people.ts';
import type { Signatory } from '#shared/model/development/official-document.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';

/** Invented people of the sample organisation. */
interface SamplePeople {
  authors: Signatory[];
  council: Signatory[];
  executor: Signatory;
  responsible: ResponsiblePerson[];
  deputy: { name: string; post: string };
}

const kk: SamplePeople = {
  authors: [
    { part: 'author', name: 'С. Д. Жарқынтаева', post: 'Ғылыми-техникалық бағыт бөлімінің әдіскері' },
    { part: 'author', name: 'Т. Р. Айдынбекұлы', post: 'Робототехника тренері' },
  ],
  council: [
    { part: 'chair', name: 'Қ. М. Төлегенова', post: 'Директордың орынбасары' },
    { part: 'secretary', name: 'Ш. М. Тілеуқабылова', post: 'Бағалау және мониторинг бөлімінің әдіскері' },
    { part: 'member', name: 'Ғ. С. Өтебаев', post: 'Көркем-эстетикалық бағыт бөлімінің басшысы' },
    { part: 'member', name: 'Ж. Қ. Ысқақова', post: 'Туристік-өлкетану бағыты бөлімінің басшысы' },
    { part: 'member', name: 'И. В. Соколова', post: 'Ақпараттық-талдау бөлімінің басшысы' },
  ],
  executor: { part: 'executor', name: 'С. Д. Жарқынтаева', post: 'Әдіскер' },
  responsible: [
    { name: 'С. Д. Жарқынтаева', post: 'Әдіскер', task: 'Мазмұнын және оқу жоспарын әзірлеу' },
    { name: 'Т. Р. Айдынбекұлы', post: 'Робототехника тренері', task: 'Практикалық тапсырмаларды әзірлеу' },
    { name: 'Ш. М. Тілеуқабылова', post: 'Әдіскер', task: 'Бағалау бөлімін әзірлеу' },
  ],
  deputy: { name: 'Қ. М. Төлегенова', post: 'Директордың орынбасары' },
};

const ru: SamplePeople = {
  authors: [
    { part: 'author', name: 'С. Д. Жарқынтаева', post: 'Методист отдела научно-технического направления' },
    { part: 'author', name: 'Т. Р. Айдынбекұлы', post: 'Тренер по робототехнике' },
  ],
  council: [
    { part: 'chair', name: 'К. М. Тулегенова', post: 'Заместитель директора' },
    { part: 'secretary', name: 'Ш. М. Тілеуқабылова', post: 'Методист отдела оценки и мониторинга' },
    {
      part: 'member',
      name: 'Г. С. Утебаев',
      post: 'Руководитель отдела художественно-эстетического направления',
    },
    {
      part: 'member',
      name: 'Ж. К. Искакова',
      post: 'Руководитель отдела туристско-краеведческого направления',
    },
    { part: 'member', name: 'И. В. Соколова', post: 'Руководитель информационно-аналитического отдела' },
  ],
  executor: { part: 'executor', name: 'С. Д. Жарқынтаева', post: 'Методист' },
  responsible: [
    { name: 'С. Д. Жарқынтаева', post: 'Методист', task: 'Разработка содержания и учебного плана' },
    { name: 'Т. Р. Айдынбекұлы', post: 'Тренер по робототехнике', task: 'Разработка практических заданий' },
    { name: 'Ш. М. Тілеуқабылова', post: 'Методист', task: 'Разработка раздела оценивания' },
  ],
  deputy: { name: 'К. М. Тулегенова', post: 'Заместитель директора' },
};

export const samplePeople: Readonly<Record<DocumentLanguage, SamplePeople>> = { kk, ru };
