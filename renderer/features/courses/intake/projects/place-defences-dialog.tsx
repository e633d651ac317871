import { Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { placeDefences } from '#renderer/data/courses/defences.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import { isPlainDate, numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import {
  type DefencePlan,
  type DefenceSlot,
  defenceDayProblem,
  defenceSlots,
} from '#shared/model/course/defence-slots.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import type { IntakeProjects } from './use-projects.ts';

interface PlaceDefencesDialogProps {
  projects: IntakeProjects;
  onClose: () => void;
}

/** Nine to six, a quarter of an hour each, until a person says otherwise. */
const usual = { from: '09:00', until: '18:00', minutes: '15' };

/** Whose times are set: those of one group or all who have not left and whose result is not signed, as they stand. */
const defending = ({ lines, scores, left }: IntakeProjects, groupId: string): string[] =>
  lines.flatMap((line) =>
    line.kind === 'trainee' &&
    !left.has(line.id) &&
    (groupId === '' || line.trainee.enrolment.groupId === groupId) &&
    (scores.get(line.id)?.signedOn ?? null) === null
      ? [line.id]
      : [],
  );

/** Proposes a time for each defence, one after the other, and sets them as one action (O10-28). */
export function PlaceDefencesDialog({ projects, onClose }: PlaceDefencesDialogProps) {
  const { t } = useTranslation('courses');
  const { intake, lines, defences } = projects;
  const calendar = useWorkingCalendar()?.calendar;
  const { busy, problem, run } = useAction();
  const [groupId, setGroup] = useState('');
  const [plan, setPlan] = useState({ ...usual, date: intake.endsOn ?? todayIn(Date.now()), place: '' });
  const said = (field: keyof typeof plan) => ({
    label: t(`projects.schedule.${field}`),
    value: plan[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setPlan((before) => ({ ...before, [field]: value }));
    },
  });
  const trainees = defending(projects, groupId);
  const asked: DefencePlan = { ...plan, minutes: Number(plan.minutes) };
  const slots = calendar && proposed(trainees.length, asked, calendar);
  const place = async () => {
    await flush();
    if (!slots?.ok) return slots ?? failure('defenceTimesWrong', undefined, 'O10-28');
    return placeDefences(intake.id, trainees, slots.value, plan.place.trim());
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(place, onClose);
  };
  const groups = lines.flatMap((line) => (line.kind === 'group' && line.group ? [line.group] : []));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('projects.schedule.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {groups.length > 0 && (
            <NativeSelect
              label={t('projects.schedule.whom')}
              value={groupId}
              data={[
                { value: '', label: t('projects.schedule.everybody') },
                ...groups.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => setGroup(event.currentTarget.value)}
            />
          )}
          <TextInput type="date" {...said('date')} data-autofocus />
          <Group grow>
            <TextInput type="time" {...said('from')} />
            <TextInput type="time" {...said('until')} />
            <TextInput type="number" min={1} {...said('minutes')} />
          </Group>
          <TextInput {...said('place')} maxLength={500} autoComplete="off" />
          {slots && (
            <Preview
              slots={slots}
              endsOn={intake.endsOn}
              replaced={trainees.filter((id) => (defences.get(id)?.date ?? null) !== null).length}
            />
          )}
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons
            action={t('projects.schedule.action')}
            busy={busy}
            disabled={trainees.length === 0 || !slots?.ok}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

const proposed = (count: number, plan: DefencePlan, calendar: Parameters<typeof defenceSlots>[2]) =>
  isPlainDate(plan.date)
    ? defenceSlots(count, plan, calendar)
    : failure('dateWrong', { date: plan.date }, 'O10-28');

interface PreviewProps {
  slots: Outcome<DefenceSlot[]>;
  endsOn: string | null;
  /** How many of them have a time now. */
  replaced: number;
}

const slotWords = ({ date, time }: DefenceSlot) => `${date === null ? '' : numericDate(date)} ${time}`;

/** What the dialog will set, and what should be looked at first. */
function Preview({ slots, endsOn, replaced }: PreviewProps) {
  const { t } = useTranslation('courses');
  if (!slots.ok) return <FaultsList faults={[slots.problem]} />;
  const [first, last] = [slots.value[0], slots.value.at(-1)];
  if (!first || !last) return <Text size="sm">{t('projects.schedule.nobody')}</Text>;
  const early = defenceDayProblem(first.date, endsOn);
  return (
    <div role="status">
      <Text size="sm">
        {t('projects.schedule.preview', {
          ...{ count: slots.value.length, first: slotWords(first), last: slotWords(last) },
        })}
      </Text>
      {replaced > 0 && <Text size="sm">{t('projects.schedule.replaces', { count: replaced })}</Text>}
      {early && <FaultsList faults={[early]} />}
    </div>
  );
}
