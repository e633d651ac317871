import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import { encodePayload, provenFacts } from '#shared/authenticity/payload.ts';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import type { Certificate, CertificateFacts } from '#shared/model/certificates/certificate.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import type { Organisation } from '#shared/model/organisation.ts';

/** Invented people: the one with a usual name, the other with as long a name as a course may meet. */
const people = {
  usual: { lastName: 'Сейітқали', firstName: 'Әйгерім', middleName: 'Нұрланқызы' },
  long: {
    lastName: 'Қожахметова-Мұхамедиярова',
    firstName: 'Гүлбаршын-Ғайникамал',
    middleName: 'Әбілмансұрқызы-Тоқтарбайқызы',
  },
};

const titles = {
  usual: {
    kk: 'Бастауыш сыныпта оқу сауаттылығын дамыту',
    ru: 'Развитие читательской грамотности в начальной школе',
  },
  long: {
    kk: 'Жаңартылған білім беру мазмұны жағдайында бастауыш сынып оқушыларының функционалдық оқу сауаттылығын, математикалық және жаратылыстану-ғылыми ойлауын дамытудың әдістемелік негіздері',
    ru: 'Методические основы развития функциональной читательской грамотности, математического и естественно-научного мышления учащихся начальных классов в условиях обновлённого содержания образования',
  },
};

const topics = [
  ['Оқу сауаттылығының негіздері', 'Основы читательской грамотности', 16, '18'],
  ['Мәтінмен жұмыс тәсілдері', 'Приёмы работы с текстом', 24, '17'],
  ['Бағалау және кері байланыс', 'Оценивание и обратная связь', 24, '19'],
  ['Сабақты жобалау', 'Проектирование урока', 16, '20'],
] as const;

/** A key that nobody has, and a signature that proves nothing: the code is as large as a real one. */
const noKey = 'AAAAAAAA';
const noSignature = 'A'.repeat(86);
const token = 'AAAAAAAAAAAAAAAAAAAAAA';

interface SampleWishes {
  language: TemplateLanguage;
  /** What the person designs for: its names stand on the sheet. */
  organisation: Organisation | null;
  long: boolean;
}

const none = { kk: '', ru: '' };

function factsOf({ language, organisation, long }: SampleWishes): CertificateFacts {
  const which = long ? 'long' : 'usual';
  return {
    ...people[which],
    language,
    title: titles[which],
    hours: 80,
    startsOn: '2026-01-05',
    endsOn: '2026-01-16',
    organisation: organisation?.name ?? none,
    city: organisation?.city ?? none,
    ...{ employer: '', region: '' },
    signer: {
      name: organisation?.director.name ?? '',
      post: organisation?.director.post ?? none,
      ...{ acting: false, orderNumber: '', orderDate: null },
    },
    topics: topics.map(([kk, ru, hours, score]) => ({ title: { kk, ru }, hours, score })),
    total: 74,
  };
}

/** A certificate of an invented person, to see a template with. */
export function sampleCertificate(wishes: SampleWishes): CertificateToPrint {
  const certificate = {
    ...{ id: 'sample', token, origin: 'issued', relation: 'first', replaces: null, reason: '' },
    ...{ year: 2026, number: 1, registrationNumber: '2026-00001' },
    ...{ intakeId: null, enrolmentId: null, personId: null, facts: factsOf(wishes) },
    ...{
      templates: { certificate: null, supplement: null },
      issuedOn: '2026-01-16',
      validUntil: '2029-01-15',
    },
    ...{ blank: '', createdAt: '2026-01-16T00:00:00.000Z' },
  } satisfies Omit<Certificate, 'signature'>;
  const { checkAddress } = wishes.organisation?.certificates ?? proposedCertificateSettings;
  const signature = { payload: encodePayload(provenFacts(certificate, noKey)), signature: noSignature };
  return {
    ...certificate,
    qrText: qrTextOf({ token, signature, checkAddress }),
    checkCode: checkCodeOf(token),
    address: checkAddress,
  };
}
