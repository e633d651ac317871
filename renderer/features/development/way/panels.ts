import { type ComponentType, lazy } from 'react';
import type { PanelKey, PanelProps } from './places.ts';

const panel = (load: () => Promise<ComponentType<PanelProps>>) =>
  lazy(async () => ({ default: await load() }));

/** Each part of the way comes when it is opened. */
export const panels: Record<PanelKey, ComponentType<PanelProps>> = {
  overview: panel(() => import('../overview/overview-panel.tsx').then((m) => m.OverviewPanel)),
  analysis: panel(() => import('../analysis/analysis-panel.tsx').then((m) => m.AnalysisPanel)),
  papers: panel(() => import('../papers/papers-panel.tsx').then((m) => m.PapersPanel)),
  discussion: panel(() => import('../discussion/discussion-panel.tsx').then((m) => m.DiscussionPanel)),
  council: panel(() => import('../council/council-panel.tsx').then((m) => m.CouncilPanel)),
  conclusion: panel(() => import('../conclusion/conclusion-panel.tsx').then((m) => m.ConclusionPanel)),
  review: panel(() => import('../review/review-panel.tsx').then((m) => m.ReviewPanel)),
  versions: panel(() => import('../versions/versions-panel.tsx').then((m) => m.VersionsPanel)),
};
