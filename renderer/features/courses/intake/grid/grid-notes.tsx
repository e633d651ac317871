import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { useIntakeState } from '#renderer/data/courses/course-steps.ts';
import type { IntakeConflicts } from '#renderer/data/courses/intake-conflicts.ts';
import type { TableName } from '#shared/model/records.ts';

interface GridNotesProps {
  intakeId: string;
  conflicts: IntakeConflicts;
  /** The tables that the grid shows. */
  tables: readonly TableName[];
}

/** Above a grid: that the results are closed (O10-29), and that two people's values wait for a choice. */
export function GridNotes({ intakeId, conflicts, tables }: GridNotesProps) {
  const { t } = useTranslation(['courses', 'permissions']);
  const closed = useIntakeState(intakeId) === 'assessed';
  const count = [...conflicts]
    .filter(([key]) => tables.some((table) => key.startsWith(`${table}/`)))
    .reduce((sum, [, fields]) => sum + fields.length, 0);
  return (
    <>
      {closed && (
        <PermissionNote
          permission={{ allowed: false, reason: 'resultsClosed' }}
          lead={t('permissions:readOnly')}
        />
      )}
      {count > 0 && (
        <Text size="sm" role="status">
          {t('grid.disputed', { count })}{' '}
          <Anchor component={Link} href="/conflicts" size="sm">
            {t('grid.decide')}
          </Anchor>
        </Text>
      )}
    </>
  );
}
