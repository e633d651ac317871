import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { act, undo } from '../../undo.ts';
import { beginJob } from './begin-job.ts';
import { fillTray } from './fill-tray.ts';
import { readFreeBlanks } from './free-blanks.ts';
import { closeJob, readOpenJobs } from './print-jobs.ts';
import { readPlan, recordSheets } from './record-sheets.ts';
import { storeToPrint, testCertificateId, testJob } from './testing-printing.ts';

beforeEach(emptyDatabase);

function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const problemOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? null : [outcome.problem.code, outcome.problem.clause ?? null];

/** «1 on 1 printed», in the order of the blanks. */
const sheets = async () =>
  (await database.printedSheets.toArray())
    .sort((a, b) => (a.blank ?? 0) - (b.blank ?? 0))
    .map(({ certificateId, blank, outcome }) => `${certificateId ?? 'nothing'} on ${blank} ${outcome}`);
const groups = async () => new Set((await database.changes.toArray()).map(({ group }) => group)).size;
const only = async (): Promise<PrintJob> => {
  const [job, ...others] = await readOpenJobs();
  if (!job || others.length > 0) throw new Error('Not one open job');
  return job.job;
};

test('user-asks 7, O10-30: a jam at sheet 31 of 75: thirty are printed, the blank of the 31st is spoiled, 45 more come from blank 32 on', async () => {
  const ids = await storeToPrint(75, 80);
  const job = given(await beginJob(testJob(ids)));
  const before = await groups();
  const state = given(
    await recordSheets(job.id, await readPlan(job), { printed: 30, spoiled: 1, reason: 'Кептелді' }),
  );
  expect(await groups()).toBe(before + 1);
  expect(state).toMatchObject({ spoiled: 1, nextBlank: 32, state: 'open' });
  const came = await sheets();
  expect(came).toHaveLength(31);
  expect(came[29]).toBe('c30 on 30 printed');
  expect(came[30]).toBe('c31 on 31 spoiled');
  const rest = await readPlan(await only());
  expect(rest).toHaveLength(45);
  expect(rest[0]).toEqual({ certificateId: testCertificateId(31), blank: 32 });
  const end = given(await recordSheets(job.id, rest, { printed: 45, spoiled: 0, reason: '' }));
  expect(end.state).toBe('finished');
  expect((await sheets()).at(-1)).toBe('c75 on 76 printed');
  expect(await readOpenJobs()).toEqual([]);
  const numbers = (await database.printedSheets.toArray()).map(({ blank }) => blank);
  expect(new Set(numbers).size).toBe(76);
});

test('O10-30: the state of a job is what its records say: after a restart it goes on where it stood', async () => {
  const ids = await storeToPrint(5, 10);
  const job = given(await beginJob(testJob(ids)));
  await recordSheets(job.id, await readPlan(job), { printed: 2, spoiled: 0, reason: '' });
  database.close();
  await database.open();
  expect((await readPlan(await only())).map(({ blank }) => blank)).toEqual([3, 4, 5]);
});

test('O10-30: a cancelled print records nothing; closed by hand, what came out stays', async () => {
  const ids = await storeToPrint(3, 10);
  const job = given(await beginJob(testJob(ids)));
  const plan = await readPlan(job);
  expect(problemOf(await recordSheets(job.id, plan, { printed: 0, spoiled: 0, reason: '' }))).toEqual([
    'printNothingSaid',
    null,
  ]);
  expect(await sheets()).toEqual([]);
  await recordSheets(job.id, plan, { printed: 1, spoiled: 0, reason: '' });
  given(await closeJob(job));
  expect(await readOpenJobs()).toEqual([]);
  const late = await recordSheets(job.id, await readPlan(job), { printed: 1, spoiled: 0, reason: '' });
  expect(problemOf(late)).toEqual(['printJobClosed', null]);
  expect(await sheets()).toEqual(['c1 on 1 printed']);
});

