import { expect, test } from 'vitest';
import { type Merged, type MergedRecord, merge, noRecord, type PlacedChange } from './merge.ts';
import type { MergePolicy } from './merge-policy.ts';

const byClock: MergePolicy = { waits: () => false, follows: () => false };
const waiting: MergePolicy = { ...byClock, waits: () => true };

/** A change of one record; the later its number, the later it came to the server. */
const write = (
  seq: number,
  device: string,
  seen: number,
  after: Record<string, unknown> | null,
  more: Partial<PlacedChange> = {},
): PlacedChange => ({
  seq,
  device,
  seen,
  after,
  id: `c${seq}`,
  group: `g${seq}`,
  scope: 'p',
  table: 'glossaryTerms',
  recordId: 'r',
  kind: 'update',
  before: null,
  base: null,
  user: `user of ${device}`,
  clock: String(seq).padStart(4, '0') + device,
  at: `2026-11-0${seq}`,
  schemaVersion: 3,
  undoes: null,
  ...more,
});

const born = write(1, 'a', 0, { id: 'r', term: 'бір', definition: 'екі' }, { kind: 'create' });

/** Merges changes one after the other; gives what the last one led to. */
function mergeAll(
  changes: PlacedChange[],
  policy = byClock,
): Partial<Merged> & { record: MergedRecord; refusal?: string } {
  let record: MergedRecord = noRecord;
  let last: Partial<Merged> & { refusal?: string } = {};
  for (const change of changes) {
    const outcome = merge(record, change, policy);
    if (!outcome.ok) return { refusal: outcome.refusal, record };
    last = outcome.merged;
    record = outcome.merged.record;
  }
  return { ...last, record };
}

test('different fields of one record merge without a conflict', () => {
  const { record, conflicts } = mergeAll([
    born,
    write(2, 'a', 1, { term: 'A' }),
    write(3, 'b', 1, { definition: 'B' }),
  ]);
  expect(record.fields).toMatchObject({ term: 'A', definition: 'B' });
  expect(conflicts).toEqual([]);
});

test('one field that two devices wrote without knowing of each other keeps both values, and the later clock shows', () => {
  const early = write(3, 'b', 1, { term: 'B' }, { clock: '0001b' });
  const { record, conflicts, stands } = mergeAll([born, write(2, 'a', 1, { term: 'A' }), early]);
  expect(record.fields?.term).toBe('A');
  expect(stands).toEqual({ term: { value: 'A', clock: '0002a' } });
  expect(conflicts).toMatchObject([
    {
      field: 'term',
      standing: 'c2',
      sides: [
        { value: 'A', device: 'a' },
        { value: 'B', device: 'b' },
      ],
    },
  ]);
});

test('where a table waits for a person, the first value stays although the other clock is later', () => {
  const { record, conflicts } = mergeAll(
    [born, write(2, 'a', 1, { term: 'A' }), write(3, 'b', 1, { term: 'B' })],
    waiting,
  );
  expect(record.fields?.term).toBe('A');
  expect(conflicts).toMatchObject([{ standing: 'c2' }]);
});

test('an edit by someone who has seen both sides decides the conflict', () => {
  const { record, decided } = mergeAll([
    born,
    write(2, 'a', 1, { term: 'A' }),
    write(3, 'b', 1, { term: 'B' }),
    write(4, 'c', 3, { term: 'A' }),
  ]);
  expect(record.fields?.term).toBe('A');
  expect(decided).toEqual(['["glossaryTerms","r","term"]']);
});

test('an edit by someone who has seen one side leaves the other in the conflict', () => {
  const { conflicts } = mergeAll([
    born,
    write(2, 'a', 1, { term: 'A' }),
    write(3, 'b', 1, { term: 'B' }),
    write(4, 'c', 2, { term: 'C' }),
  ]);
  expect(conflicts?.[0]?.sides.map(({ value }) => value)).toEqual(['B', 'C']);
});

test('the same value twice is no conflict, but one of its writers knows nothing of the other', () => {
  const same = [born, write(2, 'a', 1, { term: 'A' }), write(3, 'b', 1, { term: 'A' })];
  expect(mergeAll(same).conflicts).toEqual([]);
  const { conflicts } = mergeAll([...same, write(4, 'b', 1, { term: 'B' })]);
  expect(conflicts?.[0]?.sides.map(({ value }) => value)).toEqual(['A', 'B']);
});

test('a removal that did not know of an edit gives way to it', () => {
  const edit = write(2, 'a', 1, { term: 'A' });
  const { record, kept, conflicts } = mergeAll([born, edit, write(3, 'b', 1, null, { kind: 'remove' })]);
  expect([record.removed, kept]).toEqual([false, true]);
  expect(conflicts).toMatchObject([{ field: '*', standing: 'c2' }]);
});

test('an edit that did not know of a removal brings the record back', () => {
  const { record, revived, conflicts } = mergeAll([
    born,
    write(2, 'a', 1, null, { kind: 'remove' }),
    write(3, 'b', 1, { term: 'B' }),
  ]);
  expect(record).toMatchObject({ removed: false, fields: { term: 'B', definition: 'екі' } });
  expect(revived).toMatchObject({ term: 'бір' });
  expect(conflicts).toMatchObject([{ field: '*', sides: [{ value: null }, { value: { term: 'B' } }] }]);
});

test('what everybody removed after editing it is gone', () => {
  const { record } = mergeAll([
    born,
    write(2, 'a', 1, { definition: 'A' }),
    write(3, 'a', 1, null, { kind: 'remove' }),
    write(4, 'b', 1, { term: 'B' }),
    write(5, 'b', 1, null, { kind: 'remove' }),
  ]);
  expect(record.removed).toBe(true);
});

test('an edit of a record that its author knew to be removed, or that nobody made, is refused', () => {
  const gone = [born, write(2, 'a', 1, null, { kind: 'remove' }), write(3, 'b', 2, { term: 'B' })];
  expect(mergeAll(gone).refusal).toBe('recordGone');
  expect(mergeAll([write(1, 'a', 0, { term: 'A' })]).refusal).toBe('recordUnknown');
});

test('a text that was written on a former life of its record is refused, not mixed in', () => {
  const again = [
    born,
    write(2, 'a', 1, null, { kind: 'remove' }),
    write(3, 'a', 2, { id: 'r', term: 'жаңа' }, { kind: 'create' }),
    write(4, 'b', 1, { body: 'AA==' }, { kind: 'text' }),
  ];
  expect(mergeAll(again).refusal).toBe('textBeganAnew');
});

test('the record that is merged into stays as it was', () => {
  const { record } = mergeAll([born]);
  const before = structuredClone(record);
  merge(record, write(2, 'b', 0, { term: 'B' }), byClock);
  expect(record).toEqual(before);
});

test('a field that goes with the steps of a life is what the last change made it, whatever the clocks say', () => {
  const following: MergePolicy = { ...byClock, follows: (_, field) => field === 'term' };
  const late = write(2, 'a', 1, { term: 'A', definition: 'A' }, { clock: '9' });
  const { record, conflicts, stands } = mergeAll(
    [born, late, write(3, 'b', 1, { term: 'B', definition: 'B' })],
    following,
  );
  expect(record.fields).toMatchObject({ term: 'B', definition: 'A' });
  expect(conflicts?.map(({ field }) => field)).toEqual(['definition']);
  expect(Object.keys(stands ?? {})).toEqual(['definition']);
});
