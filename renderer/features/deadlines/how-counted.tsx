import { Anchor, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '#renderer/features/calendar/index.ts';
import type { CountedDays } from '#shared/calendar/count-working-days.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';

/** From which day working days were counted, and each day that was passed over with why. */
function WorkingDays({ days }: { days: CountedDays }) {
  const { t } = useTranslation('development');
  const words = useDayWords();
  return (
    <>
      <Text size="sm">
        {t('term.counted', {
          start: numericDate(days.start),
          first: numericDate(days.first),
          due: numericDate(days.due),
          count: days.counted,
        })}
      </Text>
      {days.skipped.length > 0 && (
        <>
          <Text size="sm">{t('term.skipped')}</Text>
          <List size="sm">
            {days.skipped.map((day) => (
              <List.Item key={day.date}>{words.all(day)}</List.Item>
            ))}
          </List>
        </>
      )}
      {days.unconfirmed.length > 0 && (
        <Text size="sm">{t('term.unconfirmed', { days: days.unconfirmed.map(numericDate).join(', ') })}</Text>
      )}
    </>
  );
}

function OtherTerm({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('deadlines');
  const { length, start, programmeId } = deadline;
  const due = numericDate(deadline.due ?? '');
  if ('until' in length) return <Text size="sm">{t(programmeId ? 'how.order' : 'how.yearly', { due })}</Text>;
  return (
    <Text size="sm">{t('how.years', { start: numericDate(start), count: length.term.length, due })}</Text>
  );
}

/** How a deadline came to its last day. */
export function HowCounted({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('deadlines');
  const [shown, { toggle }] = useDisclosure(false);
  const id = useId();
  const { counted, reminders } = deadline;
  return (
    <div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        py={4}
        aria-expanded={shown}
        aria-controls={id}
        onClick={toggle}
      >
        {t('how.open')}
      </Anchor>
      <div id={id} hidden={!shown}>
        {shown && (counted ? <WorkingDays days={counted} /> : <OtherTerm deadline={deadline} />)}
        {shown && reminders.length > 0 && (
          <Text size="sm">{t('how.reminders', { days: reminders.map(numericDate).join(', ') })}</Text>
        )}
      </div>
    </div>
  );
}
