import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './calendar.module.css';
import type { DayMark } from './day-mark.ts';

const marks: readonly DayMark[] = ['weekend', 'holiday', 'unconfirmed', 'moved', 'edit'];

/** What the signs of the days mean. */
export function Legend() {
  const { t } = useTranslation('calendar');
  return (
    <Group component="ul" gap="lg" aria-label={t('legend.title')} className={classes.legend}>
      {marks.map((mark) => (
        <Group component="li" key={mark} gap={6} wrap="nowrap">
          <span className={classes.day} data-mark={mark} data-off aria-hidden>
            7
          </span>
          <Text size="xs">{t(`legend.${mark}`)}</Text>
        </Group>
      ))}
      <Group component="li" gap={6} wrap="nowrap">
        <span className={classes.day} aria-current="date" aria-hidden>
          7
        </span>
        <Text size="xs">{t('legend.today')}</Text>
      </Group>
    </Group>
  );
}
