import { Alert, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownDeadlines } from '#renderer/data/deadlines/read-deadlines.ts';
import { type MovedDate, movedDates } from '#shared/calendar/moved-dates.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { movableTerms } from '#shared/model/deadlines/all-spans.ts';
import { useDeadlineWords } from '../use-deadline-words.ts';

interface MovedNoticeProps {
  calendar: WorkingCalendar;
  known: ShownDeadlines;
}

/** Which running deadlines end on another day since the calendar changed, here or on another computer. */
export function MovedNotice({ calendar, known }: MovedNoticeProps) {
  const { t } = useTranslation('deadlines');
  const words = useDeadlineWords(known.programmes);
  // As it was when the program was opened, or when the last message was closed.
  const [before, setBefore] = useState(calendar);
  const moved = before === calendar ? [] : movedDates(before, calendar, movableTerms(known.spans));
  if (moved.length === 0) return null;
  const day = (date: PlainDate | null) => (date === null ? t('moved.unknown') : numericDate(date));
  const sentence = ({ id, ...dates }: MovedDate) => {
    const span = known.spans.find((one) => one.id === id);
    return (
      span &&
      t('moved.one', {
        kind: t(`kinds.${span.kind}`),
        programme: words.programme(span.programmeId),
        before: day(dates.before),
        after: day(dates.after),
      })
    );
  };
  return (
    <Alert
      role="status"
      color="blue"
      radius={0}
      withCloseButton
      closeButtonLabel={t('app:actions.close')}
      onClose={() => setBefore(calendar)}
    >
      <Text size="sm">{t('moved.title')}</Text>
      <List size="sm">
        {moved.map((one) => (
          <List.Item key={one.id}>{sentence(one)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
