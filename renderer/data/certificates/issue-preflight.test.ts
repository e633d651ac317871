import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCodeText } from '#shared/authenticity/code-text.ts';
import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import { testEnrolment } from '../courses/testing-trainees.ts';
import { database } from '../database.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { issueCertificates } from './issue.ts';
import { checkDrafts, sampleOf } from './issue-preflight.ts';
import { readIssueTemplates } from './issue-templates.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  storeVersion,
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
    value: [
      {
        enrolmentId: testEnrolment(2),
        name: 'А002-сынақ Үлгі',
        part: 'certificate',
        finding: { code: 'overflow' },
      },
    ],
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
