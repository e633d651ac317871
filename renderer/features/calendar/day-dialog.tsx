import { Checkbox, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { declareDays, takeDayBack } from '#renderer/data/working-calendar.ts';
import { changeOfDay, marksOf } from '#shared/calendar/calendar-edits.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { DayState, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { OwnDay } from '#shared/model/calendar-day.ts';
import { useDayWords } from './use-day-words.ts';

interface DayDialogProps {
  organisationId: string;
  calendar: WorkingCalendar;
  state: DayState;
  /** The days that the organisation marked itself. */
  own: readonly OwnDay[];
  onClose: () => void;
}

/** One day: why it is worked or off, and the way to make it the opposite or to take that back. */
export function DayDialog({ state, onClose, ...more }: DayDialogProps) {
  const { t } = useTranslation('app');
  const words = useDayWords();
  const isOwn = more.own.some(({ id }) => id === state.date);
  const kind = isOwn ? 'remove' : 'create';
  const permission = usePermission({ table: 'calendarDays', kind, recordId: state.date });
  const Part = isOwn ? TakeBack : MakeOpposite;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.name(state.date)}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{words.why(state)}</Text>
        <PermissionNote permission={permission} />
        {permission.allowed && <Part state={state} onClose={onClose} {...more} />}
      </Stack>
    </Modal>
  );
}

function TakeBack({ organisationId, state, own, onClose }: DayDialogProps) {
  const { t } = useTranslation('calendar');
  const { busy, problem, run } = useAction();
  const other = marksOf(own, state.date)[1]?.id ?? null;
  return (
    <>
      <Text size="sm">
        {other === null
          ? t('dialog.removeExplained')
          : t('dialog.removeBothExplained', { date: numericDate(other) })}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      <DialogButtons
        action={t(other === null ? 'dialog.remove' : 'dialog.removeBoth')}
        busy={busy}
        onCancel={onClose}
        onAct={() => void run(() => takeDayBack(organisationId, state.date), onClose)}
      />
    </>
  );
}

function MakeOpposite({ organisationId, calendar, state, onClose }: DayDialogProps) {
  const { t } = useTranslation('calendar');
  const { busy, problem, run } = useAction();
  const [reason, setReason] = useState('');
  const [exchanges, setExchanges] = useState(false);
  const [exchange, setExchange] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const asked = { date: state.date, exchange: exchanges ? exchange : null, reason };
    void run(async () => {
      const edits = changeOfDay(calendar, asked);
      return edits.ok ? declareDays(organisationId, edits.value) : edits;
    }, onClose);
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm">
        <TextInput
          label={t('dialog.reason')}
          required
          maxLength={500}
          autoComplete="off"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Checkbox
          label={t('dialog.withExchange')}
          checked={exchanges}
          onChange={(event) => setExchanges(event.currentTarget.checked)}
        />
        {exchanges && (
          <TextInput
            type="date"
            required
            label={t(state.works ? 'dialog.exchangeForOff' : 'dialog.exchangeForWorked')}
            value={exchange}
            onChange={(event) => setExchange(event.currentTarget.value)}
          />
        )}
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons
          action={t(state.works ? 'dialog.makeOff' : 'dialog.makeWorked')}
          busy={busy}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
