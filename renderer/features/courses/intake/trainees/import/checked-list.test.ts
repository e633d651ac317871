import { expect, test } from 'vitest';
import type { KnownTrainee } from '#renderer/data/courses/known-trainees.ts';
import { type ListedCells, readListed } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { checkedList, corrected, fateOf, needsLook, withKnown, withStranger } from './checked-list.ts';

const row = (at: number, cells: ListedCells): TraineeRow => ({ row: at, ...readListed(cells) });
const known = (by: KnownTrainee['by'], isHere: boolean) => ({ by, isHere }) as KnownTrainee;

const rows = [
  row(1, { fullName: 'Әділова Гүлнар', iin: '991231500006' }),
  row(2, { fullName: 'Беков Асан', iin: '991231500007' }),
  row(3, { fullName: 'Әділова Гүлнар', iin: '991231500006' }),
  row(4, { fullName: 'Сатов Ерік', iin: '991231600002' }),
];
const list = checkedList(rows, new Map());
const fates = (of: typeof list) => of.rows.map((one) => fateOf(of, one));

test('O10-17: a row comes in unless it is wrong, repeated, or of somebody who is in the intake', () => {
  expect(fates(list)).toEqual(['ready', 'stopped', 'repeated', 'ready']);
  expect(fates(withKnown(list, 4, known('iin', true)))[3]).toBe('here');
  expect(fates(withKnown(list, 4, known('iin', false)))[3]).toBe('ready');
});

test('O10-17: who is only likely the known person can be said to be somebody else, who has the IIN cannot', () => {
  const likely = withKnown(list, 4, known('birthDate', true));
  const certain = withKnown(list, 4, known('iin', true));
  expect([likely, certain].map((one) => fates(withStranger(one, 4, true))[3])).toEqual(['ready', 'here']);
  expect(fates(withStranger(withStranger(likely, 4, true), 4, false))[3]).toBe('here');
});

test('O10-17: a row that is put right comes in, and one that it no longer repeats too', () => {
  const [first, second] = rows;
  if (!first || !second) throw new Error('Two rows are needed');
  expect(fates(corrected(list, second, 'iin', '991231500707').list)).toEqual([
    ...['ready', 'ready', 'repeated', 'ready'],
  ]);
  expect(fates(corrected(list, first, 'iin', '991231500707').list)).toEqual([
    ...['ready', 'stopped', 'ready', 'ready'],
  ]);
});

test('what a person should look at: anything told of a row, and a likely known person', () => {
  const looked = withKnown(list, 4, known('employer', false));
  expect(looked.rows.map((one) => needsLook(looked, one))).toEqual([false, true, true, true]);
  expect(rows.map((one) => needsLook(list, one))).toEqual([false, true, true, false]);
});
