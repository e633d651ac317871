import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { HandOver } from '#shared/model/course/trainer.ts';
import classes from '../trainers.module.css';

/** A hand-over that was recorded: when, to whom, and what. */
export function HandOverRecord({ handOver: { on, takenBy, items, note } }: { handOver: HandOver }) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.part}>
      <Text size="sm" fw={600}>
        {numericDate(on)} · {takenBy}
      </Text>
      {note !== '' && <Text size="sm">{note}</Text>}
      <details>
        <summary className={classes.summary}>{t('handOver.items', { count: items.length })}</summary>
        <p className={classes.items}>{items.join('\n')}</p>
      </details>
    </div>
  );
}
