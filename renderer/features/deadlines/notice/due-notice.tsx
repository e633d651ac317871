import { Alert, Anchor, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';
import { tellOnceADay } from './tell-once-a-day.ts';

const pressing = ['late', 'over', 'soon'] as const;

/** How many deadlines are late, over or near: at the start, until it is closed; on the desktop once a day. */
export function DueNotice({ deadlines, today }: { deadlines: readonly Deadline[]; today: PlainDate }) {
  const { t } = useTranslation('deadlines');
  const [closed, setClosed] = useState(false);
  const sentences = pressing
    .map((state) => ({ state, count: deadlines.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(`notice.${state}`, { count }));
  const text = sentences.join(' ');
  const title = t('title');
  useEffect(() => {
    if (text !== '') void tellOnceADay(today, title, text);
  }, [today, title, text]);
  if (closed || text === '') return null;
  return (
    <Alert
      role="status"
      color="orange"
      radius={0}
      withCloseButton
      closeButtonLabel={t('app:actions.close')}
      onClose={() => setClosed(true)}
    >
      <Text size="sm">
        {text}{' '}
        <Anchor component={Link} href="/deadlines" size="sm" c="inherit" underline="always">
          {t('notice.open')}
        </Anchor>
      </Text>
    </Alert>
  );
}
