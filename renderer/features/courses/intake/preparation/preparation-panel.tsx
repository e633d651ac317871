import { Skeleton, Stack } from '@mantine/core';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { PanelProps } from '../places.ts';
import { ChatsPart } from './chats/chats-part.tsx';
import { ComplexPart } from './complex/complex-part.tsx';
import { EstimatePart } from './estimate/estimate-part.tsx';
import { MaterialsPart } from './materials/materials-part.tsx';

/** What is made ready before a course begins (O10-17, O10-20, O10-22, O10-23). */
export function PreparationPanel({ intakeId }: PanelProps) {
  const intake = useIntake(intakeId);
  return intake ? <Preparation intake={intake} /> : <Skeleton h={400} />;
}

function Preparation({ intake }: { intake: Intake }) {
  const ofCourse = usePermission({ table: 'materials', kind: 'update', recordId: '' });
  const ofProgramme = usePermission({ table: 'complexParts', kind: 'update', recordId: '' });
  return (
    <Stack gap="xl">
      <PermittedPart permission={ofCourse}>
        <ReadOnlyNote />
        <MaterialsPart intake={intake} />
      </PermittedPart>
      <PermittedPart permission={ofProgramme}>
        <ComplexPart programmeId={intake.programmeId} />
      </PermittedPart>
      <PermittedPart permission={ofCourse}>
        <EstimatePart intake={intake} />
        <ChatsPart intakeId={intake.id} />
      </PermittedPart>
    </Stack>
  );
}
