import { Container, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '#renderer/components/pages.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import { type ShownDeadlines, useDeadlines } from '#renderer/data/deadlines/read-deadlines.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';
import { CalendarFileButton } from './calendar-file-button.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { DeadlineFilters } from './deadline-filters.tsx';
import classes from './deadlines.module.css';
import { MonthView } from './month-view.tsx';
import { allDeadlines, selectDeadlines } from './select-deadlines.ts';
import { type DeadlineWords, useDeadlineWords } from './use-deadline-words.ts';

/** Everything that is due or late: a list and a calendar, by programme, kind and person. */
export function DeadlinesPage() {
  const { t } = useTranslation('deadlines');
  const today = useToday();
  const known = useDeadlines(today);
  return (
    <Container size="lg" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text size="sm" maw={900}>
          {t('explanation')}
        </Text>
        {known ? <Deadlines known={known} today={today} /> : <Skeleton h={320} />}
      </Stack>
    </Container>
  );
}

function Deadlines({ known, today }: { known: ShownDeadlines; today: PlainDate }) {
  const { t } = useTranslation('deadlines');
  const [view, setView] = useState<'list' | 'month'>('list');
  const [filter, setFilter] = useState(allDeadlines);
  const words = useDeadlineWords(known.programmes);
  const shown = selectDeadlines(known.deadlines, filter);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <Group justify="space-between" align="end">
        <DeadlineFilters
          deadlines={known.deadlines}
          nameOf={words.programme}
          filter={filter}
          onChange={setFilter}
        />
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('view')}
            value={view}
            onChange={(value) => setView(value === 'month' ? 'month' : 'list')}
            data={[
              { value: 'list', label: t('views.list') },
              { value: 'month', label: t('views.month') },
            ]}
          />
          <CalendarFileButton deadlines={shown} words={words} />
        </Group>
      </Group>
      {view === 'month' && <MonthView deadlines={shown} today={today} words={words} />}
      {view === 'list' && shown.length === 0 && (
        <Text size="sm">{t(isFiltered ? 'emptyFiltered' : 'empty')}</Text>
      )}
      {view === 'list' && <DeadlineList deadlines={shown} words={words} />}
    </>
  );
}

const pageSize = 25;

function DeadlineList({ deadlines, words }: { deadlines: readonly Deadline[]; words: DeadlineWords }) {
  const { t } = useTranslation('deadlines');
  const { shown, pages } = usePages(deadlines, pageSize);
  if (deadlines.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label={t('title')}>
        {shown.map((deadline) => (
          <DeadlineCard key={deadline.id} deadline={deadline} words={words} />
        ))}
      </ul>
      {pages}
    </>
  );
}
