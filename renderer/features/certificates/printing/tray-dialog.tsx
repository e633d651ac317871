import { Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { fillTray } from '#renderer/data/certificates/printing/fill-tray.ts';
import { type FreeBlanks, useFreeBlanks } from '#renderer/data/certificates/printing/free-blanks.ts';
import type { RunningJob } from '#renderer/data/certificates/printing/print-jobs.ts';
import { TopBlankFields, topOf, untypedTop } from './top-blank-fields.tsx';

interface TrayDialogProps {
  running: RunningJob;
  onClose: () => void;
}

/** Says that another pile lies in the tray now. */
export function TrayDialog({ running, onClose }: TrayDialogProps) {
  const { t } = useTranslation('certificates');
  const free = useFreeBlanks(running.job.part);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('printing.tray.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {free ? <TrayForm free={free} running={running} onClose={onClose} /> : <Waiting height={120} />}
    </Modal>
  );
}

function TrayForm({ free, running, onClose }: TrayDialogProps & { free: readonly FreeBlanks[] }) {
  const { t } = useTranslation('certificates');
  const { job, state } = running;
  const pile = free.findIndex(({ series, digits }) => series === job.series && digits === job.digits);
  const [typed, setTyped] = useState(() => untypedTop(Math.max(0, pile)));
  const { busy, problem, run } = useAction();
  const top = topOf(typed, free);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (top) void run(() => fillTray(job.id, top, typed.passed), onClose);
  };
  const expected = state.nextBlank === null ? null : { series: job.series, number: state.nextBlank };
  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm">
        {free.length === 0 ? (
          <Text size="sm">{t('printing.noBlanks')}</Text>
        ) : (
          <TopBlankFields free={free} typed={typed} expected={expected} onChange={setTyped} />
        )}
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons
          action={t('printing.tray.save')}
          busy={busy}
          disabled={top === null}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
