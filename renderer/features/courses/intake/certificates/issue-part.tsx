import { Anchor, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { EntitledOfIntake } from '#renderer/data/certificates/entitled.ts';
import { useClockProblem } from '#renderer/data/certificates/issue-clock.ts';
import type { IssueWords } from '#renderer/data/certificates/issue-drafts.ts';
import { sampleOf } from '#renderer/data/certificates/issue-preflight.ts';
import { FileDialog } from '#renderer/features/certificates/index.ts';
import { IssueFields } from './issue-fields.tsx';
import { NumbersNote } from './numbers-note.tsx';
import { SheetFindings } from './sheet-findings.tsx';
import { useIssue } from './use-issue.ts';
import { type IssueChoice, useIssueWords } from './use-issue-words.ts';

interface IssuePartProps {
  entitled: EntitledOfIntake;
  leftOut: ReadonlySet<string>;
  onOpen: (enrolmentId: string) => void;
}

/** The issue of certificates to everybody who is ticked (O10-30): said, looked at sheet by sheet, then done at once. */
export function IssuePart({ entitled, leftOut, onOpen }: IssuePartProps) {
  const { t } = useTranslation('certificates');
  const choice = useIssueWords(entitled, leftOut);
  if (!choice) return null;
  const canGetOne = entitled.trainees.some(({ problems }) => problems.length === 0);
  if (!canGetOne) return null;
  return (
    <Fieldset legend={t('issue.title')}>
      <Stack gap="sm">
        <ClauseLink clause="O10-30" />
        <IssueFields choice={choice} />
        <ClockNote />
        <NumbersNote words={choice.words} />
        <Steps choice={choice} onOpen={onOpen} />
      </Stack>
    </Fieldset>
  );
}

/** A clock that is wrong is told before it writes a date. */
function ClockNote() {
  const problem = useClockProblem();
  return problem ? <ProblemAlert problem={problem} /> : null;
}

function Steps({
  choice: { words },
  onOpen,
}: {
  choice: IssueChoice;
  onOpen: (enrolmentId: string) => void;
}) {
  const { t } = useTranslation('certificates');
  const permission = usePartPermission();
  const { busy, problem, progress, findings, check, issue, stop } = useIssue(words, (count) =>
    tellDone(t('issue.done', { count })),
  );
  const stopped = new Set(
    findings?.flatMap(({ finding, enrolmentId }) => (finding.severity === 'stops' ? [enrolmentId] : [])),
  );
  const ready = words.enrolmentIds.filter((id) => !stopped.has(id));
  return (
    <>
      <Group gap="xs">
        <NeedsPermission permission={permission}>
          <Button variant="default" disabled={busy || words.enrolmentIds.length === 0} onClick={check}>
            {t('issue.check', { count: words.enrolmentIds.length })}
          </Button>
        </NeedsPermission>
        <SampleButton words={words} isBusy={busy} />
        {findings && ready.length > 0 && (
          <NeedsPermission permission={permission}>
            <Button disabled={busy} onClick={() => issue(ready)}>
              {t(stopped.size > 0 ? 'issue.issueOthers' : 'issue.issue', { count: ready.length })}
            </Button>
          </NeedsPermission>
        )}
        {busy && (
          <Button variant="subtle" onClick={stop}>
            {t('app:actions.cancel')}
          </Button>
        )}
      </Group>
      {progress && (
        <Group gap="sm">
          <progress
            value={progress.done}
            max={progress.total}
            aria-label={t(`issue.phases.${progress.phase}`)}
          />
          <Text size="sm">{t(`issue.phases.${progress.phase}`)}</Text>
        </Group>
      )}
      {problem && <ProblemAlert problem={problem} />}
      {problem?.code === 'numbersNotBegun' && (
        <Anchor component={Link} href="/settings/numbers" size="sm">
          {t('settings.numbers')}
        </Anchor>
      )}
      {findings && <SheetFindings findings={findings} onOpen={onOpen} />}
    </>
  );
}

/** The first certificate as it would be printed, marked as a sample. */
function SampleButton({ words, isBusy }: { words: IssueWords; isBusy: boolean }) {
  const { t } = useTranslation('certificates');
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const { busy, problem, run } = useAction();
  const first = { ...words, enrolmentIds: words.enrolmentIds.slice(0, 1) };
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        disabled={isBusy || words.enrolmentIds.length === 0}
        onClick={() => void run(() => sampleOf(first), setBytes)}
      >
        {t('issue.sample')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
      {bytes && <FileDialog title={t('issue.sampleTitle')} bytes={bytes} onClose={() => setBytes(null)} />}
    </>
  );
}
