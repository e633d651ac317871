import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { pointsResult } from '#shared/model/course/points-result.ts';
import { clauseOfOutcome } from '#shared/model/course/possible-outcomes.ts';
import { PointsFields } from './points-fields.tsx';
import { useIntakeWords } from './use-intake-words.ts';
import { type PointsKind, usePoints } from './use-points.ts';

interface PointsDialogProps {
  kind: PointsKind;
  found: TraineeStanding;
  onClose: () => void;
}

/** The result that somebody is assessed by alone: its points, what they come to, and the signature (O10-29, O10-31). */
export function PointsDialog({ kind, found, onClose }: PointsDialogProps) {
  const { t } = useTranslation('courses');
  const { typed, set, on, setOn, withIntakeId, setWith, rules, points, sign, keep } = usePoints(kind, found);
  const { busy, problem, run } = useAction();
  const finish = (words: string) => {
    tellDone(words);
    onClose();
  };
  const submit = (pressed: SubmitEvent) => {
    pressed.preventDefault();
    void run(sign, (verdict) => finish(t(`outcomes.signed.${verdict}`)));
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
          {kind === 'reassess' && <WithIntake found={found} value={withIntakeId} onChange={setWith} />}
          <TextInput
            type="date"
            w={180}
            label={t(kind === 'reassess' ? 'outcomes.fields.reassessedOn' : 'outcomes.fields.on')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <PointsFields typed={typed} rules={rules} set={set} />
          {points.ok && <Result points={points.value} on={on} />}
          <Text size="sm">{t('outcomes.signExplained')}</Text>
          {problem && <ProblemAlert problem={problem} />}
          {kind === 'reassess' && (
            <Button variant="subtle" onClick={() => void run(keep, () => finish(t('outcomes.kept')))}>
              {t('outcomes.keep')}
            </Button>
          )}
          <DialogButtons action={t('outcomes.sign')} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

interface WithIntakeProps {
  found: TraineeStanding;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** O10-31 (2): the intake of the course with which the knowledge is assessed again. */
function WithIntake({ found: { intake, others }, value, onChange }: WithIntakeProps) {
  const { t } = useTranslation('courses');
  const intakeWords = useIntakeWords();
  const later = others.filter((one) => (one.intake.startsOn ?? '') > (intake.startsOn ?? ''));
  return (
    <NativeSelect
      label={t('outcomes.fields.withIntake')}
      value={value ?? ''}
      data={[
        { value: '', label: t('outcomes.fields.withNone') },
        ...later.map((one) => ({ value: one.intake.id, label: intakeWords(one.intake) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

/** What the points come to while they are typed, and why. */
function Result({ points, on }: { points: Parameters<typeof pointsResult>[0]; on: string }) {
  const { t } = useTranslation(['courses', 'problems']);
  const result = pointsResult(points, on);
  if (!result.ok) return null;
  const { total, verdict, reasons } = result.value;
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('outcomes.result', { total, verdict: t(`scores.verdicts.${verdict}`) })}
      </Text>
      {reasons.map(({ code, params }) => (
        <Text key={code} size="sm">
          {t(`problems:${code}`, params ?? {})}
        </Text>
      ))}
    </div>
  );
}
