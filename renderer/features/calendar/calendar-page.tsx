import { Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import {
  type OrganisationCalendar,
  takeDayBack,
  useWorkingCalendar,
} from '#renderer/data/working-calendar.ts';
import { type PlainDate, todayIn, yearOf } from '#shared/calendar/plain-date.ts';
import { failure } from '#shared/model/problem.ts';
import classes from './calendar.module.css';
import { DayDialog } from './day-dialog.tsx';
import { Legend } from './legend.tsx';
import { SpecialDays } from './special-days.tsx';
import { UnconfirmedNotice } from './unconfirmed-day.tsx';
import { useDayWords } from './use-day-words.ts';
import { YearChoice } from './year-choice.tsx';
import { YearMonths } from './year-months.tsx';

/** Settings → Calendar: the days by which terms are counted, and the organisation's own changes to them. */
export function CalendarPage({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('calendar');
  const known = useWorkingCalendar();
  const [today] = useState(() => todayIn(Date.now()));
  const [reached, setReached] = useState(today);
  const year = yearOf(reached);
  const years = known?.calendar.years ?? [year];
  const showYear = (other: number) => setReached(other === yearOf(today) ? today : `${other}-01-01`);
  return (
    <Container size="xl" py="lg">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <YearChoice
            year={year}
            first={Math.min(...years) - 1}
            last={Math.max(...years) + 1}
            onChoose={showYear}
          />
        </Group>
        <Text size="sm" maw={900}>
          {t('explanation')}
        </Text>
        {!known && <Skeleton h={400} />}
        {known && !years.includes(year) && (
          <ProblemAlert problem={failure('holidayTableMissing', { year }).problem} />
        )}
        {known && years.includes(year) && (
          <Year
            organisationId={organisationId}
            known={known}
            today={today}
            reached={reached}
            onReach={setReached}
          />
        )}
      </Stack>
    </Container>
  );
}

interface YearProps {
  organisationId: string;
  known: OrganisationCalendar;
  today: PlainDate;
  reached: PlainDate;
  onReach: (date: PlainDate) => void;
}

function Year({ organisationId, known: { calendar, own }, today, reached, onReach }: YearProps) {
  const { t } = useTranslation('calendar');
  const { problem, run } = useAction();
  const [pointed, setPointed] = useState<PlainDate | null>(null);
  const [opened, setOpened] = useState<PlainDate | null>(null);
  const ownDays = useMemo(() => new Set(own.map(({ id }) => id)), [own]);
  const year = yearOf(reached);
  const state = opened === null ? null : calendar.day(opened);
  return (
    <>
      {calendar.unconfirmed
        .filter(({ date }) => yearOf(date) === year)
        .map((day) => (
          <UnconfirmedNotice key={day.date} organisationId={organisationId} day={day} />
        ))}
      <Legend />
      <DayLine calendar={calendar} date={pointed !== null && yearOf(pointed) === year ? pointed : null} />
      <YearMonths
        year={year}
        calendar={calendar}
        today={today}
        reached={reached}
        onReach={onReach}
        onPoint={setPointed}
        onOpen={setOpened}
        dialogOpen={opened !== null}
      />
      {problem && <ProblemAlert problem={problem} />}
      <Title order={2} size="h4">
        {t('list.title', { year })}
      </Title>
      <SpecialDays
        calendar={calendar}
        year={year}
        own={ownDays}
        onRemove={(date) =>
          void run(
            () => takeDayBack(organisationId, date),
            () => undefined,
          )
        }
      />
      {state?.ok && (
        <DayDialog
          organisationId={organisationId}
          calendar={calendar}
          state={state.value}
          isOwn={ownDays.has(state.value.date)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** Why the day under the mouse or the keyboard is worked or off. */
function DayLine({ calendar, date }: { calendar: OrganisationCalendar['calendar']; date: PlainDate | null }) {
  const { t } = useTranslation('calendar');
  const words = useDayWords();
  const day = date === null ? null : calendar.day(date);
  return (
    <Text size="sm" className={classes.line} data-day-line>
      {day?.ok ? words.all(day.value) : t('hint')}
    </Text>
  );
}
