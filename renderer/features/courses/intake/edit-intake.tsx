import { useSchedule } from '#renderer/data/courses/read-schedule.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { IntakeDialog } from '../schedule/intake-dialog.tsx';

interface EditIntakeProps {
  intake: Intake;
  onClose: () => void;
}

/** What the schedule says of the intake is changed from the intake itself too. */
export function EditIntake({ intake, onClose }: EditIntakeProps) {
  const schedule = useSchedule(intake.year);
  const calendar = useWorkingCalendar()?.calendar;
  return schedule && calendar ? <IntakeDialog {...{ schedule, calendar, intake, onClose }} /> : null;
}
