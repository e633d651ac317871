import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Intake } from '#shared/model/course/intake.ts';

/** An intake of the course as a choice shows it: its number and its days. */
export function useIntakeWords(): (intake: Intake) => string {
  const { t } = useTranslation('courses');
  return ({ number, startsOn, endsOn }) =>
    startsOn && endsOn
      ? t('outcomes.intake', { number, from: numericDate(startsOn), until: numericDate(endsOn) })
      : t('outcomes.intakeWithoutDays', { number });
}
