import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { writeDefence } from '#renderer/data/courses/defences.ts';
import { writeScores } from '#renderer/data/courses/scores.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { Defence } from '#shared/model/course/assessment.ts';
import { isTime } from '#shared/model/course/defence-slots.ts';
import type { Scores } from '#shared/model/course/scores.ts';

/** The fields of a trainee's project besides the marks, which save themselves. */
export function useProjectDrafts(
  intakeId: string,
  enrolmentId: string,
  scores: Scores | null,
  defence: Defence | null,
) {
  const key = (field: string) => `defences:${enrolmentId}:${field}`;
  return {
    topic: useDraftInput({
      key: `scores:${enrolmentId}:projectTopic`,
      stored: scores?.projectTopic ?? '',
      save: (projectTopic) => writeScores(intakeId, enrolmentId, { projectTopic }),
    }),
    date: useDraftInput({
      key: key('date'),
      stored: defence?.date ?? '',
      accepts: (text) => text === '' || isPlainDate(text),
      save: (text) => writeDefence(intakeId, enrolmentId, { date: text || null }),
    }),
    time: useDraftInput({
      key: key('time'),
      stored: defence?.time ?? '',
      accepts: (text) => text === '' || isTime(text),
      save: (time) => writeDefence(intakeId, enrolmentId, { time }),
    }),
    place: useDraftInput({
      key: key('place'),
      stored: defence?.place ?? '',
      save: (place) => writeDefence(intakeId, enrolmentId, { place }),
    }),
  };
}
