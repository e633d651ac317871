import { Button, Group, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { recordConclusion } from '#renderer/data/development/conclusion.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { type ConclusionDraft, emptyDraft, wordsOf } from './conclusion-draft.ts';
import { ConclusionFields } from './conclusion-fields.tsx';

interface ConclusionFormProps {
  programmeId: string;
  calendar: WorkingCalendar;
}

/** Enters the expert conclusion: what was decided, its number and days, the scan, the remarks of a rework (O10-12). */
export function ConclusionForm({ programmeId, calendar }: ConclusionFormProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAction();
  const set = (fields: Partial<ConclusionDraft>) => setDraft((before) => ({ ...before, ...fields }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const words = wordsOf(draft);
    if (!permission.allowed || !words) return;
    void run(
      () => recordConclusion(programmeId, words, calendar),
      () => tellDone(t(`conclusion.recorded.${words.decision}`)),
    );
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('conclusion.form')}>
      <Stack gap="sm">
        <ConclusionFields draft={draft} set={set} tried={tried} />
        {problem && <ProblemAlert problem={problem} />}
        <Group>
          <NeedsPermission permission={permission}>
            <Button type="submit" loading={busy}>
              {t('conclusion.record')}
            </Button>
          </NeedsPermission>
        </Group>
      </Stack>
    </form>
  );
}
