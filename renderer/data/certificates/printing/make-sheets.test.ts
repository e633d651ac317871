import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CertificateFinding } from '#shared/documents/certificates/certificates-document.ts';
import { printerMatrix } from '#shared/documents/certificates/printer-matrix.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { annulCertificate } from '../annul.ts';
import { beginJob } from './begin-job.ts';
import { makeFiles, makeRun } from './make-sheets.ts';
import { addPrinter } from './printers.ts';
import { readPlan } from './record-sheets.ts';
import { storeToPrint, testJob } from './testing-printing.ts';

const { makeCertificates } = vi.hoisted(() => ({ makeCertificates: vi.fn() }));
vi.mock('#renderer/workers/certificates/certificates.ts', () => ({ makeCertificates }));

const overflow: CertificateFinding = {
  ...{ certificate: 1, element: 'name', code: 'overflow', severity: 'stops', params: {} },
};
const shrunk: CertificateFinding = { ...overflow, code: 'shrunk', severity: 'warns' };
const made = (sheetsOf: number[]) => ({
  ...{ made: true, bytes: [new Uint8Array([37, 80])], sheetsOf, findings: [shrunk] },
});
const { signal } = new AbortController();
let ids: string[] = [];

beforeEach(async () => {
  await emptyDatabase();
  ids = await storeToPrint(3, 20);
  makeCertificates.mockReset().mockResolvedValue(made([1, 1, 1]));
});

async function begun(facts: Parameters<typeof testJob>[1] = {}): Promise<PrintJob> {
  const job = await beginJob(testJob(ids, facts));
  if (!job.ok) throw new Error(job.problem.code);
  return job.value;
}
const runOf = async (job: PrintJob, test = false) => makeRun(job, await readPlan(job), { signal, test });
const codeOf = (answer: Outcome<unknown>) => (answer.ok ? 'made' : answer.problem.code);

test('user-asks 2: what was measured of a printer’s tray moves the page, and the template stays as it is', async () => {
  const measured = { moveX: 1.2, moveY: -0.8, scaleX: 1.01, scaleY: 1, rotation: 0.2 };
  const printer = await addPrinter({ name: 'HP', tray: '2', ...measured });
  if (!printer.ok) throw new Error(printer.problem.code);
  const before = await database.templateVersions.toArray();
  const job = await begun({ printerId: printer.value.id });
  expect(codeOf(await runOf(job))).toBe('made');
  const [{ layout, matrix, way, certificates }] = makeCertificates.mock.calls[0] ?? [];
  expect(matrix).toEqual(printerMatrix(measured, layout.page));
  expect([way, certificates.length, layout.id]).toEqual(['blank', 3, 'v1']);
  expect(await database.templateVersions.toArray()).toEqual(before);
});

test('user-asks 3, user-asks 8: the test for plain paper is one sheet, marked as a sample, with the ruler on it', async () => {
  const job = await begun();
  await runOf(job, true);
  const [{ layout, sample, certificates }] = makeCertificates.mock.calls[0] ?? [];
  const own = await database.templateVersions.get('v1');
  expect([sample, certificates.length]).toEqual([true, 1]);
  expect(layout.elements.length).toBeGreaterThan(own?.elements.length ?? 0);
  await runOf(job);
  expect(makeCertificates.mock.calls[1]?.[0].sample).toBeUndefined();
});

test('user-asks 13, user-asks 16: a sheet that must not be printed leaves no file, and is named', async () => {
  makeCertificates.mockResolvedValue({ made: false, findings: [shrunk, overflow] });
  expect(await runOf(await begun())).toEqual({
    ok: true,
    value: { stopped: [{ registrationNumber: '2026-00002', finding: overflow }] },
  });
});

test('O10-30: what only warns is told with the finished file', async () => {
  expect(await runOf(await begun())).toEqual({
    ok: true,
    value: {
      bytes: new Uint8Array([37, 80]),
      warnings: [{ registrationNumber: '2026-00002', finding: shrunk }],
    },
  });
});

test('O10-30: a certificate of two sheets is not put on one blank; on plain paper it is made', async () => {
  makeCertificates.mockResolvedValue(made([1, 2, 1]));
  const onBlanks = await begun();
  expect(await runOf(onBlanks)).toMatchObject({
    problem: { code: 'printSeveralSheets', params: { number: '2026-00002' } },
  });
  expect(await runOf({ ...onBlanks, way: 'fullPage' })).toMatchObject({ ok: true });
});

test('O10-30: a certificate that was annulled while its job was open is not printed any more', async () => {
  const job = await begun();
  const order = { orderNumber: '3', orderDate: '2026-11-21' as const, reason: 'Қате берілген' };
  expect(codeOf(await annulCertificate('c3', order))).toBe('made');
  expect(await runOf(job)).toMatchObject({
    problem: { code: 'printNotValid', params: { number: '2026-00003' }, clause: 'O10-30' },
  });
  expect(makeCertificates).not.toHaveBeenCalled();
});

test('files for letters are whole pages without a printer’s correction, handed on portion by portion', async () => {
  makeCertificates.mockImplementation(async (_, { onPortion }) => {
    await onPortion(new Uint8Array([1]));
    await onPortion(new Uint8Array([2]));
    return made([1, 1, 1]);
  });
  const portions: number[] = [];
  const write = async (portion: Uint8Array) => void portions.push(...portion);
  const asked = { part: 'certificate', certificateIds: ids } as const;
  const files = await makeFiles(asked, { separately: true, write, signal });
  expect([files, portions]).toEqual([{ ok: true, value: { stopped: [] } }, [1, 2]]);
  const [input] = makeCertificates.mock.calls[0] ?? [];
  expect([input.way, input.separately, input.matrix]).toEqual(['fullPage', true, undefined]);
});

test('making that is stopped, and making that fails, are told apart', async () => {
  const job = await begun();
  makeCertificates.mockRejectedValue(new Error('worker'));
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(codeOf(await runOf(job))).toBe('printMakingFailed');
  const stopped = await makeRun(job, await readPlan(job), { signal: AbortSignal.abort() });
  expect(codeOf(stopped)).toBe('printCancelled');
  quiet.mockRestore();
});
