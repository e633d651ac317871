import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import type { RunningJob } from '#renderer/data/certificates/printing/print-jobs.ts';
import { recordSheets } from '#renderer/data/certificates/printing/record-sheets.ts';
import { StoppedWords } from './stopped-words.tsx';

interface CameOutDialogProps {
  running: RunningJob;
  /** The sheets that were handed to the printer. */
  run: readonly SheetToCome[];
  onClose: () => void;
  onRecorded: () => void;
}

const mostSpoiled = 500;
const wholeNumber = (typed: string, most: number): number | null =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= most ? Number(typed) : null;

/** Asks what came out of the printer: all, or so many before it stopped (O10-30). */
export function CameOutDialog({ running: { job }, run, onClose, onRecorded }: CameOutDialogProps) {
  const { t } = useTranslation('certificates');
  const { busy, problem, run: act } = useAction();
  const onBlanks = job.way === 'blank';
  const [words, setWords] = useState({ how: 'all', printed: '', spoiled: onBlanks ? '1' : '0', reason: '' });
  const set = (fields: Partial<typeof words>) => setWords({ ...words, ...fields });
  const all = words.how === 'all';
  const printed = all ? run.length : wholeNumber(words.printed, run.length);
  const spoiled = all ? 0 : wholeNumber(words.spoiled, mostSpoiled);
  const record = (event: FormEvent) => {
    event.preventDefault();
    if (printed === null || spoiled === null) return;
    void act(
      () => recordSheets(job.id, run, { printed, spoiled, reason: words.reason }),
      (state) => {
        const count = { printed: state.printed.length, total: job.certificateIds.length };
        tellDone(t(state.state === 'finished' ? 'printing.came.finished' : 'printing.came.recorded', count));
        onRecorded();
      },
    );
  };
  const wrong = (value: number | null, typed: string, most: number) =>
    value === null && typed !== '' && t('printing.came.wrong', { most });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('printing.came.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={record}>
        <Stack gap="sm">
          <Radio.Group label={t('printing.came.how')} value={words.how} onChange={(how) => set({ how })}>
            <Stack gap={4} mt={4}>
              <Radio value="all" label={t('printing.came.all', { count: run.length })} data-autofocus />
              <Radio value="stopped" label={t('printing.came.stopped')} />
            </Stack>
          </Radio.Group>
          {!all && (
            <>
              <TextInput
                label={t('printing.came.printed')}
                value={words.printed}
                inputMode="numeric"
                required
                error={wrong(printed, words.printed, run.length)}
                onChange={(event) => set({ printed: event.currentTarget.value })}
              />
              {onBlanks && (
                <TextInput
                  label={t('printing.came.spoiled')}
                  value={words.spoiled}
                  inputMode="numeric"
                  required
                  error={wrong(spoiled, words.spoiled, mostSpoiled)}
                  onChange={(event) => set({ spoiled: event.currentTarget.value })}
                />
              )}
              {spoiled !== null && spoiled > 0 && (
                <TextInput
                  label={t('printing.came.reason')}
                  value={words.reason}
                  maxLength={1_000}
                  required
                  onChange={(event) => set({ reason: event.currentTarget.value })}
                />
              )}
            </>
          )}
          {printed !== null && spoiled !== null && (
            <StoppedWords job={job} run={run} printed={printed} spoiled={spoiled} />
          )}
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('printing.came.record')}
            busy={busy}
            disabled={printed === null || spoiled === null}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
