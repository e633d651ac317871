import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCodeText } from '#shared/authenticity/code-text.ts';
import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { change } from '../change/change.ts';
import { testEnrolment } from '../courses/testing-trainees.ts';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { issueCertificates } from './issue.ts';
import { checkDrafts, sampleOf } from './issue-preflight.ts';
import { readIssueTemplates } from './issue-templates.ts';
import { proposedWays, waysOf } from './print-ways.ts';
import { replaceLooked } from './replace.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  storeVersion,
  testSigner,
  testWords,
} from './testing-issue.ts';

const { checkCertificates, makeCertificates } = vi.hoisted(() => ({
  checkCertificates: vi.fn(),
  makeCertificates: vi.fn(),
}));
vi.mock('#renderer/workers/certificates/certificates.ts', () => ({ checkCertificates, makeCertificates }));

const found: CertificateFinding = {
  ...{ certificate: 1, element: 'name', code: 'overflow', severity: 'stops' },
  params: { text: 'А', size: 8 },
};

beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
  await storePassed(3);
  checkCertificates.mockReset().mockResolvedValue([]);
  makeCertificates.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

test('O10-30: every sheet is looked at before a number is taken; a finding names the person whom it is about', async () => {
  checkCertificates.mockResolvedValue([found]);
  const looked = await checkDrafts(testWords([0, 2]));
  expect(looked).toMatchObject({
    ok: true,
    value: {
      findings: [
        {
          enrolmentId: testEnrolment(2),
          name: 'А002-сынақ Үлгі',
          part: 'certificate',
          finding: { code: 'overflow' },
        },
      ],
    },
  });
  expect(await database.certificates.count()).toBe(0);
  const [{ certificates, layout, way }] = checkCertificates.mock.calls[0] ?? [];
  expect([layout.id, way, certificates.length]).toEqual(['kk-1', 'fullPage', 2]);
});

test('O10-33: the code that is looked at is as large as the one that will stand there', async () => {
  await checkDrafts(testWords([0]));
  const [{ certificates }] = checkCertificates.mock.calls[0] ?? [];
  expect(certificates[0]).toMatchObject({ registrationNumber: '2027-99999', validUntil: '2030-02-15' });
  expect(readCodeText(certificates[0].qrText)).toMatchObject({ signature: expect.stringMatching(/^.{86}$/) });
});

test('user-asks 16: each part is looked at in the way in which it will be printed, one after the other', async () => {
  const certificate = await database.templateVersions.get('kk-1');
  if (!certificate) throw new Error('no template');
  const supplement = { ...certificate, id: 'kk-s', templateId: 's', kind: 'supplement' as const };
  await change('s', [{ table: 'templateVersions', kind: 'create', record: supplement }]);
  const kk = { certificate: 'kk-1', supplement: 'kk-s' };
  const ways = { certificate: 'fullPage', supplement: 'blank' } as const;
  await checkDrafts(testWords([0], { templates: { kk, ru: kk }, ways }));
  expect(checkCertificates.mock.calls.map(([{ layout, way }]) => [layout.id, way])).toEqual([
    ['kk-1', 'fullPage'],
    ['kk-s', 'blank'],
  ]);
});

test('O10-30: a part that blanks were received for is proposed on blanks, until its own sheets came out otherwise', async () => {
  expect(await proposedWays()).toEqual({ certificate: 'fullPage', supplement: 'fullPage' });
  const received: BlankEntry = {
    ...{ id: 'b', event: 'received', kind: 'supplement', series: 'ҚҚ', first: 1, last: 9, digits: 4 },
    ...{ on: '2027-01-10', documentNumber: '1', documentDate: null, party: '', holderId: null, reason: '' },
    createdAt: '2027-01-10T00:00:00Z',
  };
  await change('b', [{ table: 'blankEntries', kind: 'create', record: received }]);
  expect(await proposedWays()).toEqual({ certificate: 'fullPage', supplement: 'blank' });
  const sheet: PrintedSheet = {
    ...{ id: 's', jobId: 'j', certificateId: 'c', part: 'supplement', outcome: 'printed', series: '' },
    ...{ blank: null, digits: 1, reason: '', createdAt: '2027-02-15T00:00:00Z' },
  };
  await change('s', [{ table: 'printedSheets', kind: 'create', record: sheet }]);
  expect(await waysOf('c')).toEqual({ certificate: 'fullPage', supplement: 'fullPage' });
  expect(await waysOf('other')).toEqual({ certificate: 'fullPage', supplement: 'blank' });
});

