import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { giveReason, markDay, marksByTrainee, readAttendance } from './attendance.ts';

const [day, next] = ['2027-02-01', '2027-02-02'];
const trainees = ['i1:p1', 'i1:p2', 'i1:p3'];

beforeEach(emptyDatabase);

const marks = async () =>
  (await readAttendance('i1')).map(({ id, mark, reason }) => `${id} ${mark} ${reason}`.trim());
const groups = async () => new Set((await database.changes.toArray()).map(({ group }) => group)).size;

test('O10-24: a mark is one record of the trainee and the day; a second one changes it, none takes it away', async () => {
  await markDay('i1', ['i1:p1'], day, 'absent');
  await markDay('i1', ['i1:p1'], day, 'late');
  await markDay('i1', ['i1:p1'], next, 'present');
  expect(await marks()).toEqual([`i1:p1/${day} late`, `i1:p1/${next} present`]);
  await markDay('i1', ['i1:p1'], day, null);
  expect(await marks()).toEqual([`i1:p1/${next} present`]);
});

test('O10-24: a whole column is one action and one step back; what stands already is not written again', async () => {
  await markDay('i1', ['i1:p2'], day, 'present');
  expect((await markDay('i1', trainees, day, 'present')).ok).toBe(true);
  expect(await marks()).toHaveLength(3);
  expect(await groups()).toBe(2);
  await markDay('i1', trainees, day, 'present');
  expect(await groups()).toBe(2);
  await undo('i1');
  expect(await marks()).toEqual([`i1:p2/${day} present`]);
});

test('O10-24: keys that follow each other at once write one after the other', async () => {
  const written = await Promise.all([
    markDay('i1', ['i1:p1'], day, 'present'),
    markDay('i1', ['i1:p1'], day, 'absent'),
    markDay('i1', trainees, day, 'late'),
  ]);
  expect(written.every(({ ok }) => ok)).toBe(true);
  expect(await marks()).toEqual(trainees.map((id) => `${id}/${day} late`));
});

test('O10-24: the reason belongs to its mark and goes with it', async () => {
  await markDay('i1', ['i1:p1'], day, 'excused');
  const [mark] = await readAttendance('i1');
  if (!mark) throw new Error('No mark');
  await giveReason(mark, 'Емхана анықтамасы');
  expect(await marks()).toEqual([`i1:p1/${day} excused Емхана анықтамасы`]);
  await markDay('i1', ['i1:p1'], day, 'excused');
  expect(await marks()).toEqual([`i1:p1/${day} excused Емхана анықтамасы`]);
  await markDay('i1', ['i1:p1'], day, 'present');
  expect(await marks()).toEqual([`i1:p1/${day} present`]);
  expect(await giveReason(mark, 'Кеш жазылды')).toBeNull();
  expect(await marks()).toEqual([`i1:p1/${day} present`]);
});

test('a write that is refused is told and does not stop those that follow', async () => {
  const refused = await markDay('i1', ['i1:p1'], '2027-02-31', 'present');
  expect(refused.ok).toBe(false);
  expect((await markDay('i1', ['i1:p1'], day, 'present')).ok).toBe(true);
});

test('after one mark the other trainees keep their objects, and so do their marks', async () => {
  await markDay('i1', trainees, day, 'excused');
  const before = marksByTrainee(await readAttendance('i1'));
  await markDay('i1', ['i1:p2'], next, 'late');
  const after = marksByTrainee(await readAttendance('i1'), before);
  expect(after.get('i1:p1')).toBe(before.get('i1:p1'));
  expect(after.get('i1:p2')).not.toBe(before.get('i1:p2'));
  expect(after.get('i1:p2')?.get(day)).toBe(before.get('i1:p2')?.get(day));
  expect(after.get('i1:p2')?.get(next)?.mark).toBe('late');
  const [mark] = await readAttendance('i1');
  if (!mark) throw new Error('No mark');
  await giveReason(mark, 'Жолда');
  expect(marksByTrainee(await readAttendance('i1'), after).get('i1:p1')).not.toBe(after.get('i1:p1'));
});
