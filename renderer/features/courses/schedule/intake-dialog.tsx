import { Alert, Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { createIntake, updateIntake } from '#renderer/data/courses/intakes.ts';
import {
  type ProgrammeChoice,
  type Schedule,
  useProgrammeChoice,
} from '#renderer/data/courses/read-schedule.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { intakeFaults } from '#shared/model/course/intake-faults.ts';
import { FaultsList } from './faults-list.tsx';
import { IntakeFields, RegionFields } from './intake-fields.tsx';
import { emptyForm, factsOf, formOf, type IntakeForm, typedNumber, withProgramme } from './intake-form.ts';
import { ProgrammeSelect } from './programme-select.tsx';
import { surroundings } from './scheduled-course.ts';

interface IntakeDialogProps {
  schedule: Schedule;
  calendar: WorkingCalendar;
  /** The one that is changed; null for a new one. */
  intake: Intake | null;
  onClose: () => void;
}

/** Plans an intake of the year, or changes one (O10-16): what should be looked at is told while it is typed. */
export function IntakeDialog(props: IntakeDialogProps) {
  const { t } = useTranslation('courses');
  const choice = useProgrammeChoice();
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t(props.intake ? 'schedule.dialog.edit' : 'schedule.dialog.new')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {choice ? <DialogForm {...props} choice={choice} /> : <Waiting height={320} />}
    </Modal>
  );
}

function typedFaults(
  { schedule, calendar, intake }: IntakeDialogProps,
  form: IntakeForm,
  choice: ProgrammeChoice,
) {
  const programme = choice.programmes.find(({ id }) => id === form.programmeId);
  if (!programme) return [];
  const known = { hours: programme.hours, approved: choice.approved.has(programme.id) };
  const around = surroundings(schedule, calendar, { id: intake?.id ?? null, programme: known });
  return intakeFaults(factsOf(form, schedule.year), around);
}

function DialogForm({ choice, ...props }: IntakeDialogProps & { choice: ProgrammeChoice }) {
  const { schedule, intake, onClose } = props;
  const { t } = useTranslation('courses');
  const [form, setForm] = useState(() => (intake ? formOf(intake) : emptyForm));
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useAction();
  const faults = typedFaults(props, form, choice);
  const wrong = (['number', 'plannedTrainees'] as const).some(
    (field) => typedNumber(form[field], field) === undefined,
  );
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wrong || form.programmeId === '') return;
    const facts = factsOf(form, schedule.year);
    void run(() => (intake ? updateIntake(intake, facts) : createIntake(facts)), onClose);
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack gap="sm">
        <ProgrammeSelect
          choice={choice}
          value={form.programmeId}
          error={asked && form.programmeId === '' ? t('schedule.dialog.chooseProgramme') : null}
          onChoose={(programme) => setForm(withProgramme(form, programme))}
        />
        <IntakeFields form={form} onChange={setForm} />
        {faults.length > 0 && (
          <Alert color="orange" title={t('schedule.dialog.faults')}>
            <FaultsList faults={faults} />
          </Alert>
        )}
        <RegionFields form={form} onChange={setForm} />
        {problem && <ProblemAlert problem={problem} />}
        <DialogButtons action={t('schedule.dialog.save')} busy={busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