test('O10-30: a blank that was used elsewhere meanwhile is refused, and nothing is recorded', async () => {
  const [first = '', second = '', third = ''] = await storeToPrint(3, 10);
  const job = given(await beginJob(testJob([first, second])));
  const plan = await readPlan(job);
  const other = given(await beginJob(testJob([third])));
  given(await recordSheets(other.id, await readPlan(other), { printed: 1, spoiled: 0, reason: '' }));
  const taken = await recordSheets(job.id, plan, { printed: 2, spoiled: 0, reason: '' });
  expect(problemOf(taken)).toEqual(['blankTaken', 'O10-30']);
  expect(await sheets()).toEqual(['c3 on 1 printed']);
  expect((await readPlan(job)).map(({ blank }) => blank)).toEqual([2, 3]);
});

test('O10-30: what another window recorded is not recorded twice', async () => {
  const ids = await storeToPrint(3, 10);
  const job = given(await beginJob(testJob(ids)));
  const plan = await readPlan(job);
  const both = await Promise.all([
    recordSheets(job.id, plan, { printed: 2, spoiled: 0, reason: '' }),
    recordSheets(job.id, plan, { printed: 2, spoiled: 0, reason: '' }),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await sheets()).toEqual(['c1 on 1 printed', 'c2 on 2 printed']);
});

test('O10-30: nor is it on plain paper, where no blank would tell', async () => {
  const ids = await storeToPrint(2, 0);
  const job = given(await beginJob(testJob(ids, { way: 'fullPage', series: '', nextBlank: null })));
  const plan = await readPlan(job);
  given(await recordSheets(job.id, plan, { printed: 1, spoiled: 0, reason: '' }));
  const again = await recordSheets(job.id, plan, { printed: 2, spoiled: 0, reason: '' });
  expect(problemOf(again)).toEqual(['printRecorded', null]);
  expect(await database.printedSheets.count()).toBe(1);
});

test('O10-30: several blanks are spoiled with one reason, also after the last sheet; without a reason none is', async () => {
  const ids = await storeToPrint(2, 10);
  const job = given(await beginJob(testJob(ids)));
  const plan = await readPlan(job);
  const silent = await recordSheets(job.id, plan, { printed: 1, spoiled: 2, reason: ' ' });
  expect(problemOf(silent)).toEqual(['spoiledWithoutReason', 'O10-30']);
  given(await recordSheets(job.id, plan, { printed: 1, spoiled: 2, reason: 'Екеуі бірге шықты' }));
  expect((await sheets()).slice(1)).toEqual(['c2 on 2 spoiled', 'nothing on 3 spoiled']);
  const rest = await readPlan(await only());
  given(await recordSheets(job.id, rest, { printed: 1, spoiled: 1, reason: 'Соңғысы жыртылды' }));
  expect((await sheets()).slice(3)).toEqual(['c2 on 4 printed', 'nothing on 5 spoiled']);
});

test('O10-30: a number is passed over only with a word: spoiled and lost ones are entered with the job, in one step', async () => {
  const ids = await storeToPrint(1, 10);
  const skips = testJob(ids, { nextBlank: 4 });
  expect(problemOf(await beginJob(skips))).toEqual(['passedWithoutReason', 'O10-30']);
  const before = await groups();
  given(await beginJob({ ...skips, passed: { fate: 'lost', reason: 'Қорапта жоқ' } }));
  expect(await groups()).toBe(before + 1);
  expect(await database.blankEntries.where({ id: 'e1' }).count()).toBe(1);
  const [entry] = (await database.blankEntries.toArray()).filter(({ event }) => event === 'lost');
  expect(entry).toMatchObject({ first: 1, last: 3, series: 'АБ', reason: 'Қорапта жоқ' });
  expect((await readFreeBlanks('certificate'))[0]?.ranges).toEqual([{ first: 4, last: 10 }]);
});

test('O10-30: another pile in the tray: the job goes on from its first blank, and back on the first pile after it', async () => {
  const ids = await storeToPrint(4, 10);
  const job = given(await beginJob(testJob(ids)));
  await recordSheets(job.id, await readPlan(job), { printed: 1, spoiled: 0, reason: '' });
  const top = { series: 'АБ', digits: 6, nextBlank: 6 };
  expect(problemOf(await fillTray(job.id, top, null))).toEqual(['passedWithoutReason', 'O10-30']);
  given(await fillTray(job.id, top, { fate: 'later', reason: '' }));
  await recordSheets(job.id, await readPlan(await only()), { printed: 2, spoiled: 0, reason: '' });
  given(await fillTray(job.id, { ...top, nextBlank: 2 }, null));
  expect((await readPlan(await only())).map(({ blank }) => blank)).toEqual([2]);
  const used = await fillTray(job.id, { ...top, nextBlank: 6 }, null);
  expect(problemOf(used)).toEqual(['blankNotFree', 'O10-30']);
});

test('O10-30: too few blanks, blanks of nobody and certificates that are being printed already are told, nothing is stored', async () => {
  const ids = await storeToPrint(3, 2);
  expect(problemOf(await beginJob(testJob(ids)))).toEqual(['blanksTooFew', 'O10-30']);
  expect(problemOf(await beginJob(testJob(ids, { nextBlank: 77 })))).toEqual(['blankNotFree', 'O10-30']);
  expect(problemOf(await beginJob(testJob([])))).toEqual(['printNothing', null]);
  expect(await database.printJobs.count()).toBe(0);
  given(await beginJob(testJob(ids, { way: 'fullPage' })));
  expect(problemOf(await beginJob(testJob(ids.slice(2))))).toEqual(['printInOtherJob', 'O10-30']);
});

test('O10-30: an annulled certificate and one without a template are not printed', async () => {
  const [id = ''] = await storeToPrint(2, 5);
  await act('i1', [
    {
      ...{ table: 'certificateAnnulments', kind: 'create' },
      record: {
        ...{ id: 'a1', certificateId: id, orderNumber: '7', orderDate: '2026-11-20', reason: 'Қате' },
        ...{ annulledOn: '2026-11-20', createdAt: '2026-11-20T09:00:00.000Z' },
      },
    },
  ]);
  expect(problemOf(await beginJob(testJob([id])))).toEqual(['printNotValid', 'O10-30']);
});

test('O10-30: what was printed before is printed again only with a reason, which stays; its first blank is spoiled', async () => {
  const [id = ''] = await storeToPrint(1, 5);
  const job = given(await beginJob(testJob([id])));
  await recordSheets(job.id, await readPlan(job), { printed: 1, spoiled: 0, reason: '' });
  const again = testJob([id], { nextBlank: 2, earlierSpoiled: true });
  expect(problemOf(await beginJob(again))).toEqual(['reprintWithoutReason', 'O10-30']);
  const second = given(await beginJob({ ...again, reprintReason: 'Мөр жағылды' }));
  expect(second.reprintReason).toBe('Мөр жағылды');
  given(await recordSheets(second.id, await readPlan(second), { printed: 1, spoiled: 0, reason: '' }));
  expect((await sheets()).sort()).toEqual(['c1 on 1 printed', 'c1 on 1 spoiled', 'c1 on 2 printed']);
  const reasons = (await database.printedSheets.toArray()).map(({ reason }) => reason).sort();
  expect(reasons).toEqual(['', 'Мөр жағылды', 'Мөр жағылды']);
});

test('O10-30: on plain paper no blank is used; a sheet that came out badly is simply still to come', async () => {
  const ids = await storeToPrint(2, 0);
  const job = given(await beginJob(testJob(ids, { way: 'fullPage' })));
  const plan = await readPlan(job);
  expect(plan.map(({ blank }) => blank)).toEqual([null, null]);
  given(await recordSheets(job.id, plan, { printed: 1, spoiled: 1, reason: 'Ақ парақ' }));
  expect(await sheets()).toEqual(['c1 on null printed']);
});

test('O10-30: what came out is never taken back', async () => {
  const ids = await storeToPrint(2, 5);
  const job = given(await beginJob(testJob(ids)));
  await recordSheets(job.id, await readPlan(job), { printed: 1, spoiled: 0, reason: '' });
  await undo('i1');
  expect(await sheets()).toEqual(['c1 on 1 printed']);
});
