import {
  certificateRegister,
  type RegisteredCertificate,
} from '#shared/documents/official/papers/certificate-register.ts';
import { dueCertificates } from '#shared/documents/official/papers/due-certificates.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { frame, type SamplePaper } from './sample-facts.ts';

const school = { kk: '№ 7 жалпы білім беретін мектеп', ru: 'Общеобразовательная школа № 7' } as const;
const people = [
  ['Үлгібаева Әсел Қуанышқызы', '991231500006'],
  ['Сынақов Ғабит', '991231600002'],
  ['Үлгібай-Ескендірова Жанна-Мария Әбдімүтәліпқызы', '991231500707'],
  ["О'Нил Джон", ''],
] as const;

/** Certificates of an intake: a lost one with its duplicate, an annulled one, one of a foreigner. */
function lines({ programme }: ProgrammeContent, language: 'kk' | 'ru'): RegisteredCertificate[] {
  const line = (
    at: number,
    person: number,
    more: Partial<RegisteredCertificate> = {},
  ): RegisteredCertificate => ({
    ...{ registrationNumber: `2026-${String(at).padStart(5, '0')}`, blank: `АБ 000${100 + at}` },
    ...{ name: people[person]?.[0] ?? '', iin: people[person]?.[1] ?? '' },
    ...{ employer: school[language], region: person === 1 ? 'KZ-27' : 'KZ-71' },
    ...{ title: programme.title, hours: programme.hours, startsOn: '2026-11-02', endsOn: '2026-11-13' },
    ...{ issuedOn: '2026-11-20', order: { number: '88', date: '2026-10-28' }, relation: 'first' },
    ...{ inPlaceOf: '', replacedBy: '', annulment: null, ...more },
  });
  return [
    line(1, 0, { replacedBy: '2026-00005' }),
    line(2, 1, { annulment: { number: '97', date: '2026-12-01' } }),
    line(3, 2),
    line(4, 3, { region: '', employer: '', order: null }),
    line(5, 0, { relation: 'duplicate', inPlaceOf: '2026-00001', issuedOn: '2026-12-04' }),
  ];
}

/** The register of certificates (O10-30), and the list of those whose term ends (O10-33). */
export const sampleCertificates: readonly SamplePaper[] = [
  {
    document: 'certificate-register',
    clause: 'O10-30',
    make: (content, language) =>
      certificateRegister(
        { term: { from: '2026-01-01', until: '2026-12-31' }, lines: lines(content, language) },
        frame(content, language, { date: '2026-12-31' }),
      ),
  },
  {
    document: 'due-certificates',
    clause: 'O10-33',
    make: (content, language) =>
      dueCertificates(
        {
          term: { from: '2029-06-01', until: '2029-12-01' },
          lines: lines(content, language)
            .slice(2)
            .map((line, at) => ({
              ...line,
              validUntil: at === 0 ? '2029-11-20' : '2029-11-30',
              state: at === 0 ? 'expired' : 'valid',
            })),
        },
        frame(content, language, { date: '2029-11-21' }),
      ),
  },
];
