import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';
import type { Programme } from '#shared/model/programme.ts';

export interface DeadlineWords {
  date: (date: PlainDate) => string;
  /** The programme that a deadline belongs to, or that it is the organisation's own. */
  programme: (programmeId: string | null) => string;
  /** When it ends and how that stands to today: whole sentences. */
  when: (deadline: Deadline) => string;
}

/** Deadlines in the words of the interface's language. */
export function useDeadlineWords(programmes: ReadonlyMap<string, Programme>): DeadlineWords {
  const { t } = useTranslation('deadlines');
  const language = useTextLanguage();
  const date = (day: PlainDate) => {
    const parsed = parseDate(day);
    return parsed ? formatDate(parsed, language) : day;
  };
  const stands = ({ state, left, closedOn }: Deadline): string => {
    if (closedOn !== null) return t('closed', { date: date(closedOn) });
    if (state === 'over') return t('over');
    if (left === 0) return t('today');
    return left === null ? '' : t(left < 0 ? 'late' : 'left', { count: Math.abs(left) });
  };
  return {
    date,
    programme(programmeId) {
      if (programmeId === null) return t('ofOrganisation');
      const programme = programmes.get(programmeId);
      return (programme && shownTitle(programme)) || t('programmes:untitled');
    },
    when: (deadline) =>
      [deadline.due && t('due', { date: date(deadline.due) }), stands(deadline)].filter(Boolean).join(' '),
  };
}
