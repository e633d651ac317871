import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useToday } from '#renderer/components/use-today.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { discussionTerm } from '#renderer/data/development/development-facts.ts';
import { usePostedDraft } from '#renderer/data/development/draft-on-server.ts';
import { runningTerm } from '#renderer/data/development/running-term.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { failure } from '#shared/model/problem.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { PublicPage } from '../public-page/public-page.tsx';
import { TermView } from '../way/term-view.tsx';

/** The address of the discussion goes into letters and onto other pages. */
function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('development');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Button variant="default" size="compact-sm" onClick={() => void copy()}>
      {t(copied ? 'discussion.copied' : 'discussion.copyLink')}
    </Button>
  );
}

/** Where and when the draft was posted, and the term that runs from then (O10-9). */
export function PostedDraftView({ step, sources }: { step: WorkflowStep; sources: PaperSources }) {
  const { t } = useTranslation('development');
  const today = useToday();
  const { view, calendar } = sources;
  const { state: place } = usePostedDraft(step.link);
  const running = view.state === 'discussion' ? runningTerm(view, calendar, today) : null;
  const term = discussionTerm(view, calendar);
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('discussion.posted', { date: numericDate(step.on) })}</Text>
      <PublicPage view={view} />
      {step.link === '' ? (
        <ProblemAlert problem={failure('discussionWithoutLink', undefined, 'O10-11').problem} />
      ) : (
        <CopyLink link={step.link} />
      )}
      {step.link !== '' && <Text size="sm">{t(`discussion.place.${place}`)}</Text>}
      {running && <TermView running={running} />}
      {!running && term?.ok && (
        <Text size="sm">{t('discussion.over', { date: numericDate(term.value.due) })}</Text>
      )}
    </Stack>
  );
}
