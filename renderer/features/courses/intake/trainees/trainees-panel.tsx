import { Skeleton, Stack } from '@mantine/core';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useLetters } from '#renderer/data/courses/letters.ts';
import type { PanelProps } from '../places.ts';
import { GroupsSection } from './groups/groups-section.tsx';
import { LettersSection } from './letters/letters-section.tsx';
import { TraineesPart } from './trainees-part.tsx';

/** The trainees of an intake in their groups, and what each still has to bring (O10-17, O10-21, O10-22). */
export function TraineesPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'enrolments', kind: 'update', recordId: '' });
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Trainees intakeId={intakeId} />
    </PermittedPart>
  );
}

function Trainees({ intakeId }: PanelProps) {
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const letters = useLetters(intakeId);
  if (!trainees || !groups || !letters) return <Skeleton h={400} />;
  return (
    <Stack gap="md">
      <GroupsSection intakeId={intakeId} groups={groups} trainees={trainees} />
      <LettersSection letters={letters} trainees={trainees} />
      <TraineesPart intakeId={intakeId} trainees={trainees} groups={groups} letters={letters} />
    </Stack>
  );
}
