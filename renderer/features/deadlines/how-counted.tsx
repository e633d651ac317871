import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HowCounted } from '#renderer/features/calendar/index.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';

function OtherTerm({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('deadlines');
  const { length, start, programmeId } = deadline;
  const due = numericDate(deadline.due ?? '');
  if ('until' in length) return <Text size="sm">{t(programmeId ? 'how.order' : 'how.yearly', { due })}</Text>;
  return (
    <Text size="sm">{t('how.years', { start: numericDate(start), count: length.term.length, due })}</Text>
  );
}

/** How a deadline came to its last day, and when it is called to mind. */
export function HowDeadlineCounted({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('deadlines');
  const { counted, reminders } = deadline;
  return (
    <HowCounted days={counted}>
      {!counted && <OtherTerm deadline={deadline} />}
      {reminders.length > 0 && (
        <Text size="sm">{t('how.reminders', { days: reminders.map(numericDate).join(', ') })}</Text>
      )}
    </HowCounted>
  );
}
