import { Skeleton, Stack } from '@mantine/core';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useGroups } from '#renderer/data/courses/groups.ts';
import type { PanelProps } from '../places.ts';
import { HandOverPart } from './hand-over/hand-over-part.tsx';
import { TrainersPart } from './trainers-part.tsx';
import { useCourseTrainers } from './use-course-trainers.ts';

/** The trainers of an intake, and what is handed to the procurement specialist (O10-18, O10-19). */
export function TrainersPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'intakeTrainers', kind: 'update', recordId: '' });
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Trainers intakeId={intakeId} />
    </PermittedPart>
  );
}

function Trainers({ intakeId }: PanelProps) {
  const found = useCourseTrainers(intakeId);
  const groups = useGroups(intakeId);
  if (!found || !groups) return <Skeleton h={400} />;
  const { trainers, problem } = found;
  return (
    <Stack gap="xl">
      {problem && <ProblemAlert problem={problem} />}
      <TrainersPart intakeId={intakeId} trainers={trainers} groups={groups} />
      <HandOverPart intakeId={intakeId} trainers={trainers} />
    </Stack>
  );
}
