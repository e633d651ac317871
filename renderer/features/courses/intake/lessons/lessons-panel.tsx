import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { intakePath, type PanelProps } from '../places.ts';
import { GroupSchedule } from './group-schedule.tsx';
import { useLessonSchedule } from './use-lesson-schedule.ts';

/** The lesson schedule of an intake, group by group (O10-16, O10-17, O10-20). */
export function LessonsPanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'lessons', kind: 'update', recordId: '' });
  const schedule = useLessonSchedule(intakeId);
  const [groupId, setGroupId] = useState<string | null>(null);
  if (!schedule) return <Skeleton h={400} />;
  const { groups, problem } = schedule;
  const group = groups.find(({ id }) => id === groupId) ?? groups[0];
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        {problem && <ProblemAlert problem={problem} />}
        {group ? (
          <GroupSchedule schedule={schedule} group={group} onGroup={setGroupId} />
        ) : (
          <Text size="sm">
            {t('lessons.noGroups')}{' '}
            <Anchor component={Link} href={intakePath(intakeId, 'trainees')} size="sm">
              {t('lessons.toGroups')}
            </Anchor>
          </Text>
        )}
      </Stack>
    </PermittedPart>
  );
}
