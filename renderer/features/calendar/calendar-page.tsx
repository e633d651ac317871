import { Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { SettingsHead } from '#renderer/components/settings-head.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import {
  type OrganisationCalendar,
  takeDayBack,
  useWorkingCalendar,
} from '#renderer/data/working-calendar.ts';
import { marksOf } from '#shared/calendar/calendar-edits.ts';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import { mayBeTakenOver } from '#shared/calendar/take-over-year.ts';
import { failure } from '#shared/model/problem.ts';
import classes from './calendar.module.css';
import { DayDialog } from './day-dialog.tsx';
import { Legend } from './legend.tsx';
import { OwnYearNotice } from './own-year.tsx';
import { SpecialDays } from './special-days.tsx';
import { TakeOverYear } from './take-over-year.tsx';
import { UnconfirmedNotice } from './unconfirmed-day.tsx';
import { useDayWords } from './use-day-words.ts';
import { YearChoice } from './year-choice.tsx';
import { YearMonths } from './year-months.tsx';

/** Settings → Calendar: the days by which terms are counted, and the organisation's own changes to them. */
export function CalendarPage({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('calendar');
  const known = useWorkingCalendar();
  const today = useToday();
  const [reached, setReached] = useState(today);
  const year = yearOf(reached);
  const years = known?.calendar.years ?? [year];
  const yearHeading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with what it did: the keyboard goes on from the year.
  const toYear = () => yearHeading.current?.focus();
  const showYear = (other: number) => setReached(other === yearOf(today) ? today : `${other}-01-01`);
  return (
    <Container size="xl" py="lg">
      <Stack gap="md">
        <SettingsHead title={t('title')}>
          <YearChoice
            year={year}
            first={Math.min(...years) - 1}
            last={Math.max(...years) + 1}
            onChoose={showYear}
            heading={yearHeading}
          />
        </SettingsHead>
        <Text size="sm" maw={900}>
          {t('explanation')}
        </Text>
        {!known && <Skeleton h={400} />}
        {known && !years.includes(year) && <YearWithoutTable {...{ organisationId, year, toYear }} />}
        {known && years.includes(year) && (
          <Year
            organisationId={organisationId}
            known={known}
            today={today}
            reached={reached}
            onReach={setReached}
            toYear={toYear}
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
  /** Moves the focus to the year's heading. */
  toYear: () => void;
}

/** What cannot be counted is said; a year to come can be taken over. */
function YearWithoutTable({
  organisationId,
  year,
  toYear,
}: Pick<YearProps, 'organisationId' | 'toYear'> & { year: number }) {
  return (
    <>
      <ProblemAlert problem={failure('holidayTableMissing', { year }).problem} />
      {mayBeTakenOver(holidayTable, year) && <TakeOverYear {...{ organisationId, year }} onTaken={toYear} />}
    </>
  );
}

function Year({ organisationId, known, today, reached, onReach, toYear }: YearProps) {
  const { calendar, days, years } = known;
  const { t } = useTranslation('calendar');
  const { problem, run } = useAction();
  const [pointed, setPointed] = useState<PlainDate | null>(null);
  const [opened, setOpened] = useState<PlainDate | null>(null);
  const ownDays = useMemo(() => new Set(days.map(({ id }) => id)), [days]);
  const year = yearOf(reached);
  const ownYear = years.find(({ id }) => id === String(year));
  const remove = (date: PlainDate) =>
    run(
      () => takeDayBack(organisationId, date),
      () => undefined,
    );
  const state = opened === null ? null : calendar.day(opened);
  return (
    <>
      {calendar.unconfirmed
        .filter(({ date }) => yearOf(date) === year)
        .map((day) => (
          <UnconfirmedNotice key={day.date} organisationId={organisationId} day={day} />
        ))}
      {ownYear && <OwnYearNotice organisationId={organisationId} year={ownYear} onGiven={toYear} />}
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
        removal={{
          own: ownDays,
          // What was exchanged goes with it: that is said before.
          onRemove: (date) => (marksOf(days, date).length > 1 ? setOpened(date) : void remove(date)),
        }}
      />
      {state?.ok && (
        <DayDialog
          organisationId={organisationId}
          calendar={calendar}
          state={state.value}
          own={days}
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
