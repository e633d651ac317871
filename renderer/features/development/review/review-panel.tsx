import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { decisionOf, type ReviewView, useReviews } from '#renderer/data/development/read-reviews.ts';
import { reviewTerm } from '#renderer/data/development/review-term.ts';
import type { RunningTerm } from '#renderer/data/development/running-term.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { StepHistory } from '../overview/step-history.tsx';
import { usePaperSources } from '../papers/use-paper-sources.ts';
import type { PanelProps } from '../way/places.ts';
import { TermView } from '../way/term-view.tsx';
import { OpenReview } from './open-review.tsx';

/** Until when the programme is reviewed, and on which days that is called to mind. */
function ReviewDue({ running }: { running: RunningTerm }) {
  const { t } = useTranslation('development');
  return (
    <Stack gap={4}>
      <TermView running={running} />
      {running.due.ok && (
        <Text size="sm">
          {t('review.reminders', { days: running.due.value.reminders.map(numericDate).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

function DecidedReview({ review, number }: { review: ReviewView; number: number }) {
  const { t } = useTranslation('development');
  const decision = decisionOf(review);
  return (
    <Stack gap="xs">
      {decision && (
        <Alert color={decision === 'repealed' ? 'red' : 'blue'}>{t(`review.decided.${decision}`)}</Alert>
      )}
      <StepHistory
        title={t('review.numbered', { number })}
        steps={review.steps}
        documents={review.documents}
      />
    </Stack>
  );
}

/** The review of an approved programme, at least once in three years (O10-14). */
export function ReviewPanel({ programmeId }: PanelProps) {
  const { t } = useTranslation('development');
  const sources = usePaperSources(programmeId);
  const reviews = useReviews(programmeId);
  const permission = usePermission({ table: 'officialDocuments', kind: 'update', recordId: '' });
  if (!sources || !reviews) return <Skeleton h={320} />;
  const running = reviewTerm(sources.view, reviews, sources.calendar);
  const open = reviews.findLast((one) => decisionOf(one) === null);
  return (
    <PermittedPart permission={permission}>
      <Stack gap="md">
        <ReadOnlyNote />
        <Text size="sm">
          {t('review.explanation')} <ClauseLink clause="O10-14" />
        </Text>
        {reviews.length === 0 && <Text size="sm">{t('review.later')}</Text>}
        {running && <ReviewDue running={running} />}
        {open && <OpenReview sources={sources} review={open} />}
        {reviews
          .map((review, index) => ({ review, number: index + 1 }))
          .filter(({ review }) => review !== open)
          .toReversed()
          .map((one) => (
            <DecidedReview key={one.review.review.id} {...one} />
          ))}
      </Stack>
    </PermittedPart>
  );
}
