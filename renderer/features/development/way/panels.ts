import { type ComponentType, lazy } from 'react';

/** What each part of a programme's way is given. */
export interface PanelProps {
  programmeId: string;
}

const panel = (load: () => Promise<ComponentType<PanelProps>>) =>
  lazy(async () => ({ default: await load() }));

/** The parts of the way, in the order in which it goes. Each comes when it is opened. */
export const panels = {
  overview: panel(() => import('../overview/overview-panel.tsx').then((m) => m.OverviewPanel)),
  analysis: panel(() => import('../analysis/analysis-panel.tsx').then((m) => m.AnalysisPanel)),
  papers: panel(() => import('../papers/papers-panel.tsx').then((m) => m.PapersPanel)),
};
export type PanelKey = keyof typeof panels;

export const panelKeys = Object.keys(panels) as PanelKey[];

export const toPanelKey = (text: string | undefined): PanelKey =>
  panelKeys.find((key) => key === text) ?? 'overview';

export const wayPath = (programmeId: string, key: PanelKey) => `/programmes/${programmeId}/way/${key}`;
