import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import type { ReviewView } from '#renderer/data/development/read-reviews.ts';
import { reviewSources } from '#renderer/data/development/review-sources.ts';
import { reviewEdits } from '#renderer/data/development/take-review-step.ts';
import { ActsGrid } from '../analysis/acts-grid.tsx';
import { OpenStepCard } from '../overview/open-step.tsx';
import { StepHistory } from '../overview/step-history.tsx';
import { PaperPart } from '../papers/paper-part.tsx';
import { useOpenSteps } from '../way/step/next-steps.ts';
import { MonitoringFindings } from './monitoring-findings.tsx';

interface OpenReviewProps {
  sources: PaperSources;
  review: ReviewView;
}

/** The review that runs or can begin: analysis, protocol, decision and its order (O10-14). */
export function OpenReview({ sources, review }: OpenReviewProps) {
  const { t } = useTranslation('development');
  const own = useMemo(() => reviewSources(sources, review), [sources, review]);
  const steps = useOpenSteps(own);
  const { programmeId, id } = review.review;
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('analysis.acts.label')}
      </Title>
      {review.steps.length > 0 && <Text size="sm">{t('review.signedAlready')}</Text>}
      <ActsGrid
        acts={review.acts}
        ownerId={id}
        programmeId={programmeId}
        lang={sources.content.programme.language}
        ownerEdits={() => reviewEdits(programmeId)}
      />
      <MonitoringFindings review={review} />
      <PaperPart kind="reviewProtocol" sources={own} />
      {review.state === 'protocolSigned' && (
        <>
          <Title order={2} size="h4">
            {t('review.decision')}
          </Title>
          <Text size="sm">{t('review.decisionExplained')}</Text>
          <PaperPart kind="updateOrder" sources={own} />
          <PaperPart kind="repealOrder" sources={own} />
        </>
      )}
      {steps?.map((step) => (
        <OpenStepCard key={step.transition.event} step={step} sources={own} />
      ))}
      {review.steps.length > 0 && (
        <StepHistory title={t('steps.history')} steps={review.steps} documents={review.documents} />
      )}
    </Stack>
  );
}
