import type { CertificateSigner } from '#shared/model/certificates/certificate.ts';
import type {
  TemplateElement,
  TemplateLanguage,
  TemplateVersion,
} from '#shared/model/certificates/certificate-template.ts';
import { change, type Edit } from '../change/change.ts';
import { deviceOf, newDevice } from '../change/device.ts';
import { beginSync } from '../change/join.ts';
import { addBlock } from '../change/numbers-here.ts';
import { storeSteps } from '../courses/outcomes/testing-outcomes.ts';
import { storeIntake, testEnrolment, testIntakeId } from '../courses/testing-trainees.ts';
import { database } from '../database.ts';
import { testOrganisation, testWay } from '../deadlines/testing-steps.ts';
import { beginAlone } from '../numbers/begin-alone.ts';
import type { NumberPlace } from '../numbers/number-place.ts';
import { updateOrganisation } from '../organisation.ts';
import type { Sign } from './issue.ts';
import type { IssueWords } from './issue-drafts.ts';

/** For tests: this computer, which keeps no secrets. */
export const testPlace: NumberPlace = {
  db: database,
  machine: { mark: async () => null, knows: async () => true },
};

export const testSigner: CertificateSigner = {
  ...{ name: 'Үлгі Директор', post: { kk: 'Директор', ru: 'Директор' } },
  ...{ acting: false, orderNumber: '', orderDate: null },
};

/** For tests: a signature that proves nothing. */
export const testSign: Sign = async () => ({
  ok: true,
  value: { keyId: 'k', payload: 'payload', signature: 'signature' },
});

const element: TemplateElement = {
  ...{ id: 'name', artwork: false, kind: 'text', x: 20, y: 100, width: 170, height: 20 },
  ...{ text: '{{fullName}}', family: 'serif', bold: false, italic: false, size: 14, leastSize: 8 },
  ...{ lineHeight: 1.2, wraps: false, align: 'center', stand: 'top' },
};

const layout = (language: TemplateLanguage) => ({
  ...{ kind: 'certificate' as const, language, page: { width: 210, height: 297 }, elements: [element] },
});

const version = (language: TemplateLanguage, n: number): TemplateVersion => ({
  ...layout(language),
  ...{ id: `${language}-${n}`, templateId: language, version: n, name: `Сертификат ${language}` },
  createdAt: `2026-01-0${n}T00:00:00Z`,
});

/** For tests: the next version of the template of a language is put to use; its id is `kk-2`. */
export const storeVersion = (language: TemplateLanguage, n: number) =>
  change(language, [{ table: 'templateVersions', kind: 'create', record: version(language, n) }]);

const template = (language: TemplateLanguage): Edit => ({
  ...{ table: 'certificateTemplates', kind: 'create' },
  record: {
    ...{ ...layout(language), id: language, name: `Сертификат ${language}`, backdrop: null },
    ...{ createdAt: '2026-01-01T00:00:00Z', deletedAt: null },
  },
});

const day = '2027-02-01';

/** For tests: everybody in the first so many of the test intake passed on 12 February 2027 and brought all papers. */
export async function storePassed(trainees: number, passed = trainees): Promise<void> {
  await testOrganisation();
  const [name, city] = [
    { kk: 'Үлгі орталығы', ru: 'Центр-образец' },
    { kk: 'Астана', ru: 'Астана' },
  ];
  const { name: director, post } = testSigner;
  await updateOrganisation('o1', { name, city, director: { name: director, post } });
  await testWay('p1', 'Музыка', []);
  await storeIntake(trainees, 1);
  const papers = { identityCard: day, questionnaire: day, application: day, contract: day };
  const edits = Array.from(
    { length: trainees },
    (_, index): Edit => ({
      ...{ table: 'enrolments', kind: 'update', id: testEnrolment(index) },
      fields: { papers },
    }),
  );
  await change(testIntakeId, [...edits, template('kk')]);
  await storeVersion('kk', 1);
  for (let index = 0; index < passed; index += 1)
    await storeSteps('enrolment', testEnrolment(index), [
      ['admit', '2027-02-01'],
      ['pass', '2027-02-12'],
    ]);
}

/** The name of this computer is known for as long as the program runs; emptying the store forgot it there. */
async function nameComputer(): Promise<string> {
  const { device } = await newDevice(database, await deviceOf(database));
  return device;
}

/** For tests: a server gave this computer these numbers of 2027. */
export async function leaseCertificates(first: number, last: number): Promise<void> {
  const device = await nameComputer();
  await beginSync(database);
  const block = { kind: 'certificates', year: 2027, first, next: first, last, device, mark: null } as const;
  await addBlock(database, { ...block, open: [], returned: [], alone: false });
}

/** For tests: this computer numbers certificates of 2027 by itself from here on. */
export async function beginCertificates(next = 1): Promise<void> {
  await nameComputer();
  await beginAlone({ kind: 'certificates', year: 2027, next }, testPlace);
}

const kk = { certificate: 'kk-1', supplement: null };

/** For tests: what is said of an issue to the trainees with these numbers. */
export const testWords = (trainees: readonly number[], words: Partial<IssueWords> = {}): IssueWords => ({
  ...{ intakeId: testIntakeId, enrolmentIds: trainees.map(testEnrolment), issuedOn: '2027-02-15' },
  ...{ signer: testSigner, rows: 'topics', templates: { kk, ru: kk } },
  ways: { certificate: 'fullPage', supplement: 'fullPage' },
  ...words,
});
