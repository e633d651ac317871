import { costEstimateTable } from '#shared/documents/official/papers/cost-estimate.ts';
import {
  type EnrolmentOrderData,
  enrolmentOrder,
} from '#shared/documents/official/papers/enrolment-order.ts';
import { lessonScheduleTable } from '#shared/documents/official/papers/lesson-schedule.ts';
import { traineeApplication } from '#shared/documents/official/papers/trainee-application.ts';
import { traineeContract } from '#shared/documents/official/papers/trainee-contract.ts';
import { type ListedGroup, traineeList } from '#shared/documents/official/papers/trainee-list.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { sampleEstimateLines } from './sample-estimate.ts';
import { frame, type SamplePaper } from './sample-facts.ts';
import { sampleLessonSchedule } from './sample-lessons.ts';
import { samplePeople } from './sample-people.ts';

const intake = { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12', place: 'Астана, 204' };
const longName = 'Қуандықов-Жұмағұлов Нұрсұлтан Ерболатұлы';

const said: Record<DocumentLanguage, { school: string; position: string; post: string }> = {
  kk: {
    school: 'Абай облысы білім басқармасының «№ 5 жалпы білім беретін орта мектебі» КММ',
    ...{ position: 'мұғалім', post: '«Оқушылар сарайы» МКҚК, үйірме жетекшісі' },
  },
  ru: {
    school: 'КГУ «Общеобразовательная средняя школа № 5» управления образования области Абай',
    ...{ position: 'учитель', post: 'КГКП «Дворец школьников», руководитель кружка' },
  },
};

/** Two groups of unlike size, and somebody in none of whom little is known. */
function groupsOf(language: DocumentLanguage): ListedGroup[] {
  const { school: employer, position } = said[language];
  const known = (name: string, region: string) => ({ ...{ name, region }, ...{ employer, position } });
  const kk = language === 'kk';
  return [
    {
      ...{ name: kk ? '1-топ' : 'Группа 1', language: 'kk' },
      trainees: [known('Әділова Гүлнар Асқарқызы', 'KZ-10'), known(longName, 'KZ-10')],
    },
    {
      ...{ name: kk ? '2-топ' : 'Группа 2', language: 'ru' },
      trainees: [known('Ким Светлана Викторовна', 'KZ-71')],
    },
    {
      ...{ name: null, language: null },
      trainees: [{ name: 'Өтегенова Ұлжан', region: '', employer: '', position: '' }],
    },
  ];
}

function order(content: ProgrammeContent, language: DocumentLanguage): EnrolmentOrderData {
  const schedule = sampleLessonSchedule(content, language);
  const { post } = said[language];
  return {
    ...{ programme: content.programme, intake, groups: groupsOf(language) },
    letters: [
      { region: 'KZ-10', number: '08-15/412', date: '2027-01-11' },
      { region: 'KZ-71', number: '1-7/88', date: '2027-01-13' },
      { region: '', number: '', date: null },
    ],
    trainers: [
      { name: 'Жарқынтаева Сәуле Дәулетқызы', category: 'pedagogue', post },
      { name: 'Айдынбекұлы Тимур Рашидұлы', category: 'contractSpecialist', post: '' },
      { name: 'Соколова Ирина Владимировна', category: '', post: '' },
    ],
    lessonSchedule: (writing) => lessonScheduleTable(schedule, writing),
    costEstimate: (writing) => costEstimateTable({ lines: sampleEstimateLines[language] }, writing),
    responsible: [samplePeople[language].executor],
    control: samplePeople[language].deputy,
  };
}

const trainee = ({ programme }: ProgrammeContent, language: DocumentLanguage) => ({
  ...{ programme, intake, language: 'kk' as const },
  trainee: {
    ...{ name: longName, employer: said[language].school, position: said[language].position },
    ...{ iin: '991231500006', phone: '+7 701 000 00 00' },
  },
});
const unknown = ({ programme }: ProgrammeContent) => ({
  ...{ programme, intake: { ...intake, startsOn: null, endsOn: null }, language: null },
  trainee: { name: 'Өтегенова Ұлжан', employer: '', position: '', iin: '', phone: '' },
});

/** The enrolment order with its annexes, and what trainees sign before the course (O10-17, O10-21). */
export const sampleEnrolmentPapers: readonly SamplePaper[] = [
  {
    document: 'enrolment-order',
    clause: 'O10-17',
    make: (content, language) =>
      enrolmentOrder(
        order(content, language),
        frame(content, language, { number: '12', date: '2027-01-25' }),
      ),
  },
  {
    document: 'enrolment-order-begun',
    clause: 'O10-17',
    make: (content, language) =>
      enrolmentOrder(
        {
          ...{ ...order(content, language), letters: [], groups: [], trainers: [], responsible: [] },
          ...{ lessonSchedule: null, costEstimate: null, control: null },
          intake: { ...intake, startsOn: null, endsOn: null, place: '' },
        },
        frame(content, language),
      ),
  },
  {
    document: 'trainee-list',
    clause: 'O10-21',
    make: (content, language) =>
      traineeList(
        { programme: content.programme, intake, groups: groupsOf(language) },
        frame(content, language, { signatories: [samplePeople[language].executor] }),
      ),
  },
  {
    document: 'trainee-application',
    clause: 'O10-21',
    make: (content, language) => traineeApplication(trainee(content, language), frame(content, language)),
  },
  {
    document: 'trainee-application-blank',
    clause: 'O10-21',
    make: (content, language) => traineeApplication(unknown(content), frame(content, language)),
  },
  {
    document: 'trainee-contract',
    clause: 'O10-21',
    make: (content, language) => traineeContract(trainee(content, language), frame(content, language)),
  },
  {
    document: 'trainee-contract-blank',
    clause: 'O10-21',
    make: (content, language) => traineeContract(unknown(content), frame(content, language)),
  },
];
