import { useTranslation } from 'react-i18next';
import type { LessonSchedule } from './use-lesson-schedule.ts';

interface OptionsProps {
  schedule: LessonSchedule;
  /** Stands in the list also where it is among the choices no more. */
  chosen: string | null;
}

/** Nobody, and the trainers of the intake. */
export function TrainerOptions({ schedule, chosen }: OptionsProps) {
  const { t } = useTranslation('courses');
  return (
    <>
      <option value="">{t('lessons.noTrainer')}</option>
      {[...schedule.people]
        .filter(([id, trainer]) => trainer.chosen || id === chosen)
        .map(([id, { name }]) => (
          <option key={id} value={id}>
            {name || t('lessons.unknownTrainer')}
          </option>
        ))}
    </>
  );
}

/** None, and the rooms that there are. */
export function RoomOptions({ schedule, chosen }: OptionsProps) {
  const { t } = useTranslation('courses');
  return (
    <>
      <option value="">{t('lessons.noRoom')}</option>
      {schedule.rooms
        .filter(({ id, deletedAt }) => deletedAt === null || id === chosen)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </>
  );
}
