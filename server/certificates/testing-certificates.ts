import type { Certificate, CertificateAnnulment } from '#shared/model/certificates/certificate.ts';

/** A certificate of an invented person. `n` makes it another one: id, token and number follow from it. */
export const testCertificate = (n: number | string, more: Partial<Certificate> = {}): Certificate => ({
  id: `certificate-${n}`,
  token: `${n}`.padStart(22, 'A'),
  ...{ origin: 'issued', relation: 'first', replaces: null, reason: '' },
  ...{ year: 2027, number: null, registrationNumber: `2027-${n}` },
  ...{ intakeId: 'i', enrolmentId: `i:${n}`, personId: `p${n}` },
  facts: {
    ...{ language: 'both', lastName: 'Әуезқызы', firstName: 'Үміт', middleName: 'Ғаниқызы' },
    title: { kk: 'Педагогтің рефлексиясы', ru: 'Рефлексия педагога' },
    ...{ hours: 80, startsOn: '2027-02-01', endsOn: '2027-02-12' },
    organisation: { kk: 'Ойдан шығарылған орталық', ru: 'Вымышленный центр' },
    ...{ city: { kk: 'Тараз', ru: 'Тараз' }, employer: '№ 5 мектеп', region: '31', topics: [], total: 88 },
    signer: {
      ...{ name: 'Қ. Үлгі', post: { kk: 'Директор', ru: 'Директор' }, acting: false },
      ...{ orderNumber: '', orderDate: null },
    },
  },
  templates: { certificate: null, supplement: null },
  ...{ issuedOn: '2027-02-15', validUntil: '2030-02-15', signature: null, blank: '' },
  createdAt: '2027-02-15T05:00:00.000Z',
  ...more,
});

/** The order of 2 May 2027 that annuls a certificate. */
export const testAnnulment = (
  certificateId: string,
  more: Partial<CertificateAnnulment> = {},
): CertificateAnnulment => ({
  id: `annulment of ${certificateId}`,
  certificateId,
  ...{ orderNumber: '14', orderDate: '2027-05-02', reason: 'Тізімде жоқ адам', annulledOn: '2027-05-02' },
  createdAt: '2027-05-02T05:00:00.000Z',
  ...more,
});
