import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { useEnrolmentStates } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import type { PanelProps } from '../places.ts';
import { OutcomeList } from './outcome-list.tsx';

/** Where each trainee of an intake stands, and what remains possible (O10-31, O10-32). */
export function OutcomesPanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'enrolments', kind: 'update', recordId: '' });
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const states = useEnrolmentStates(intakeId);
  if (!trainees || !groups || !states) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <Stack gap="sm">
        <ReadOnlyNote />
        {trainees.length === 0 ? (
          <Text size="sm">{t('outcomes.empty')}</Text>
        ) : (
          <OutcomeList trainees={trainees} groups={groups} states={states} />
        )}
      </Stack>
    </PermittedPart>
  );
}
