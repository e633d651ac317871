import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { saveMade } from '#renderer/components/save-made.ts';
import { tellDone } from '#renderer/components/tell-done.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import { platform } from '#renderer/platform/current.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { FindingList } from './finding-list.tsx';
import { PagePreview } from './page-preview.tsx';
import { type MadePages, useMadePages } from './use-made-pages.ts';

interface PrintRunProps {
  job: PrintJob;
  run: readonly SheetToCome[];
  /** Called when the pages leave for the printer. */
  onHanded: () => void;
}

/** The pages of the next sheets: prepared, looked at, and handed to the program that prints them. */
export function PrintRun({ job, run, onHanded }: PrintRunProps) {
  const { t } = useTranslation('certificates');
  const { state, make, stop } = useMadePages(job, run);
  if (state.kind === 'making') {
    return (
      <Group gap="sm">
        <Text size="sm" role="status">
          {t('printing.making', { done: state.done, of: state.of })}
        </Text>
        <Button variant="default" onClick={stop}>
          {t('printing.stopMaking')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      {state.kind === 'problem' && <ProblemAlert problem={state.problem} />}
      {state.kind === 'stopped' && (
        <FindingList title={t('printing.stopped')} findings={state.findings} color="red" />
      )}
      {state.kind === 'made' && <Pages job={job} made={state} count={run.length} onHanded={onHanded} />}
      <Group gap="xs">
        {!(state.kind === 'made' && !state.test) && (
          <Button disabled={run.length === 0} onClick={() => make(false)}>
            {t('printing.make')}
          </Button>
        )}
        {!(state.kind === 'made' && state.test) && (
          <Button variant="default" disabled={run.length === 0} onClick={() => make(true)}>
            {t('printing.test')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface PagesProps {
  job: PrintJob;
  made: MadePages;
  count: number;
  onHanded: () => void;
}

function Pages({ job, made, count, onHanded }: PagesProps) {
  const { t } = useTranslation('certificates');
  const title = made.test ? t('printing.test') : t('printing.fileName');
  const name = toFileName(`${title} ${job.createdAt.slice(0, 10)}`, 'pdf', 'certificates');
  const print = async () => {
    const answer = await platform.printPdf({ name, bytes: made.bytes });
    if (!answer.ok) return tellProblem(answer.problem);
    if (!made.test) onHanded();
    tellDone(answer.value.state === 'opened' ? t('printing.opened') : t('printing.downloaded', { name }));
  };
  const save = async () => {
    const file = { name: name.replace(/\.pdf$/, ''), extension: 'pdf', fallback: 'certificates' };
    const saved = await saveMade({ ...file, filter: t('printing.pdfFilter') }, async () => made.bytes);
    if (!saved.ok) return tellProblem(saved.problem);
    if (saved.value.state === 'saved' && !made.test) onHanded();
    tellSaved(saved.value);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {made.test ? t('printing.testReady') : t('printing.ready', { count })}
      </Text>
      <Text size="sm">{made.test ? t('printing.testHint') : t('printing.hundred')}</Text>
      <FindingList title={t('printing.warnings')} findings={made.warnings} color="yellow" />
      <PagePreview bytes={made.bytes} />
      <Group gap="xs">
        <Button onClick={() => void print()}>{t('printing.print')}</Button>
        <Button variant="default" onClick={() => void save()}>
          {t('printing.savePdf')}
        </Button>
      </Group>
    </Stack>
  );
}
