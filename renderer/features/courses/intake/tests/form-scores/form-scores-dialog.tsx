import { Button, FileButton, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '#renderer/components/dialog-buttons.tsx';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { keptResults } from '#shared/google-forms/score-rows.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { RowsToLookAt } from './rows-to-look-at.tsx';
import { type FormScores, useFormScores } from './use-form-scores.ts';

interface FormScoresDialogProps {
  intakeId: string;
  rules: ScoreRules;
  onClose: () => void;
}

/** Brings in the results of a test that was taken in Google Forms (O10-28). */
export function FormScoresDialog({ intakeId, rules, onClose }: FormScoresDialogProps) {
  const { t } = useTranslation('courses');
  const work = useFormScores(intakeId, rules);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('formScores.title')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="sm">
        {work.problem && <ProblemAlert problem={work.problem} />}
        <Step work={work} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function Step({ work, onClose }: { work: FormScores; onClose: () => void }) {
  const { t } = useTranslation('courses');
  if (work.brought) return <Brought work={work} onClose={onClose} />;
  if (work.seen) return <LookStep work={work} onClose={onClose} />;
  return (
    <Stack gap="sm" align="start">
      <Text size="sm">{t('formScores.explanation')}</Text>
      <FileButton accept=".csv,.zip,.xlsx" onChange={(file) => file && void work.read(file)}>
        {(props) => (
          <Button
            {...props}
            data-autofocus
            loading={work.done !== null}
            leftSection={<IconTableImport size={16} aria-hidden />}
          >
            {t('surveys.form.choose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}

const countOf = ({ rows }: FormScores, state: string) => rows.filter((row) => row.state === state).length;

/** How scores are read, which rows a person must look at, and how many come in. */
function LookStep({ work, onClose }: { work: FormScores; onClose: () => void }) {
  const { t } = useTranslation('courses');
  const { seen, rows } = work;
  if (!seen) return null;
  const ready = countOf(work, 'ready');
  const asksScale = rows.some(({ problem }) => problem?.code === 'scoreScaleUnknown') || seen.scale !== null;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('formScores.counts', {
          ...{ all: rows.length, ready, other: countOf(work, 'other') },
          ...{ unknown: countOf(work, 'unknown'), wrong: countOf(work, 'wrong') },
        })}
      </Text>
      <Group gap="sm" align="end">
        {asksScale && (
          <NativeSelect
            label={t('formScores.scale')}
            value={seen.scale ?? ''}
            data={[
              { value: '', label: '—' },
              { value: 'answers', label: t('formScores.scales.answers') },
              { value: 'points', label: t('formScores.scales.points') },
            ]}
            onChange={({ currentTarget: { value } }) =>
              work.set({ scale: value === 'answers' || value === 'points' ? value : null })
            }
          />
        )}
        <NativeSelect
          label={t('formScores.keep')}
          value={seen.keep}
          data={keptResults.map((value) => ({ value, label: t(`formScores.kept.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            work.set({ keep: keptResults.find((one) => one === value) ?? 'first' })
          }
        />
      </Group>
      <RowsToLookAt work={work} trainees={seen.trainees} />
      <DialogButtons
        action={t('formScores.bring', { count: ready })}
        busy={work.done !== null}
        disabled={ready === 0}
        onCancel={onClose}
        onAct={() => void work.store()}
      />
    </Stack>
  );
}

function Brought({ work: { brought }, onClose }: { work: FormScores; onClose: () => void }) {
  const { t } = useTranslation(['courses', 'problems']);
  if (!brought) return null;
  return (
    <Stack gap="sm">
      <Text role="status">{t('formScores.done', { count: brought.stored })}</Text>
      {brought.refused.length > 0 && (
        <ul>
          {brought.refused.map(({ row, problem }) => (
            <li key={row.line}>
              {t('formScores.refused', { line: row.line, name: row.said || '—' })}{' '}
              {t(`problems:${problem.code}`, problem.params ?? {})}
            </li>
          ))}
        </ul>
      )}
      <Group justify="end">
        <Button data-autofocus onClick={onClose}>
          {t('app:actions.close')}
        </Button>
      </Group>
    </Stack>
  );
}
