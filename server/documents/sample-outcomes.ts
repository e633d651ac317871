import { attendanceReference } from '#shared/documents/official/papers/attendance-reference.ts';
import { commissionProtocolOfCourse } from '#shared/documents/official/papers/commission-protocol-of-course.ts';
import { employerNotice } from '#shared/documents/official/papers/employer-notice.ts';
import { expulsionOrder } from '#shared/documents/official/papers/expulsion-order.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { frame, made, type SamplePaper } from './sample-facts.ts';
import { samplePeople } from './sample-people.ts';

const protocol = { number: '4', date: '2027-02-10' };
const order = { number: '57', date: '2027-02-11' };

const words: Record<
  DocumentLanguage,
  { name: string; employer: string; missed: string; ill: string; said: string }
> = {
  kk: {
    name: 'Қуандықов-Жұмағұлов Нұрсұлтан Ерболатұлы',
    employer: 'Абай облысы білім басқармасының «№ 5 жалпы білім беретін орта мектебі» КММ',
    missed: 'курстың төрт күніне себепсіз қатыспады, тапсырмаларды орындамады.',
    ill: 'емделуде болды, медициналық қорытынды ұсынылды.',
    said: 'Ш. М. Тілеуқабылова: тыңдаушыға екі рет ескертілді, жауап келмеді.',
  },
  ru: {
    name: 'Куандыков-Жумагулов Нурсултан Ерболатович',
    employer: 'КГУ «Общеобразовательная средняя школа № 5» управления образования области Абай',
    missed: 'четыре дня курса пропущены без уважительной причины, задания не выполнены.',
    ill: 'находился на лечении, медицинское заключение представлено.',
    said: 'Ш. М. Тілеуқабылова: слушателя предупреждали дважды, ответа не было.',
  },
};

const about = ({ programme }: ProgrammeContent, language: DocumentLanguage) => ({
  programme,
  intake: { number: 1, startsOn: '2027-02-01', endsOn: '2027-02-12' },
  trainee: { name: words[language].name, employer: words[language].employer },
});

/** The papers of who did not pass, could not finish or was expelled, with an invented trainee. */
export const sampleOutcomePapers: readonly SamplePaper[] = [
  {
    document: 'attendance-reference',
    clause: 'O10-31',
    make: (content, language) =>
      attendanceReference(
        about(content, language),
        frame(content, language, { number: '12', date: '2027-02-15' }),
      ),
  },
  {
    document: 'commission-protocol',
    clause: 'O10-32',
    make: (content, language) =>
      commissionProtocolOfCourse(
        {
          ...{ ...about(content, language), decision: 'expel', reason: words[language].missed },
          ...{ spoke: [words[language].said], votes: { for: 5, against: 0, abstained: 0 } },
        },
        frame(content, language, { ...protocol, signatories: samplePeople[language].council }),
      ),
  },
  {
    document: 'commission-protocol-completion',
    clause: 'O10-31',
    make: (content, language) =>
      commissionProtocolOfCourse(
        {
          ...{ ...about(content, language), decision: 'complete', reason: words[language].ill },
          ...{ spoke: [], votes: null },
        },
        // Not signed yet, and nobody is named: number, date and people are lines to fill in.
        frame(content, language),
      ),
  },
  {
    document: 'expulsion-order',
    clause: 'O10-32',
    make: (content, language) =>
      made(expulsionOrder({ ...about(content, language), protocol }, frame(content, language, order))),
  },
  {
    document: 'employer-notice',
    clause: 'O10-32',
    make: (content, language) =>
      employerNotice(
        {
          ...{ ...about(content, language), order, protocol },
          executor: { name: samplePeople[language].executor.name, phone: '+7 7172 00-00-01' },
        },
        frame(content, language, { number: '01-17/31', date: '2027-02-12' }),
      ),
  },
];
