import type { PaperSources } from './build-paper.ts';
import type { DevelopmentView } from './read-development.ts';
import type { ReviewView } from './read-reviews.ts';

/**
 * The development that a review looks back on, as the review's papers see it: with the papers of both, and with those
 * acts and nobody else's research.
 */
export const seenByReview = (view: DevelopmentView, { acts, documents }: ReviewView): DevelopmentView => ({
  ...view,
  acts,
  researches: [],
  // An update holds papers of the review before this one too.
  documents: [...view.documents.filter(({ ownerId }) => ownerId === view.development.id), ...documents],
});

/** What the papers and steps of a review are made from. */
export const reviewSources = (sources: PaperSources, review: ReviewView): PaperSources => ({
  ...sources,
  view: seenByReview(sources.view, review),
  review,
});
