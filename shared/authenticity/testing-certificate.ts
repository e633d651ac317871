import type { Certificate } from '../model/certificates/certificate.ts';
import { toBase64url } from './base64url.ts';
import { encodePayload, provenFacts } from './payload.ts';
import { type makeSigningKey, signedText, signText } from './signature.ts';

const none = { kk: '', ru: '' };

/** An invented certificate, without its signature. */
export const testingCertificate = (
  fields: Partial<Omit<Certificate, 'signature'>> = {},
): Omit<Certificate, 'signature'> => ({
  id: crypto.randomUUID(),
  token: toBase64url(crypto.getRandomValues(new Uint8Array(16))),
  origin: 'issued',
  relation: 'first',
  replaces: null,
  reason: '',
  year: 2026,
  number: 17,
  registrationNumber: '2026-00017',
  intakeId: null,
  enrolmentId: null,
  personId: null,
  facts: {
    language: 'kk',
    lastName: 'Әбдіғаппарқызы',
    firstName: 'Үмітгүл',
    middleName: 'Қуанышбекқызы',
    title: {
      kk: 'Мектепке дейінгі ұйымдағы ойын арқылы оқыту',
      ru: 'Обучение через игру в дошкольной организации',
    },
    hours: 80,
    startsOn: '2026-11-02',
    endsOn: '2026-11-13',
    organisation: { kk: 'Ереже үлгі ұйымы', ru: 'Образцовая организация' },
    city: none,
    employer: '',
    region: '',
    signer: { name: 'Үлгі А.', post: none, acting: false, orderNumber: '', orderDate: null },
    topics: [],
    total: null,
  },
  templates: { certificate: null, supplement: null },
  issuedOn: '2026-11-13',
  validUntil: '2029-11-12',
  blank: '',
  createdAt: '2026-11-13T09:00:00.000Z',
  ...fields,
});

export type TestingKey = ReturnType<typeof makeSigningKey>;

/** The certificate, signed by a key. */
export function signedWith(unsigned: Omit<Certificate, 'signature'>, key: TestingKey): Certificate {
  const payload = encodePayload(provenFacts(unsigned, key.keyId));
  const signature = signText(signedText(unsigned.token, payload), key.secret);
  return { ...unsigned, signature: { keyId: key.keyId, payload, signature } };
}
