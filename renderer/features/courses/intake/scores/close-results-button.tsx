import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useIntakeState } from '#renderer/data/courses/course-steps.ts';
import { CloseResultsDialog } from './close-results-dialog.tsx';

/** Leads to the closing of the results; not there once they are closed. */
export function CloseResultsButton({ intakeId }: { intakeId: string }) {
  const { t } = useTranslation('courses');
  const [opened, setOpened] = useState(false);
  const state = useIntakeState(intakeId);
  const fields = { machine: 'intake', event: 'closeResults' };
  const permission = usePermission({ table: 'workflowSteps', kind: 'create', recordId: '', fields });
  if (state === undefined || state === 'assessed') return null;
  return (
    <>
      <NeedsPermission permission={permission}>
        <Button leftSection={<IconLock size={16} aria-hidden />} onClick={() => setOpened(true)}>
          {t('scores.close.open')}
        </Button>
      </NeedsPermission>
      {opened && <CloseResultsDialog intakeId={intakeId} onClose={() => setOpened(false)} />}
    </>
  );
}
