import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { ScheduleParty } from '#shared/model/course/schedule-parties.ts';
import { saveSchedule } from './save-schedule.ts';
import type { ScheduledCourse } from './scheduled-course.ts';

interface ScheduleActionsProps {
  year: number;
  courses: readonly ScheduledCourse[];
  parties: readonly ScheduleParty[];
  onAdd: () => void;
}

/** An intake more, and the schedule as a paper. */
export function ScheduleActions({ year, courses, parties, onAdd }: ScheduleActionsProps) {
  const { t } = useTranslation(['courses', 'programmes']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const organisation = useOrganisation();
  const permission = usePermission({ table: 'intakes', kind: 'create', recordId: '' });
  const { busy, problem, run } = useAction();
  const save = async () => {
    if (!organisation) return;
    const words = {
      name: t('schedule.fileName', { year }),
      filter: t('programmes:export.filters.docx'),
    };
    await run(() => saveSchedule({ year, courses, parties, organisation, language, ...words }), tellSaved);
  };
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          loading={busy}
          disabled={courses.length === 0}
          onClick={() => void save()}
        >
          {t('schedule.save')}
        </Button>
        <NeedsPermission permission={permission}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
            {t('schedule.add')}
          </Button>
        </NeedsPermission>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
