import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import { withRuler } from '#shared/documents/certificates/ruler-elements.ts';
import { setCurrentUser } from '../../author.ts';
import { database } from '../../database.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { act } from '../../undo.ts';
import { beginJob } from './begin-job.ts';
import { inOrder, readCandidates } from './candidates.ts';
import { readFreeBlanks } from './free-blanks.ts';
import { readLetterGroups } from './letter-groups.ts';
import { nextRun } from './make-sheets.ts';
import { readPrintedLog } from './printed-log.ts';
import { addPrinter, binPrinter, readPrinters } from './printers.ts';
import { readPlan, recordSheets } from './record-sheets.ts';
import { storeToPrint, testDelivery, testJob } from './testing-printing.ts';

let ids: string[] = [];

/** Of six certificates every second one is by another template. */
beforeEach(async () => {
  await emptyDatabase();
  ids = await storeToPrint(6, 20);
  for (const id of ['c2', 'c4', 'c6']) {
    await database.certificates.update(id, { templates: { certificate: 'v9', supplement: null } });
  }
});

const order = async (by: 'number' | 'name') =>
  inOrder(await readCandidates('certificate', ids), by).map(({ certificate }) => certificate.id);

test('O10-30: sheets of one template lie together in the tray, and go to the printer as one file', async () => {
  const inTray = await order('number');
  expect(inTray).toEqual(['c1', 'c3', 'c5', 'c2', 'c4', 'c6']);
  const job = await beginJob(testJob(inTray));
  if (!job.ok) throw new Error(job.problem.code);
  const first = await nextRun(job.value, await readPlan(job.value));
  expect(first.map(({ certificateId, blank }) => `${certificateId} ${blank}`)).toEqual([
    'c1 1',
    'c3 2',
    'c5 3',
  ]);
  await recordSheets(job.value.id, first, { printed: 3, spoiled: 0, reason: '' });
  const second = await nextRun(job.value, await readPlan(job.value));
  expect(second.map(({ certificateId, blank }) => `${certificateId} ${blank}`)).toEqual([
    'c2 4',
    'c4 5',
    'c6 6',
  ]);
});

test('user-asks 15: by name the sheets lie in the order of the Kazakh alphabet', async () => {
  const names = { c1: 'Яшин', c3: 'Әлиев', c5: 'Асанов', c2: 'Ұзақов', c4: 'Үсенов', c6: 'Уәлиев' };
  for (const [id, lastName] of Object.entries(names)) {
    const facts = (await database.certificates.get(id))?.facts;
    if (facts) await database.certificates.update(id, { facts: { ...facts, lastName } });
  }
  // Those of one template lie together.
  expect(await order('name')).toEqual(['c5', 'c3', 'c1', 'c6', 'c2', 'c4']);
});

test('O10-30: blanks that were handed to somebody else are not printed on here', async () => {
  const handed = { ...testDelivery(4, 9), id: 'h', event: 'handedOver' as const, holderId: 'u2' };
  await act('i1', [{ table: 'blankEntries', kind: 'create', record: handed }]);
  const ranges = async () => (await readFreeBlanks('certificate')).flatMap((one) => one.ranges);
  expect(await ranges()).toEqual([
    { first: 1, last: 3 },
    { first: 10, last: 20 },
  ]);
  setCurrentUser('u2');
  expect(await ranges()).toEqual([{ first: 1, last: 20 }]);
  setCurrentUser(null);
});

test('certificates that are in an open job, or have no template for the part, are not offered again', async () => {
  const job = await beginJob(testJob(['c1', 'c2']));
  expect(job.ok).toBe(true);
  expect(await order('name')).toEqual(['c3', 'c5', 'c4', 'c6']);
  const supplements = await readCandidates('supplement', ids);
  expect(supplements.map(({ certificate }) => certificate.id)).toEqual(['c1', 'c3', 'c5']);
});

test('files for letters are one for each template, certificates before supplements', async () => {
  const groups = (await readLetterGroups(ids)).map((one) => `${one.part} ${one.certificateIds.join(' ')}`);
  // The other template is not on this computer.
  expect(groups).toEqual(['certificate c1 c3 c5', 'supplement c1 c3 c5']);
});

test('O10-30: the log has the newest sheet first, with whose it is, and says how many there are', async () => {
  const job = await beginJob(testJob(['c1', 'c3', 'c5']));
  if (!job.ok) throw new Error(job.problem.code);
  await recordSheets(job.value.id, await readPlan(job.value), { printed: 1, spoiled: 2, reason: 'Кептелді' });
  const { sheets, total } = await readPrintedLog(2);
  expect(total).toBe(3);
  expect(sheets.map(({ sheet, registrationNumber }) => `${sheet.blank} ${registrationNumber}`)).toEqual([
    '3 ',
    '2 2026-00003',
  ]);
});

test('user-asks 21, O10-30: the log tells who printed again, why and from which tray, also when that printer is gone', async () => {
  const facts = { name: 'HP', tray: '2', moveX: 0, moveY: 0, scaleX: 1, scaleY: 1, rotation: 0 };
  const printer = await addPrinter(facts);
  if (!printer.ok) throw new Error(printer.problem.code);
  const user = {
    id: 'u2',
    name: 'Үлгі Асан',
    role: 'coordinator' as const,
    createdAt: '2026-11-01T00:00:00Z',
  };
  await act('u2', [{ table: 'users', kind: 'create', record: { ...user, deletedAt: null } }]);
  const print = async (again: Parameters<typeof testJob>[1]) => {
    const job = await beginJob(testJob(['c1'], again));
    if (!job.ok) throw new Error(job.problem.code);
    await recordSheets(job.value.id, await readPlan(job.value), { printed: 1, spoiled: 0, reason: '' });
  };
  await print({ way: 'fullPage' });
  setCurrentUser('u2');
  await print({ way: 'fullPage', printerId: printer.value.id, reprintReason: 'Дақ түскен' });
  setCurrentUser(null);
  await binPrinter(printer.value.id, true);
  const { sheets } = await readPrintedLog(5);
  expect(sheets.map((one) => [one.sheet.reason, one.user, one.printer?.tray])).toEqual(
    expect.arrayContaining([
      ['Дақ түскен', 'Үлгі Асан', '2'],
      ['', '', undefined],
    ]),
  );
});

test('a printer goes into the bin and comes back with what was measured', async () => {
  const facts = { name: 'HP', tray: '2', moveX: 1.2, moveY: -0.8, scaleX: 1.01, scaleY: 1, rotation: 0.1 };
  const added = await addPrinter(facts);
  if (!added.ok) throw new Error(added.problem.code);
  await binPrinter(added.value.id, true);
  expect(await readPrinters()).toEqual([]);
  await binPrinter(added.value.id, false);
  expect(await readPrinters()).toMatchObject([facts]);
});

test('user-asks 3: the test on plain paper has a line of exactly 100 mm on the page, whatever the paper', () => {
  for (const kind of ['certificate', 'supplement'] as const) {
    const template = defaultTemplate(kind, 'kk');
    const { elements, page } = withRuler(template);
    const added = elements.slice(template.elements.length);
    const lengths = added.map((one) => (one.kind === 'line' ? one.toX - one.x : 0));
    expect(Math.max(...lengths)).toBe(100);
    const lines = added.filter((one) => one.kind === 'line');
    expect(lines.every(({ x, toX }) => x > 0 && toX < page.width)).toBe(true);
  }
});
