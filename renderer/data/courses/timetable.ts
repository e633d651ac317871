import { useLiveQuery } from 'dexie-react-hooks';
import { type DayHours, usualHours } from '#shared/model/course/lesson-time.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';

/** When the academic hours of these intakes begin: the usual hours where the organisation said nothing. */
export async function readTimetables(intakeIds: readonly string[]): Promise<ReadonlyMap<string, DayHours>> {
  const stored = await database.timetables.bulkGet([...intakeIds]);
  return new Map(
    intakeIds.map((id, index) => {
      const own = stored[index];
      return [id, own && own.begins.length > 0 ? own : usualHours];
    }),
  );
}

/** When the academic hours of an intake begin. */
export const readTimetable = async (intakeId: string): Promise<DayHours> =>
  (await readTimetables([intakeId])).get(intakeId) ?? usualHours;

/** Live; undefined while it loads. */
export const useTimetable = (intakeId: string): DayHours | undefined =>
  useLiveQuery(() => readTimetable(intakeId), [intakeId]);

/** Stores when the academic hours of an intake begin. Problems: those of a write that was not stored. */
export const storeTimetable = (intakeId: string, { begins, minutes }: DayHours): Promise<Outcome<null>> =>
  written(async () => {
    const fields = { begins: [...begins], minutes };
    const stored = await database.timetables.get(intakeId);
    await act(intakeId, [
      stored
        ? { table: 'timetables', kind: 'update', id: intakeId, fields }
        : { table: 'timetables', kind: 'create', record: { ...fields, id: intakeId } },
    ]);
  }, null);
