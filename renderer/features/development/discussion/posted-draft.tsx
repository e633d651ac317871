import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { spokenTime } from '#renderer/components/written-time.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { discussionTerm } from '#renderer/data/development/development-facts.ts';
import { type PostedDraft, usePostedDraft } from '#renderer/data/development/draft-on-server.ts';
import { runningTerm } from '#renderer/data/development/running-term.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { act } from '#renderer/data/undo.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { failure } from '#shared/model/problem.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { TermView } from '../way/term-view.tsx';
import classes from './discussion.module.css';

/** The address of the discussion, to be copied: the program itself opens only pages that it knows. */
function DiscussionLink({ link }: { link: string }) {
  const { t } = useTranslation('development');
  const [copied, setCopied] = useState(false);
  if (link === '') {
    return <ProblemAlert problem={failure('discussionWithoutLink', undefined, 'O10-11').problem} />;
  }
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Group gap="sm">
      <Text size="sm" className={classes.link ?? ''}>
        {t('discussion.link')} {link}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => void copy()}>
        {t(copied ? 'discussion.copied' : 'discussion.copyLink')}
      </Button>
    </Group>
  );
}

/** Whether the server shows the page already, or why it does not. */
function PlaceLine({ posted }: { posted: PostedDraft }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const time = posted.state === 'shown' && posted.at ? spokenTime(posted.at, language) : '—';
  return (
    <>
      <Text size="sm" role="status">
        {t(`discussion.place.${posted.state}`, { time })}
      </Text>
      {posted.state === 'waiting' && posted.problem && <ProblemAlert problem={posted.problem} />}
    </>
  );
}

/** Whether remarks stand on the page before somebody of the organisation has looked at them. */
function ShowAtOnce({ sources: { view } }: { sources: PaperSources }) {
  const { t } = useTranslation('development');
  const { allowed } = usePartPermission();
  const { id, programmeId, remarksShown } = view.development;
  const set = (atOnce: boolean) => {
    const fields = { remarksShown: atOnce ? ('atOnce' as const) : ('afterLook' as const) };
    void saveNow(`developments:${id}:remarksShown`, () =>
      act(programmeId, [{ table: 'developments', kind: 'update', id, fields }]),
    );
  };
  return (
    <Switch
      label={t('discussion.showAtOnce')}
      description={t('discussion.showAtOnceHint')}
      disabled={!allowed}
      checked={remarksShown === 'atOnce'}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

/** Where and when the draft was posted, and the term that runs from then (O10-9). */
export function PostedDraftView({ step, sources }: { step: WorkflowStep; sources: PaperSources }) {
  const { t } = useTranslation('development');
  const { view, calendar } = sources;
  const posted = usePostedDraft(step.link);
  const running = view.state === 'discussion' ? runningTerm(view, calendar) : null;
  const term = discussionTerm(view, calendar);
  return (
    <Stack gap="xs">
      <Text size="sm">{t('discussion.posted', { date: numericDate(step.on) })}</Text>
      <DiscussionLink link={step.link} />
      {step.link !== '' && <PlaceLine posted={posted} />}
      {posted.state !== 'ownPortal' && <ShowAtOnce sources={sources} />}
      {running && <TermView running={running} />}
      {!running && term?.ok && (
        <Text size="sm">{t('discussion.over', { date: numericDate(term.value.due) })}</Text>
      )}
    </Stack>
  );
}
