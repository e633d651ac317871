import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { isoWeekday, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { DayState } from '#shared/calendar/working-calendar.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';

export interface DayWords {
  /** «2026 жылғы 23 қараша, дүйсенбі» */
  name: (date: PlainDate) => string;
  /** Whether the day is worked or off, and why: whole sentences. */
  why: (state: DayState) => string;
  /** The two in one. */
  all: (state: DayState) => string;
}

/** Days in the words of the interface's language. */
export function useDayWords(): DayWords {
  const { t } = useTranslation('calendar');
  const language = useTextLanguage();
  return useMemo(() => {
    const name = (date: PlainDate) => {
      const parsed = parseDate(date);
      return t('named', {
        date: parsed ? formatDate(parsed, language) : date,
        weekday: t(`weekdays.${isoWeekday(date)}`),
      });
    };
    const why = ({ reason, works }: DayState) => {
      switch (reason.kind) {
        case 'holiday': {
          const holiday = t(`holidays.${reason.holiday}`);
          return t(reason.confirmed ? 'reasons.holiday' : 'reasons.unconfirmed', { holiday });
        }
        case 'substitute':
          return t('reasons.substitute', {
            holiday: t(`holidays.${reason.holiday}`),
            date: numericDate(reason.instead),
          });
        case 'transfer':
          return t(works ? 'reasons.transferWorked' : 'reasons.transferOff', {
            date: numericDate(reason.other),
          });
        case 'edit':
          return t(works ? 'reasons.editWorked' : 'reasons.editOff', { reason: reason.note });
        default:
          return t(`reasons.${reason.kind}`);
      }
    };
    const all = (state: DayState) => t('sentence', { day: name(state.date), why: why(state) });
    return { name, why, all };
  }, [t, language]);
}
