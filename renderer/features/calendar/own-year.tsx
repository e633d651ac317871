import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { giveYearBack } from '#renderer/data/working-calendar.ts';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import type { OwnYear } from '#shared/model/calendar-day.ts';

interface OwnYearNoticeProps {
  organisationId: string;
  year: OwnYear;
  /** The year has no table of the organisation's own any more, and this notice goes. */
  onGiven: () => void;
}

/** Says that the organisation took this year over itself, and gives it back. */
export function OwnYearNotice({ organisationId, year, onGiven }: OwnYearNoticeProps) {
  const { t } = useTranslation('calendar');
  const permission = usePermission({ table: 'calendarDays', kind: 'remove', recordId: year.id });
  const { busy, problem, run } = useAction();
  const isShipped = holidayTable.years.some((one) => String(one.year) === year.id);
  const remove = () => run(() => giveYearBack(organisationId, year), onGiven);
  return (
    <Alert color="gray" role="note">
      <Group justify="space-between" align="center">
        <Text size="sm" flex={1} miw={320}>
          {t(isShipped ? 'ownYear.shipped' : 'ownYear.taken', { year: year.id })}
        </Text>
        <NeedsPermission permission={permission}>
          <Button variant="default" loading={busy} onClick={() => void remove()}>
            {t('ownYear.remove', { year: year.id })}
          </Button>
        </NeedsPermission>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </Alert>
  );
}
