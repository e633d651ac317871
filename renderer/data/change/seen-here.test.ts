import { expect, test } from 'vitest';
import { seenHere, seenInLog, withFloor } from './seen-here.ts';
import { noPlace } from './sync-place.ts';

const term = { table: 'glossaryTerms', id: 'm' } as const;

test('while all records are read, only those that came already count as known', () => {
  const reading = { seq: 9, table: 'glossaryTerms', until: 'm' } as const;
  expect(seenHere({ ...noPlace, reading }, [term])).toBe(9);
  expect(seenHere({ ...noPlace, reading }, [term, { table: 'glossaryTerms', id: 'n' }])).toBe(0);
  expect(seenHere({ ...noPlace, reading }, [{ table: 'programmes', id: 'a' }])).toBe(0);
  expect(seenHere({ ...noPlace, reading: { ...reading, until: null } }, [{ ...term, id: 'z' }])).toBe(9);
});

test('what was known before of the same log stays known while it is read again', () => {
  expect(seenHere({ ...noPlace, floors: [{ until: 3, seen: 5 }] }, [term])).toBe(5);
});

test('after two restored backups a change knows no more than what both logs had', () => {
  const floors = withFloor(withFloor([], { until: 10, seen: 40 }), { until: 20, seen: 50 });
  const inLog = (seq: number) => seenInLog({ ...noPlace, floors }, { seq, seen: 60 });
  expect([inLog(10), inLog(11), inLog(21)]).toEqual([40, 50, 60]);
});

test('a floor below the others takes their place', () => {
  expect(withFloor([{ until: 10, seen: 40 }], { until: 20, seen: 30 })).toEqual([{ until: 20, seen: 30 }]);
});
