import { type AttendanceMark, attendanceMarks } from '#shared/model/course/attendance.ts';

/**
 * The key of each mark: a digit, and the first letter of the mark's word in Kazakh (қатысты, кешікті, себепті, жоқ),
 * Russian (присутствует, опоздал, уважительная, нет) and English (present, late, excused, absent).
 */
const keys: Record<AttendanceMark, string> = {
  present: '1қпp',
  late: '2коl',
  excused: '3суe',
  absent: '4жнa',
};
const clearing = new Set(['0', 'Delete', 'Backspace']);

/** The mark that a key gives; null where it takes the mark away, undefined where it does nothing here. */
export function markOfKey(key: string): AttendanceMark | null | undefined {
  if (clearing.has(key)) return null;
  if ([...key].length !== 1) return undefined;
  return attendanceMarks.find((mark) => keys[mark].includes(key.toLowerCase()));
}

/** The mark that a tap, or the space bar, gives after this one: through all of them, and then none. */
export function nextMark(mark: AttendanceMark | null): AttendanceMark | null {
  const at = mark === null ? -1 : attendanceMarks.indexOf(mark);
  return attendanceMarks[at + 1] ?? null;
}
