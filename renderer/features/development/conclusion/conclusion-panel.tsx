import { Anchor, Fieldset, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { runningTerm } from '#renderer/data/development/running-term.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { OpenStepCard } from '../overview/open-step.tsx';
import { SignedPaper } from '../papers/signed-paper.tsx';
import { usePaperSources } from '../papers/use-paper-sources.ts';
import { type PanelProps, wayPath } from '../way/places.ts';
import { useOpenSteps } from '../way/step/next-steps.ts';
import { TermView } from '../way/term-view.tsx';
import { ClosedTasks } from './closed-tasks.tsx';
import { ConclusionForm } from './conclusion-form.tsx';
import { ReworkTasks } from './rework-tasks.tsx';

function KeptConclusion({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  return (
    <Fieldset legend={t('steps.paper', { paper: t('papers.expertConclusion'), number: paper.number })}>
      <Text size="sm">
        {t('conclusion.days', {
          date: paper.date ? numericDate(paper.date) : '—',
          received: paper.signedOn ? numericDate(paper.signedOn) : '—',
        })}
      </Text>
      <SignedPaper paper={paper} />
    </Fieldset>
  );
}

/** What the authorised body concluded, the rework with its term, and what follows an agreement (O10-12, O10-13). */
export function ConclusionPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const today = useToday();
  const sources = usePaperSources(programmeId);
  const steps = useOpenSteps(sources);
  const permission = usePermission({
    table: 'workflowSteps',
    kind: 'create',
    recordId: '',
    fields: { machine: 'development', event: 'concludeAgreed' },
  });
  if (!sources || !steps) return <Skeleton h={320} />;
  const { view, calendar } = sources;
  const { state } = view;
  const running = state === 'rework' || state === 'agreed' ? runningTerm(view, calendar, today) : null;
  const resubmit = steps.find(({ transition }) => transition.event === 'resubmit');
  const kept = view.documents.filter((one) => one.kind === 'expertConclusion' && one.signedOn !== null);
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Text size="sm">
          {t('conclusion.explanation')} <ClauseLink clause="O10-12" />
        </Text>
        {state !== 'sent' && kept.length === 0 && <Text size="sm">{t('conclusion.notSent')}</Text>}
        {running && <TermView running={running} />}
        {state === 'sent' && <ConclusionForm programmeId={programmeId} calendar={calendar} />}
        {state === 'agreed' && (
          <Anchor component={Link} href={wayPath(programmeId, 'papers')} size="sm">
            {t('conclusion.toApproval')}
          </Anchor>
        )}
        {state === 'rework' && <ReworkTasks tasks={view.tasks} programmeId={programmeId} />}
        {state !== 'rework' && view.tasks.length > 0 && <ClosedTasks tasks={view.tasks} />}
        {resubmit && <OpenStepCard step={resubmit} sources={sources} />}
        {kept.map((paper) => (
          <KeptConclusion key={paper.id} paper={paper} />
        ))}
      </Stack>
    </PermittedPart>
  );
}