test('O10-30: only what was looked at is issued: a name that changed meanwhile stops all of it', async () => {
  await beginCertificates();
  const looked = await checkDrafts(testWords([0, 1]));
  if (!looked.ok) throw new Error(looked.problem.code);
  const run = { place, sign, looked: looked.value.looked };
  const lastName = 'Өзгертілген';
  await change('t1', [{ table: 'people', kind: 'update', id: 't1', fields: { lastName } }]);
  expect(await issueCertificates(testWords([0, 1]), run)).toMatchObject({
    problem: { code: 'sheetsChanged', params: { name: `${lastName} Үлгі` }, clause: 'O10-30' },
  });
  expect(await issueCertificates(testWords([2]), run)).toMatchObject({ problem: { code: 'sheetsChanged' } });
  expect(await database.certificates.count()).toBe(0);
  expect(await issueCertificates(testWords([0]), run)).toMatchObject({
    value: [{ registrationNumber: '2027-00001' }],
  });
});

test('O10-30: nothing takes the place of a certificate whose own sheet cannot be printed', async () => {
  await beginCertificates();
  const issued = await issueCertificates(testWords([0]), { place, sign });
  const [old] = issued.ok ? issued.value : [];
  const words = {
    ...({
      relation: 'replacement',
      reason: 'Түзетілген',
      issuedOn: '2027-02-15',
      signer: testSigner,
    } as const),
  };
  const lastName = 'سليمان';
  await change('t0', [{ table: 'people', kind: 'update', id: 't0', fields: { lastName } }]);
  checkCertificates.mockResolvedValue([{ ...found, certificate: 0, code: 'glyphMissing' }]);
  const replace = () => replaceLooked(old?.id ?? '', words, { place, sign });
  expect(await replace()).toMatchObject({
    ok: true,
    value: { stopped: [{ name: 'سليمان Үлгі', finding: { code: 'glyphMissing' } }] },
  });
  expect(await database.certificates.count()).toBe(1);
  checkCertificates.mockResolvedValue([{ ...found, certificate: 0, code: 'shrunk', severity: 'warns' }]);
  expect(await replace()).toMatchObject({ ok: true, value: { issued: { replaces: old?.id, number: 2 } } });
});

test('what stops an issue stops the look too; a worker that fails is told, and a stopped one as stopped', async () => {
  expect(await checkDrafts(testWords([]))).toMatchObject({ problem: { code: 'nobodyChosen' } });
  checkCertificates.mockRejectedValue(new Error('worker'));
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await checkDrafts(testWords([0]))).toMatchObject({ problem: { code: 'sheetsNotChecked' } });
  expect(await checkDrafts(testWords([0]), { signal: AbortSignal.abort() })).toMatchObject({
    problem: { code: 'issueCancelled' },
  });
  quiet.mockRestore();
});

test('user-asks 8: what is shown before the issue is marked as a sample', async () => {
  makeCertificates.mockResolvedValue({
    made: true,
    bytes: [new Uint8Array([37])],
    sheetsOf: [1],
    findings: [],
  });
  expect(await sampleOf(testWords([0]))).toEqual({ ok: true, value: new Uint8Array([37]) });
  expect(makeCertificates.mock.calls[0]?.[0]).toMatchObject({ sample: true });
});

test('the template that was used last is proposed, in its newest version, to groups of its language only', async () => {
  const proposed = async () => {
    const { kk, ru } = await readIssueTemplates();
    return [kk.certificate.proposed, kk.supplement.proposed, ru.certificate.proposed];
  };
  expect(await proposed()).toEqual(['kk-1', null, null]);
  await beginCertificates();
  await issueCertificates(testWords([0]), { place, sign });
  await storeVersion('kk', 2);
  expect(await proposed()).toEqual(['kk-2', null, null]);
});
