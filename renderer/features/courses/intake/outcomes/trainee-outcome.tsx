import { Anchor, Drawer, Group, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#renderer/components/use-today.ts';
import { type TraineeStanding, useStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { usePersonName } from '#renderer/data/courses/outcomes/use-person-name.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { intakePath } from '../places.ts';
import { OutcomeHistory } from './outcome-history.tsx';
import { OutcomeOptions } from './outcome-options.tsx';
import { StateBadge } from './state-badge.tsx';

interface TraineeOutcomeProps {
  enrolmentId: string;
  onClose: () => void;
}

/** One trainee: what happened, and what remains possible. */
export function TraineeOutcome({ enrolmentId, onClose }: TraineeOutcomeProps) {
  const { t } = useTranslation('courses');
  const found = useStanding(enrolmentId, useToday());
  const name = usePersonName(found?.enrolment.personId ?? null);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={name ?? '—'}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {found ? (
        <Stack gap="md">
          <Moves found={found} />
          <OutcomeHistory found={found} />
          <OutcomeOptions found={found} />
        </Stack>
      ) : (
        <Skeleton h={300} />
      )}
    </Drawer>
  );
}

/** The state, and the intakes that a transfer joins. */
function Moves({ found: { state, movedTo, cameFrom } }: { found: TraineeStanding }) {
  const { t } = useTranslation('courses');
  const way = (intake: Intake, words: string) => (
    <Anchor component={Link} href={intakePath(intake.id, 'outcomes')} size="sm" py={4}>
      {words}
    </Anchor>
  );
  return (
    <Group gap="md">
      <StateBadge state={state} />
      {movedTo && way(movedTo, t('outcomes.movedTo', { number: movedTo.number }))}
      {cameFrom && way(cameFrom, t('outcomes.cameFrom', { number: cameFrom.number }))}
    </Group>
  );
}
