import { FileInput, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { takeEnrolmentStep } from '#renderer/data/courses/outcomes/take-enrolment-step.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { clauseOfOutcome } from '#shared/model/course/possible-outcomes.ts';
import { useIntakeWords } from './use-intake-words.ts';

/** The outcomes that are a step with a reason. */
export type SaidOutcome = 'transfer' | 'interrupt' | 'complete';

interface StepDialogProps {
  kind: SaidOutcome;
  found: TraineeStanding;
  onClose: () => void;
}

const reasonLength = 5000;

/** One step of a trainee: the day that counts, the reason, the paper that proves it, and where the trainee moves. */
export function StepDialog({ kind, found, onClose }: StepDialogProps) {
  const { t } = useTranslation(['courses', 'development']);
  const intakeWords = useIntakeWords();
  const [on, setOn] = useState<string>(todayIn(Date.now()));
  const [note, setNote] = useState('');
  const [proof, setProof] = useState<File | null>(null);
  const [targetId, setTarget] = useState('');
  const { busy, problem, run } = useAction();
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    const words = { on, note, proof, ...(targetId && { targetId }) };
    void run(
      () => takeEnrolmentStep(found.enrolment.id, kind, words),
      () => {
        tellDone(t(`development:steps.done.${kind}`));
        onClose();
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`outcomes.kinds.${kind}`)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <ClauseLink clause={clauseOfOutcome(kind)} />
          <Text size="sm">{t(`outcomes.explained.${kind}`)}</Text>
          {kind === 'transfer' && (
            <NativeSelect
              label={t('outcomes.fields.target')}
              value={targetId}
              data={[
                { value: '', label: t('outcomes.fields.chooseTarget') },
                ...found.facts.targets.map(({ intake }) => ({
                  ...{ value: intake.id, label: intakeWords(intake) },
                })),
              ]}
              onChange={(event) => setTarget(event.currentTarget.value)}
            />
          )}
          <TextInput
            type="date"
            w={180}
            label={t('outcomes.fields.on')}
            max={todayIn(Date.now())}
            value={on}
            data-autofocus
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Textarea
            label={t('outcomes.fields.reason')}
            autosize
            minRows={2}
            maxLength={reasonLength}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {kind !== 'interrupt' && (
            <FileInput
              label={t('outcomes.fields.proof')}
              description={t('outcomes.fields.proofHint')}
              placeholder={t('outcomes.fields.chooseProof')}
              value={proof}
              onChange={setProof}
            />
          )}
          {problem && <ProblemAlert problem={problem} />}
          <DialogButtons action={t(`outcomes.do.${kind}`)} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
