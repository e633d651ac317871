import { Button, Fieldset, Stack, Text, Title } from '@mantine/core';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import {
  clauseOfOutcome,
  isOutcomeOf,
  type PossibleOutcome,
  possibleOutcomes,
} from '#shared/model/course/possible-outcomes.ts';
import { CommissionPapers, ExpulsionPapers, NoticePapers, ReferencePapers } from './outcome-papers.tsx';
import { PointsDialog } from './points-dialog.tsx';
import { Reassessments } from './reassessments.tsx';
import { type SaidOutcome, StepDialog } from './step-dialog.tsx';

/** What remains possible for a trainee, each with its clause and the way to it; of what is not, why it is not. */
export function OutcomeOptions({ found }: { found: TraineeStanding }) {
  const { t } = useTranslation(['courses', 'problems']);
  const id = useId();
  const all = possibleOutcomes(found.state, found.facts);
  // Nobody is assessed alone but who completed the course after the others: of all others it is not spoken.
  const open = all.filter(
    ({ kind, problem }) => isOutcomeOf(kind, found.state) && (kind !== 'assess' || problem === null),
  );
  const [closed] = all.filter(({ kind }) => !isOutcomeOf(kind, found.state));
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} size="h5" id={id}>
          {t('outcomes.next')}
        </Title>
        {closed?.problem && (
          <div>
            <Text size="sm">{t(`problems:${closed.problem.code}`)}</Text>
            {closed.problem.clause && <ClauseLink clause={closed.problem.clause} />}
          </div>
        )}
        {open.map((outcome) => (
          <Fragment key={outcome.kind}>
            {outcome.kind === 'expel' && <Commission found={found} />}
            <Option outcome={outcome} found={found} />
          </Fragment>
        ))}
      </Stack>
    </section>
  );
}

/** The decisions of the commission on the trainee's applications: an expulsion rests on one. */
function Commission({ found }: { found: TraineeStanding }) {
  const { t } = useTranslation('courses');
  return (
    <Fieldset legend={t('outcomes.papersOfCommission')}>
      <Text size="sm" mb="xs">
        {t('outcomes.papersExplained')}
      </Text>
      <CommissionPapers found={found} />
    </Fieldset>
  );
}

interface OptionProps {
  outcome: PossibleOutcome;
  found: TraineeStanding;
}

/** One outcome: what it is, its clause, and the way to it or what stands in its way. */
function Option({ outcome: { kind, problem }, found }: OptionProps) {
  const { t } = useTranslation(['courses', 'problems']);
  // An order that is being written says itself what stands in its way.
  const drafted = kind === 'expel' && found.facts.documents.some((one) => one.kind === 'expulsionOrder');
  const told = drafted ? null : problem;
  return (
    <Fieldset legend={t(`outcomes.kinds.${kind}`)}>
      <Stack gap="xs">
        <Text size="sm">{t(`outcomes.explained.${kind}`)}</Text>
        <ClauseLink clause={clauseOfOutcome(kind)} />
        {kind === 'reassess' && <Reassessments found={found} />}
        {told && (
          <Text size="sm" fw={500}>
            {t(`problems:${told.code}`, told.params ?? {})}
          </Text>
        )}
        {(problem === null || kind === 'expel') && <Way kind={kind} problem={problem} found={found} />}
      </Stack>
    </Fieldset>
  );
}

function Way({ kind, problem, found }: PossibleOutcome & { found: TraineeStanding }) {
  switch (kind) {
    case 'reference':
      return <ReferencePapers found={found} />;
    case 'notice':
      return <NoticePapers found={found} />;
    case 'expel':
      return <ExpulsionPapers found={found} problem={problem} />;
    default:
      return <Begin kind={kind} found={found} />;
  }
}

/** The step by which it is asked who may do it: of a result either step needs the same right. */
const askedEvents = {
  ...{ assess: 'pass', reassess: 'passAgain', transfer: 'transfer' },
  ...{ interrupt: 'interrupt', complete: 'complete' },
} as const;

/** The button of an outcome that is a step, and its dialog. */
function Begin({ kind, found }: { kind: SaidOutcome | 'assess' | 'reassess'; found: TraineeStanding }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  const fields = { machine: 'enrolment', event: askedEvents[kind] };
  const permission = usePermission({ table: 'workflowSteps', kind: 'create', recordId: '', fields });
  const close = () => setOpen(false);
  return (
    <div>
      <NeedsPermission permission={permission}>
        <Button variant="light" onClick={() => setOpen(true)}>
          {t(`outcomes.do.${kind}`)}
        </Button>
      </NeedsPermission>
      {open && (kind === 'assess' || kind === 'reassess') && (
        <PointsDialog kind={kind} found={found} onClose={close} />
      )}
      {open && kind !== 'assess' && kind !== 'reassess' && (
        <StepDialog kind={kind} found={found} onClose={close} />
      )}
    </div>
  );
}
