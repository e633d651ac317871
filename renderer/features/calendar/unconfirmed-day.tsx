import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { declareDays } from '#renderer/data/working-calendar.ts';
import { confirmDayOff } from '#shared/calendar/calendar-edits.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { UnconfirmedDay } from '#shared/calendar/working-calendar.ts';

interface UnconfirmedProps {
  organisationId: string;
  day: UnconfirmedDay;
}

/** Says that Kurban Ait of the year is only computed, and takes the day that was announced. */
export function UnconfirmedNotice({ organisationId, day }: UnconfirmedProps) {
  const { t } = useTranslation('calendar');
  const [open, setOpen] = useState(false);
  const permission = usePermission({ table: 'calendarDays', kind: 'create', recordId: day.date });
  return (
    <Alert color="yellow" role="note">
      <Group justify="space-between" align="center">
        <Text size="sm" flex={1} miw={320}>
          {t('unconfirmed.text', { holiday: t('holidays.kurbanAit'), date: numericDate(day.date) })}
        </Text>
        <NeedsPermission permission={permission}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('unconfirmed.open')}
          </Button>
        </NeedsPermission>
      </Group>
      {open && <AnnouncedDay organisationId={organisationId} day={day} onClose={() => setOpen(false)} />}
    </Alert>
  );
}

function AnnouncedDay({ organisationId, day, onClose }: UnconfirmedProps & { onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const { busy, problem, run } = useAction();
  const [date, setDate] = useState(day.date);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const reason = t('unconfirmed.reason', { holiday: t('holidays.kurbanAit') });
    void run(async () => {
      const edits = confirmDayOff(day, date, reason);
      return edits.ok ? declareDays(organisationId, edits.value) : edits;
    }, onClose);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('unconfirmed.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <TextInput
            type="date"
            required
            data-autofocus
            label={t('unconfirmed.date', {
              earliest: numericDate(day.earliest),
              latest: numericDate(day.latest),
            })}
            min={day.earliest}
            max={day.latest}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t('unconfirmed.save')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
