import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setCurrentUser } from '../../../renderer/data/author.ts';
import { prepareReplay, replayRows, settleTexts } from '../../../renderer/data/change/replay.ts';
import { database, openDatabase } from '../../../renderer/data/database.ts';
import { textAt } from '../../../renderer/data/history.ts';
import { textAfter } from '../../../renderer/data/text-log.ts';
import { canRedo, canUndo, openUndo, redo, undo, undoLast } from '../../../renderer/data/undo.ts';
import { anyEdit } from './any-text.ts';
import { begin, type Doing, doIt, programmeIds, replayed, storedRecords, wholeLog } from './store-model.ts';

const runs = { numRuns: 40 };
const at = fc.nat(100);
const work: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('term', 'rename', 'drop', 'hours', 'bin'), at }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), at, edit: anyEdit }) },
);
const back: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constantFrom('undo', 'undo', 'redo', 'redo', 'undoLast', 'redoLast'),
  at,
});
const anything = fc.array(fc.oneof(work, back), { minLength: 1, maxLength: 25 });
const working = fc.array(work, { minLength: 1, maxLength: 12 });
const slow = 60_000;

/** As after a restart: what is known comes from the log. */
const forget = () => setCurrentUser(null);

async function all(step: (scope: string) => Promise<unknown>, possible: (scope: string) => boolean) {
  for (const id of programmeIds) while (possible(id)) await step(id);
}

test(
  'whatever is done, undone and redone: the log from nothing leads to the records',
  () =>
    fc.assert(
      fc.asyncProperty(anything, async (list) => {
        await begin();
        for (const one of list) await doIt(one);
        expect(replayed(await wholeLog())).toEqual(await storedRecords());
      }),
      runs,
    ),
  slow,
);

test(
  'a database made again from the log holds the same, also its texts, and they can be written on',
  () =>
    fc.assert(
      fc.asyncProperty(anything, async (list) => {
        await begin();
        for (const one of list) await doIt(one);
        const copy = openDatabase('copy');
        await copy.delete();
        await copy.open();
        await prepareReplay();
        const touched = new Set<string>();
        await replayRows(copy, await wholeLog(), touched);
        await settleTexts(copy, touched);
        expect(await storedRecords(copy)).toEqual(await storedRecords());
        for (const { id, body } of await copy.sections.toArray()) {
          expect((await textAfter(copy, id, Number.MAX_SAFE_INTEGER))?.body).toEqual(body);
        }
        copy.close();
      }),
      runs,
    ),
  slow,
);

test(
  'undo then redo changes nothing, at any moment and after a restart',
  () =>
    fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(...programmeIds), async (list, id) => {
        await begin();
        for (const one of list) await doIt(one);
        const before = await storedRecords();
        forget();
        if (await undo(id)) expect(await redo(id)).toMatchObject({ tookBack: true, changedSince: false });
        expect(await storedRecords()).toEqual(before);
      }),
      runs,
    ),
  slow,
);

test(
  'undo of all gives the start, redo of all gives the end',
  () =>
    fc.assert(
      fc.asyncProperty(working, fc.boolean(), async (list, restart) => {
        await begin();
        const start = await storedRecords();
        const made = (await wholeLog()).length;
        for (const one of list) await doIt(one);
        const end = await storedRecords();
        if (restart) forget();
        const close = programmeIds.map((id) => openUndo(id));
        const done = new Set((await wholeLog()).slice(made).map(({ scope }) => scope));
        await expect.poll(() => programmeIds.map(canUndo)).toEqual(programmeIds.map((id) => done.has(id)));
        for (const stop of close) stop();
        await all(undo, canUndo);
        expect(await storedRecords()).toEqual(start);
        if (restart) forget();
        for (const id of programmeIds) while (await redo(id));
        expect(await storedRecords()).toEqual(end);
        expect(programmeIds.some(canRedo)).toBe(false);
      }),
      runs,
    ),
  slow,
);

test('undo of the newest action anywhere goes back to an empty store', async () => {
  await begin();
  await doIt({ kind: 'hours', at: 7 });
  await doIt({ kind: 'term', at: 2 });
  expect(await undoLast()).toMatchObject({ scope: 'p1', table: 'glossaryTerms', kind: 'create' });
  expect(await undoLast()).toMatchObject({
    scope: 'p2',
    table: 'programmes',
    recordId: 'p2',
    kind: 'update',
  });
  expect(await undoLast()).toMatchObject({ scope: 'p2', kind: 'create' });
  expect(await database.programmes.toCollection().primaryKeys()).toEqual(['p1']);
  expect(await undoLast()).toMatchObject({ scope: 'p1', kind: 'create' });
  expect(await storedRecords()).toEqual({});
  expect(await undoLast()).toBeNull();
});

test(
  'textAt gives each text as it was stored at that moment',
  () =>
    fc.assert(
      fc.asyncProperty(anything, async (list) => {
        await begin();
        const moments: { seq: number; body: unknown }[] = [];
        const id = 'p1/generalProvisions';
        for (const one of list) {
          await doIt(one);
          const seq = (await wholeLog()).at(-1)?.seq ?? 0;
          moments.push({ seq, body: (await database.sections.get(id))?.body ?? null });
        }
        for (const { seq, body } of moments) expect(await textAt(id, seq)).toEqual(body);
      }),
      runs,
    ),
  slow,
);
