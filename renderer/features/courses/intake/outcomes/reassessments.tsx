import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { dropReassessment, openReassessment } from '#renderer/data/courses/outcomes/reassessments.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Reassessment } from '#shared/model/course/assessment.ts';
import { pointsResult } from '#shared/model/course/points-result.ts';

const totalOf = (one: Reassessment): number => {
  const result = pointsResult(one, one.signedOn ?? '');
  return result.ok ? result.value.total : 0;
};

/** The reassessments of a trainee: those that were signed, and the one that was begun. */
export function Reassessments({ found }: { found: TraineeStanding }) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'reassessments', kind: 'update', recordId: '' });
  const { busy, problem, run } = useAction();
  const open = openReassessment(found);
  const signed = found.reassessments.filter((one) => one.signedOn !== null);
  if (found.reassessments.length === 0) return null;
  return (
    <Stack gap={4}>
      {signed.map((one) => (
        <Text key={one.id} size="sm">
          {t('outcomes.reassessments.signed', {
            ...{ date: numericDate(one.signedOn ?? ''), total: totalOf(one) },
          })}
        </Text>
      ))}
      {problem && <ProblemAlert problem={problem} />}
      {open && (
        <Group gap="sm">
          <Text size="sm">{t('outcomes.reassessments.open')}</Text>
          <NeedsPermission permission={permission}>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              loading={busy}
              onClick={() =>
                void run(
                  () => dropReassessment(open.id),
                  () => tellDone(t('outcomes.dropped')),
                )
              }
            >
              {t('outcomes.drop')}
            </Button>
          </NeedsPermission>
        </Group>
      )}
    </Stack>
  );
}
