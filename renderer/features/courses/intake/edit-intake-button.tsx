import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useSchedule } from '#renderer/data/courses/read-schedule.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { IntakeDialog } from '../schedule/intake-dialog.tsx';

interface EditProps {
  intake: Intake;
  onClose: () => void;
}

function Edit({ intake, onClose }: EditProps) {
  const schedule = useSchedule(intake.year);
  const calendar = useWorkingCalendar()?.calendar;
  return schedule && calendar ? <IntakeDialog {...{ schedule, calendar, intake, onClose }} /> : null;
}

/** What the schedule says of the intake is changed from the intake itself too. */
export function EditIntakeButton({ intake }: { intake: Intake }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  const permission = usePermission({ table: 'intakes', kind: 'update', recordId: intake.id });
  return (
    <>
      <NeedsPermission permission={permission}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('schedule.edit')}
        </Button>
      </NeedsPermission>
      {open && <Edit intake={intake} onClose={() => setOpen(false)} />}
    </>
  );
}
