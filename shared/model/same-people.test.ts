import { expect, test } from 'vitest';
import type { Person } from './person.ts';
import { filledFields, keptPerson, mergedFields, mergedIntoOf } from './same-people.ts';

const person = (id: string, createdAt: string, more: Partial<Person> = {}): Person => ({
  ...{ id, createdAt, lastName: 'Үлгі', firstName: 'Аты', middleName: '', nameKey: '', birthDate: '' },
  ...{ iin: '', iinHash: 'h', phone: '', bankAccount: '', employer: '', position: '', deletedAt: null },
  ...more,
});
const first = person('b', '2026-01-01', { employer: '№ 1 мектеп' });
const second = person('a', '2026-02-01', { employer: '№ 2 мектеп', position: 'мұғалім' });
const third = person('c', '2026-03-01', { position: 'директор', phone: '+77012345678' });

test('the record that was made first stays, in whatever order they are named', () => {
  expect(keptPerson([first, second, third]).id).toBe('b');
  expect(keptPerson([third, second, first]).id).toBe('b');
  expect(keptPerson([person('b', '2026'), person('a', '2026')]).id).toBe('a');
  expect(() => keptPerson([])).toThrow(RangeError);
});

test('it gets what it lacks, and keeps what it has', () => {
  const filled = { position: 'мұғалім', phone: '+77012345678' };
  expect(filledFields([first, second, third])).toEqual(filled);
  expect(filledFields([third, second, first])).toEqual(filled);
  expect(filledFields([first])).toEqual({});
});

test('the others lie in the bin and say where they went, alike for all who do it on one day', () => {
  const [morning, evening] = ['2026-11-23T08:00:00.000Z', '2026-11-23T17:00:00.000Z'];
  const merged = mergedFields(second, first, morning);
  expect(merged).toEqual(mergedFields(second, first, evening));
  expect(mergedIntoOf({ ...second, ...merged })).toBe('b');
  expect(mergedIntoOf({ ...second, ...merged, deletedAt: null })).toBe(null);
  expect(mergedIntoOf(second)).toBe(null);
});
