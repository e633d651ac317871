import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { storeYear } from '#renderer/data/working-calendar.ts';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { addDays, numericDate } from '#shared/calendar/plain-date.ts';
import { takeOverYear } from '#shared/calendar/take-over-year.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { OwnYear } from '#shared/model/calendar-day.ts';
import { SpecialDays } from './special-days.tsx';

interface TakeOverYearProps {
  organisationId: string;
  year: number;
  /** The year has its table now, and this proposal goes. */
  onTaken: () => void;
}

/** A year without a table: its days off as the law makes them, to look through and to take over. */
export function TakeOverYear({ organisationId, year, onTaken }: TakeOverYearProps) {
  const computed = useMemo(() => takeOverYear(holidayTable, year, null), [year]);
  if (!computed.ok) return <ProblemAlert problem={computed.problem} />;
  return <Proposal key={year} {...{ organisationId, year, onTaken }} computed={computed.value} />;
}

function Proposal({ organisationId, year, onTaken, computed }: TakeOverYearProps & { computed: OwnYear }) {
  const { t } = useTranslation('calendar');
  const permission = usePermission({ table: 'calendarDays', kind: 'create', recordId: computed.id });
  const [isAnnounced, setAnnounced] = useState(false);
  const [date, setDate] = useState(computed.kurbanAit.date);
  const { busy, problem, run } = useAction();
  const proposed = takeOverYear(holidayTable, year, isAnnounced ? date : null);
  const shown = proposed.ok ? proposed.value : computed;
  const take = (event: FormEvent) => {
    event.preventDefault();
    void run(
      async () => (proposed.ok ? storeYear(organisationId, proposed.value) : proposed),
      () => {
        onTaken();
        notifications.show({
          message: t('takeOver.done', { year }),
          closeButtonProps: { 'aria-label': t('app:actions.close') },
        });
      },
    );
  };
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('takeOver.title', { year })}
      </Title>
      <Text size="sm" maw={900}>
        {t('takeOver.explanation', { year })}
      </Text>
      <form noValidate onSubmit={take}>
        <Stack gap="sm">
          <KurbanAit computed={computed.kurbanAit.date} {...{ isAnnounced, setAnnounced, date, setDate }} />
          {problem && <ProblemAlert problem={problem} />}
          <Group>
            <NeedsPermission permission={permission}>
              <Button type="submit" loading={busy}>
                {t('takeOver.act')}
              </Button>
            </NeedsPermission>
          </Group>
        </Stack>
      </form>
      <SpecialDays calendar={workingCalendar(holidayTable, [shown])} year={year} />
    </Stack>
  );
}

interface KurbanAitProps {
  computed: string;
  isAnnounced: boolean;
  setAnnounced: (isAnnounced: boolean) => void;
  date: string;
  setDate: (date: string) => void;
}

/** The one day that the law leaves to an announcement: as computed, or as it was announced. */
function KurbanAit({ computed, isAnnounced, setAnnounced, date, setDate }: KurbanAitProps) {
  const { t } = useTranslation('calendar');
  const span = holidayTable.unconfirmedWithinDays;
  const [earliest, latest] = [addDays(computed, -span), addDays(computed, span)];
  return (
    <>
      <Text size="sm" maw={900}>
        {t('takeOver.computed', { holiday: t('holidays.kurbanAit'), date: numericDate(computed) })}
      </Text>
      <Checkbox
        label={t('takeOver.announced')}
        checked={isAnnounced}
        onChange={(event) => setAnnounced(event.currentTarget.checked)}
      />
      {isAnnounced && (
        <TextInput
          type="date"
          required
          maw={320}
          label={t('unconfirmed.date', { earliest: numericDate(earliest), latest: numericDate(latest) })}
          min={earliest}
          max={latest}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      )}
    </>
  );
}
