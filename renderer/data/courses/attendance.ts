import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type Attendance, type AttendanceMark, attendanceId } from '#shared/model/course/attendance.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { inTurn } from './in-turn.ts';
import { useByTrainee, useLiveParts } from './live-parts.ts';

/** A trainee's marks by day. */
export type TraineeMarks = ReadonlyMap<PlainDate, Attendance>;
/** The marks of an intake, by enrolment. */
export type IntakeMarks = ReadonlyMap<string, TraineeMarks>;

const sameMark = (a: Attendance | undefined, b: Attendance) => a?.mark === b.mark && a.reason === b.reason;

const sameMarks = (before: TraineeMarks | undefined, now: TraineeMarks): before is TraineeMarks =>
  before?.size === now.size && [...now].every(([date, mark]) => before.get(date) === mark);

/** Marks by trainee and day. What is as it was `before` stays the same object: only a changed row is drawn anew. */
export function marksByTrainee(records: readonly Attendance[], before: IntakeMarks = new Map()): IntakeMarks {
  const found = new Map<string, Map<PlainDate, Attendance>>();
  for (const record of records) {
    const row = found.get(record.enrolmentId) ?? new Map<PlainDate, Attendance>();
    const old = before.get(record.enrolmentId)?.get(record.date);
    found.set(record.enrolmentId, row.set(record.date, old && sameMark(old, record) ? old : record));
  }
  return new Map(
    [...found].map(([id, row]) => {
      const old = before.get(id);
      return [id, sameMarks(old, row) ? old : row];
    }),
  );
}

/** Reads the marks of this intake and no others. */
export const readAttendance = (intakeId: string): Promise<Attendance[]> =>
  database.attendance.where({ intakeId }).toArray();

/** Live; undefined while they load. */
export const useAttendance = (intakeId: string): IntakeMarks | undefined =>
  useByTrainee(useLiveParts('attendance', intakeId), marksByTrainee);

type Trainees = readonly string[];

async function markEdits(
  intakeId: string,
  enrolmentIds: Trainees,
  date: PlainDate,
  mark: AttendanceMark | null,
): Promise<Edit[]> {
  const stored = await database.attendance.bulkGet(enrolmentIds.map((id) => attendanceId(id, date)));
  return enrolmentIds.flatMap((enrolmentId, index): Edit[] => {
    const [id, before] = [attendanceId(enrolmentId, date), stored[index]];
    if (mark === null) return before ? [{ table: 'attendance', kind: 'remove', id }] : [];
    if (!before) {
      const record = { id, intakeId, enrolmentId, date, mark, reason: '' };
      return [{ table: 'attendance', kind: 'create', record }];
    }
    // The reason belongs to the mark that it was given for.
    return before.mark === mark
      ? []
      : [{ table: 'attendance', kind: 'update', id, fields: { mark, reason: '' } }];
  });
}

/**
 * Marks trainees on a day as one action; null takes the marks away (O10-24). Problems: those of a write that was not
 * stored.
 */
export const markDay = (
  intakeId: string,
  enrolmentIds: Trainees,
  date: PlainDate,
  mark: AttendanceMark | null,
): Promise<Outcome<null>> =>
  inTurn(() =>
    written(async () => {
      const edits = await markEdits(intakeId, enrolmentIds, date, mark);
      if (edits.length > 0) await act(intakeId, edits);
    }, null),
  );

/**
 * Says why somebody was absent for a valid reason; nothing where the mark is another one by now. Throws where it was not
 * stored, as `change` does.
 */
export const giveReason = ({ id, intakeId }: Attendance, reason: string): Promise<string | null> =>
  inTurn(async () => {
    const stored = await database.attendance.get(id);
    if (stored?.mark !== 'excused') return null;
    return act(intakeId, [{ table: 'attendance', kind: 'update', id, fields: { reason } }]);
  });
