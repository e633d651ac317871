import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { DepartmentLetter } from '#shared/model/course/enrolment.ts';
import { regionName } from '../../region-name.ts';

/** How a letter is called: its region, number and day, as far as they are known. */
export function useLetterWords(): (letter: DepartmentLetter) => string {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  return ({ region, number, date }) =>
    [
      regionName(region, language) || t('trainees.noRegion'),
      number && `№ ${number}`,
      date && numericDate(date),
    ]
      .filter(Boolean)
      .join(', ');
}
