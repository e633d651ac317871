import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { PlaceDefencesDialog } from './place-defences-dialog.tsx';
import type { IntakeProjects } from './use-projects.ts';

/** Leads to the dialog that sets the times of the defences. */
export function PlaceDefencesButton({ projects }: { projects: IntakeProjects }) {
  const { t } = useTranslation('courses');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <NeedsPermission permission={usePartPermission()}>
        <Button
          variant="default"
          leftSection={<IconCalendar size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t('projects.schedule.open')}
        </Button>
      </NeedsPermission>
      {opened && <PlaceDefencesDialog projects={projects} onClose={() => setOpened(false)} />}
    </>
  );
}
