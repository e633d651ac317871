import { expect, test } from 'vitest';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import { sampleCertificate } from '#shared/documents/certificates/testing-certificate.ts';
import type { SheetsToMake } from './certificate-tasks.ts';
import { checkCertificates, makeCertificates } from './certificates.ts';

const input = (count: number): SheetsToMake => ({
  ...{ layout: defaultTemplate('certificate', 'both'), way: 'fullPage', title: 'Сертификаттар' },
  certificates: Array.from({ length: count }, (_, index) =>
    sampleCertificate({ registrationNumber: `2026-${index}` }),
  ),
  createdAt: '2026-11-23T10:00:00.000Z',
});

test('the worker makes a file with the fonts of the program, and tells how far it is', async () => {
  const told: [number, number][] = [];
  const made = await makeCertificates(input(150), { onProgress: (...progress) => told.push(progress) });
  expect(made.made).toBe(true);
  if (!made.made) return;
  const file = new Blob(made.bytes);
  expect(await file.slice(0, 5).text()).toBe('%PDF-');
  expect(await file.slice(-6).text()).toContain('%%EOF');
  expect(made.sheetsOf).toHaveLength(150);
  expect(told.at(-1)).toEqual([150, 150]);
});

test('portions go to whoever takes them, in order', async () => {
  const portions: Uint8Array<ArrayBuffer>[] = [];
  const given = await makeCertificates(input(20), { onPortion: (portion) => void portions.push(portion) });
  const whole = await makeCertificates(input(20));
  expect(given).toMatchObject({ made: true, bytes: [] });
  const bytes = whole.made ? await new Blob(whole.bytes).bytes() : null;
  expect(await new Blob(portions).bytes()).toEqual(bytes);
});

test('work that is cancelled ends at once, and other work goes on', async () => {
  const cancel = new AbortController();
  const long = checkCertificates(input(2_000), {
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  });
  const other = checkCertificates(input(1));
  await expect(long).rejects.toThrow(/abort/i);
  await expect(other).resolves.toEqual([]);
});

test('a sheet that must not be printed: no file, but why', async () => {
  const certificates = [sampleCertificate({ facts: { lastName: 'علي' } })];
  const made = await makeCertificates({ ...input(0), certificates });
  expect(made).toMatchObject({ made: false, findings: [{ certificate: 0, code: 'glyphMissing' }] });
});
