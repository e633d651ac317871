import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { OpenStepCard } from '../overview/open-step.tsx';
import { usePaperSources } from '../papers/use-paper-sources.ts';
import { type PanelProps, wayPath } from '../way/places.ts';
import { useOpenSteps } from '../way/step/next-steps.ts';
import { PostedDraftView } from './posted-draft.tsx';
import { RemarksPart } from './remarks-part.tsx';

const events: ReadonlySet<string> = new Set(['publishDraft', 'closeDiscussion']);

/** The public discussion of the draft: where it stands, its term, its remarks and their answers (O10-9). */
export function DiscussionPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const sources = usePaperSources(programmeId);
  const steps = useOpenSteps(sources);
  const permission = usePermission({ table: 'remarks', kind: 'update', recordId: '' });
  if (!sources || !steps) return <Skeleton h={320} />;
  const { view } = sources;
  const posted = view.steps.findLast(({ event }) => event === 'publishDraft');
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Text size="sm">
          {t('discussion.explanation')} <ClauseLink clause="O10-9" />
        </Text>
        {posted ? (
          <PostedDraftView step={posted} sources={sources} />
        ) : (
          <Text size="sm">{t('discussion.notPosted')}</Text>
        )}
        {steps
          .filter(({ transition }) => events.has(transition.event))
          .map((step) => (
            <OpenStepCard key={step.transition.event} step={step} sources={sources} />
          ))}
        {posted && <RemarksPart view={view} />}
        {posted && (
          <Anchor component={Link} href={wayPath(programmeId, 'papers')} size="sm">
            {t('discussion.toSummary')}
          </Anchor>
        )}
      </Stack>
    </PermittedPart>
  );
}
