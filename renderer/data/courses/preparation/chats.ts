import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Enrolment } from '#shared/model/course/enrolment.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';

/** What is noted of a trainee before the course begins (O10-22). */
export const chatMarks = ['inChatOn', 'preparedOn'] as const;
export type ChatMark = (typeof chatMarks)[number];

/**
 * Notes since when trainees are in the chat, or on which day the work before the course was done with them, as one
 * action; null takes the mark away. Problems: those of a write that was not stored.
 */
export function noteChat(
  intakeId: string,
  enrolments: readonly Pick<Enrolment, 'id'>[],
  mark: ChatMark,
  day: PlainDate | null,
): Promise<Outcome<null>> {
  const edits = enrolments.map(
    ({ id }): Edit => ({ table: 'enrolments', kind: 'update', id, fields: { [mark]: day } }),
  );
  return written(async () => {
    if (edits.length > 0) await act(intakeId, edits);
  }, null);
}
