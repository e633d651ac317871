import { Button, Card, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import { closeJob, type RunningJob } from '#renderer/data/certificates/printing/print-jobs.ts';
import { usePrinter } from '#renderer/data/certificates/printing/printers.ts';
import { numbersWords } from './blank-words.ts';
import { CameOutDialog } from './came-out-dialog.tsx';
import { PrintRun } from './print-run.tsx';
import { printerWords } from './printer-words.ts';
import { TrayDialog } from './tray-dialog.tsx';
import { type Plan, usePlan } from './use-plan.ts';

/** A job that is not finished: what is to come, its pages, and what came out of the printer. */
export function JobCard({ running }: { running: RunningJob }) {
  const { t } = useTranslation('certificates');
  const { job, state } = running;
  const permission = usePermission('registerCertificates');
  const plan = usePlan(job);
  const [dialog, setDialog] = useState<'came' | 'tray' | 'close' | null>(null);
  /** The sheets as they were handed to the printer: what comes from elsewhere meanwhile does not move their blanks. */
  const [handed, setHanded] = useState<readonly SheetToCome[] | null>(null);
  const run = handed ?? plan?.run ?? [];
  const close = () => setDialog(null);
  return (
    <Card withBorder data-print-job={job.id}>
      <Stack gap="xs">
        <Text fw={600}>
          {t(`printing.jobOf.${job.part}.${job.way}`, {
            printed: state.printed.length,
            total: job.certificateIds.length,
          })}
        </Text>
        <JobWords running={running} plan={plan} />
        {plan ? (
          <PrintRun key={run[0]?.certificateId ?? ''} job={job} run={run} onHanded={() => setHanded(run)} />
        ) : (
          <Waiting height={40} />
        )}
        <Group gap="xs">
          <NeedsPermission permission={permission}>
            <Button disabled={run.length === 0} onClick={() => setDialog('came')}>
              {t('printing.came.button')}
            </Button>
          </NeedsPermission>
          {job.way === 'blank' && (
            <NeedsPermission permission={permission}>
              <Button variant="default" onClick={() => setDialog('tray')}>
                {t('printing.tray.button')}
              </Button>
            </NeedsPermission>
          )}
          <NeedsPermission permission={permission}>
            <Button variant="subtle" onClick={() => setDialog('close')}>
              {t('printing.close.button')}
            </Button>
          </NeedsPermission>
        </Group>
      </Stack>
      {dialog === 'came' && (
        <CameOutDialog
          running={running}
          run={run}
          onClose={close}
          onRecorded={() => {
            setHanded(null);
            close();
          }}
        />
      )}
      {dialog === 'tray' && (
        <TrayDialog
          running={running}
          onClose={() => {
            setHanded(null);
            close();
          }}
        />
      )}
      {dialog === 'close' && <CloseDialog running={running} onClose={close} />}
    </Card>
  );
}

/** When it was begun, what was spoiled, and what comes next. */
function JobWords({ running: { job, state }, plan }: { running: RunningJob; plan: Plan | undefined }) {
  const { t } = useTranslation('certificates');
  const printer = usePrinter(job.printerId);
  const numbers = (plan?.run ?? []).map(({ blank }) => blank).filter((blank) => blank !== null);
  const count = plan?.run.length ?? 0;
  const words = [
    t('printing.begun', { time: writtenTime(job.createdAt) }),
    printer && t('printing.onPrinter', { printer: printerWords(t, printer) }),
    job.reprintReason && t('printing.reprinted', { reason: job.reprintReason }),
    state.spoiled > 0 && t('printing.spoiledBlanks', { count: state.spoiled }),
    numbers.length > 0 && t('printing.next', { numbers: numbersWords(job, numbers) }),
    job.way === 'fullPage' && count > 0 && t('printing.nextPlain', { count }),
    plan && count < plan.all.length && t('printing.runOnly'),
  ].filter(Boolean);
  const left = plan?.all.length ?? 0;
  return (
    <>
      <Text size="sm">{words.join(' ')}</Text>
      {plan && left < state.toCome.length && (
        <Text size="sm" role="alert">
          {t('printing.tooFew', { left, needed: state.toCome.length })}
        </Text>
      )}
    </>
  );
}

function CloseDialog({ running: { job, state }, onClose }: { running: RunningJob; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const { busy, problem, run } = useAction();
  const close = () =>
    run(
      () => closeJob(job),
      () => {
        tellDone(t('printing.close.done'));
        onClose();
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('printing.close.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('printing.close.text', { count: state.toCome.length })}</Text>
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons
          action={t('printing.close.button')}
          busy={busy}
          onCancel={onClose}
          onAct={() => void close()}
        />
      </Stack>
    </Modal>
  );
}
