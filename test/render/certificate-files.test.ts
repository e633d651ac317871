import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { CertificateStep, SheetsToMake } from '#renderer/workers/certificates/certificate-tasks.ts';
import { checkInSteps } from '#renderer/workers/certificates/check-in-steps.ts';
import { makeInSteps } from '#renderer/workers/certificates/make-in-steps.ts';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import { sampleCertificate } from '#shared/documents/certificates/testing-certificate.ts';
import { programFaces } from '../setup/program-faces.ts';

const faces = programFaces();
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleCertificate({ registrationNumber: `2026-${index}` }));
const unprintable = sampleCertificate({ facts: { lastName: '😀' } });

const input = (fields: Partial<SheetsToMake> = {}): SheetsToMake => ({
  ...{ layout: defaultTemplate('certificate', 'kk'), certificates: people(3), way: 'fullPage' },
  ...{ title: 'Сертификаттар', createdAt: '2026-11-23T10:00:00.000Z' },
  ...fields,
});

async function allSteps(asked: SheetsToMake): Promise<CertificateStep[]> {
  const steps: CertificateStep[] = [];
  for await (const step of makeInSteps(asked, faces)) steps.push(step);
  return steps;
}

const bytesOf = (steps: readonly CertificateStep[]): Uint8Array =>
  Buffer.concat(steps.flatMap(({ portion }) => portion ?? []));

test('many sheets come in portions whose progress grows to the end', async () => {
  const steps = await allSteps(input({ certificates: people(300) }));
  expect(steps.length).toBeGreaterThan(1);
  const done = steps.map((step) => step.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toMatchObject({ done: 300, finished: true });
  expect(steps.at(-1)?.sheetsOf).toHaveLength(300);
  expect((await PDFDocument.load(bytesOf(steps))).getPageCount()).toBe(300);
});

test('O10-33: single files named by person, each with the sheets of its own', async () => {
  const steps = await allSteps(input({ separately: true }));
  const files = unzipSync(bytesOf(steps));
  expect(Object.keys(files)).toEqual(
    [0, 1, 2].map((number) => `Қаратайұлы Әлихан Ғабитұлы 2026-${number}.pdf`),
  );
  for (const bytes of Object.values(files)) {
    expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-');
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
  }
});

test.each([false, true])(
  'a sheet that must not be printed ends the work with its finding (separately: %s)',
  async (separately) => {
    const certificates = [...people(1), unprintable, ...people(1)];
    const steps = await allSteps(input({ certificates, separately }));
    expect(steps.at(-1)?.findings).toContainEqual(
      expect.objectContaining({ certificate: 1, code: 'glyphMissing', severity: 'stops' }),
    );
    const sample = await allSteps(input({ certificates: [unprintable], sample: true }));
    expect((await PDFDocument.load(bytesOf(sample))).getPageCount()).toBe(1);
  },
);

test('every sheet is looked at, and its findings come with its place', async () => {
  const findings = [];
  const certificates = [...people(30), unprintable];
  let done = 0;
  for await (const step of checkInSteps(input({ certificates }), faces)) {
    findings.push(...step.findings);
    done = step.done;
  }
  expect(done).toBe(31);
  expect(findings.map(({ certificate, code }) => [certificate, code])).toEqual([[30, 'glyphMissing']]);
});
