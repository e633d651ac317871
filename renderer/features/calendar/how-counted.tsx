import { Anchor, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedDays } from '#shared/calendar/count-working-days.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { useDayWords } from './use-day-words.ts';

/** From which day working days were counted, and each day that was passed over with why. */
function WorkingDays({ days }: { days: CountedDays }) {
  const { t } = useTranslation('calendar');
  const words = useDayWords();
  return (
    <>
      <Text size="sm">
        {t('counted.days', {
          start: numericDate(days.start),
          first: numericDate(days.first),
          due: numericDate(days.due),
          count: days.counted,
        })}
      </Text>
      {days.skipped.length > 0 && (
        <>
          <Text size="sm">{t('counted.skipped')}</Text>
          <List size="sm">
            {days.skipped.map((day) => (
              <List.Item key={day.date}>{words.all(day)}</List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}

interface HowCountedProps {
  /** Null where the term is not one in working days. */
  days: CountedDays | null;
  /** What is said besides: how another term came to its end, reminders. */
  children?: ReactNode;
}

/** How a term came to its last day, behind a button; days that may still move it are always said. */
export function HowCounted({ days, children }: HowCountedProps) {
  const { t } = useTranslation('calendar');
  const [shown, { toggle }] = useDisclosure(false);
  const id = useId();
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
        {t('counted.open')}
      </Anchor>
      <div id={id} hidden={!shown}>
        {shown && days && <WorkingDays days={days} />}
        {shown && children}
      </div>
      {days && days.unconfirmed.length > 0 && (
        <Text size="sm">
          {t('counted.unconfirmed', { days: days.unconfirmed.map(numericDate).join(', ') })}
        </Text>
      )}
    </div>
  );
}
