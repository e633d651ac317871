import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import type { TemplateKind, TemplateVersion } from '#shared/model/certificates/certificate-template.ts';
import type { Edit } from '../../change/change.ts';
import { act } from '../../undo.ts';
import type { JobFacts } from './begin-job.ts';

const centre = { kk: 'Үлгі орталығы', ru: 'Центр-образец' };

/** Id of the certificate with this number, from 1. */
export const testCertificateId = (number: number): string => `c${number}`;

/** An invented certificate. */
const testCertificate = (number: number): Certificate => ({
  id: testCertificateId(number),
  token: String(number).padStart(22, 'A'),
  ...{ origin: 'issued', relation: 'first', replaces: null, reason: '' },
  ...{ year: 2026, number, registrationNumber: `2026-${String(number).padStart(5, '0')}` },
  ...{ intakeId: 'i1', enrolmentId: null, personId: null },
  facts: {
    language: 'kk',
    ...{ lastName: `Үлгі${String(number).padStart(3, '0')}`, firstName: 'Сынақ', middleName: '' },
    title: { kk: 'Оқыту әдістемесі', ru: 'Методика обучения' },
    ...{ hours: 80, startsOn: '2026-11-02', endsOn: '2026-11-13', organisation: centre },
    ...{ city: { kk: 'Астана', ru: 'Астана' }, employer: '', region: '', topics: [], total: 80 },
    signer: {
      name: 'Үлгі Директор',
      post: { kk: 'Директор', ru: 'Директор' },
      acting: false,
      orderNumber: '',
      orderDate: null,
    },
  },
  templates: { certificate: 'v1', supplement: 'v2' },
  ...{ issuedOn: '2026-11-20', validUntil: '2029-11-20', signature: null, blank: '' },
  createdAt: '2026-11-20T08:00:00.000Z',
});

/** A delivery of blanks of the series «АБ» with these numbers. */
export const testDelivery = (first: number, last: number): BlankEntry => ({
  ...{ id: `e${first}`, event: 'received', kind: 'certificate', series: 'АБ', first, last, digits: 6 },
  ...{ on: '2026-11-01', documentNumber: '12', documentDate: null, party: '', holderId: null, reason: '' },
  createdAt: '2026-11-01T08:00:00.000Z',
});

const testVersion = (id: string, kind: TemplateKind): TemplateVersion => ({
  ...defaultTemplate(kind, 'kk'),
  ...{ id, templateId: kind, version: 1, name: `Үлгі ${kind}`, createdAt: '2026-11-01T08:00:00.000Z' },
});

/** Stores certificates 1 to `count` and blanks 1 to `blanks`. */
export async function storeToPrint(count: number, blanks: number): Promise<string[]> {
  const records = Array.from({ length: count }, (_, index) => testCertificate(index + 1));
  const edits: Edit[] = [
    ...records.map((record): Edit => ({ table: 'certificates', kind: 'create', record })),
    { table: 'templateVersions', kind: 'create', record: testVersion('v1', 'certificate') },
    { table: 'templateVersions', kind: 'create', record: testVersion('v2', 'supplement') },
    ...(blanks > 0
      ? [{ table: 'blankEntries' as const, kind: 'create' as const, record: testDelivery(1, blanks) }]
      : []),
  ];
  await act('i1', edits);
  return records.map(({ id }) => id);
}

/** A job of certificates on blanks from number 1 on. */
export const testJob = (certificateIds: string[], facts: Partial<JobFacts> = {}): JobFacts => ({
  ...{ part: 'certificate', way: 'blank', intakeId: 'i1', certificateIds, printerId: null },
  ...{ series: 'АБ', nextBlank: 1, digits: 6, reprintReason: '', passed: null, earlierSpoiled: false },
  ...facts,
});
