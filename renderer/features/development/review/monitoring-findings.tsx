import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { type ReviewView, readReviews } from '#renderer/data/development/read-reviews.ts';
import { writeMonitoringFindings } from '#renderer/data/development/take-review-step.ts';
import { useCleanPaste } from '#renderer/features/programmes/index.ts';

/** What monitorings of the programme showed (O10-14). */
export function MonitoringFindings({ review }: { review: ReviewView }) {
  const { t } = useTranslation('development');
  const { input } = useDraftInput(
    {
      key: `reviews:${review.review.id}:monitoringFindings`,
      stored: review.review.monitoringFindings,
      save: async (text) => {
        // What else was written of the review since may have begun its record.
        const now = (await readReviews(review.review.programmeId)).at(-1);
        if (now) await writeMonitoringFindings(now, text);
      },
    },
    useCleanPaste(true),
  );
  return (
    <Textarea
      {...input}
      data-target={review.review.id}
      label={t('review.monitoring')}
      description={t('review.monitoringHint')}
      autosize
      minRows={3}
    />
  );
}
