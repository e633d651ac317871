import { useTranslation } from 'react-i18next';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { traineePapers } from '#shared/model/course/enrolment.ts';
import type { HandOverPart } from '#shared/model/course/hand-over.ts';
import { trainerPapers } from '#shared/model/course/trainer.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { personName } from '#shared/model/person.ts';
import type { ListedTrainer } from '../use-course-trainers.ts';
import { usePaperName } from './use-hand-over-words.ts';

export interface HandOverSources {
  trainers: readonly ListedTrainer[];
  trainees: readonly Trainee[];
  schedule: OfficialDocument | null;
}

/** What of each part is there now, a line each, as the record of a hand-over keeps it (O10-19). */
export function useHandOverItems(sources: HandOverSources): Readonly<Record<HandOverPart, string[]>> {
  const { t } = useTranslation('courses');
  const paperName = usePaperName();
  const line = (name: string, papers: readonly string[]) =>
    papers.length > 0 ? [`${name}: ${papers.join(', ')}`] : [];
  const { trainers, trainees, schedule } = sources;
  return {
    trainerPapers: trainers.flatMap(({ shown: { person, trainer }, known }) =>
      line(personName(person), [
        ...trainerPapers.filter((paper) => trainer.papers[paper] !== null).map(paperName),
        ...(known.bankAccount ? [t('trainers.account')] : []),
      ]),
    ),
    lessonSchedule: schedule
      ? [
          t(`handOver.schedule.${schedule.kind === 'lessonSchedule' ? 'own' : 'order'}`, {
            number: schedule.number,
            date: schedule.date === null ? '' : numericDate(schedule.date),
          }),
        ]
      : [],
    traineePapers: trainees.flatMap(({ person, enrolment: { papers } }) =>
      line(personName(person), traineePapers.filter((paper) => papers[paper] !== null).map(paperName)),
    ),
  };
}
