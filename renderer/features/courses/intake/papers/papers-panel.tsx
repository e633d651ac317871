import { Stack } from '@mantine/core';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { PanelProps } from '../places.ts';
import { OrderPart } from './order-part.tsx';
import { TraineePapersPart } from './trainee-papers-part.tsx';

/** The papers of an intake: the enrolment order with its annexes (O10-17), lists, applications and contracts (O10-21). */
export function PapersPanel({ intakeId }: PanelProps) {
  const permission = usePermission(
    { table: 'officialDocuments', kind: 'create', recordId: '' },
    { paperKind: 'enrolmentOrder', ownerTable: 'intakes' },
  );
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <OrderPart intakeId={intakeId} />
        <TraineePapersPart intakeId={intakeId} />
      </Stack>
    </PermittedPart>
  );
}
