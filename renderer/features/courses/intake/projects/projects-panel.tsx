import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useIntakeConflicts } from '#renderer/data/courses/intake-conflicts.ts';
import { GridNotes } from '../grid/grid-notes.tsx';
import type { PanelProps } from '../places.ts';
import { CommissionPart } from './commission-part.tsx';
import { ProjectGrid } from './project-grid.tsx';
import { useProjects } from './use-projects.ts';

/** Who judges the projects of an intake and by what, and how each trainee defended one (O10-28, O10-29). */
export function ProjectsPanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const projects = useProjects(intakeId);
  const conflicts = useIntakeConflicts(intakeId);
  const commission = usePermission({ table: 'commissions', kind: 'update', recordId: intakeId });
  const marks = usePermission({ table: 'defences', kind: 'update', recordId: '' });
  if (!projects) return <Skeleton h={400} />;
  const tables = ['commissions', 'defences'] as const;
  const signed = (projects.commission?.signedOn ?? null) !== null;
  return (
    <Stack gap="lg">
      <div>
        <GridNotes intakeId={intakeId} conflicts={conflicts} tables={tables} />
        <PermittedPart permission={signed ? { allowed: false, reason: 'resultsClosed' } : commission}>
          {!signed && <ReadOnlyNote />}
          <CommissionPart intakeId={intakeId} projects={projects} />
        </PermittedPart>
      </div>
      <PermittedPart permission={marks}>
        {marks.allowed !== commission.allowed && <ReadOnlyNote />}
        {projects.lines.length === 0 ? (
          <Text size="sm">{t('scores.empty')}</Text>
        ) : (
          <ProjectGrid projects={projects} conflicts={conflicts} />
        )}
      </PermittedPart>
    </Stack>
  );
}
