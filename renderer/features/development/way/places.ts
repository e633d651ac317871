/** The parts of the way, in the order in which it goes: each has its panel in `panels.ts`. */
export const panelKeys = [
  'overview',
  'analysis',
  'papers',
  'discussion',
  'council',
  'conclusion',
  'review',
  'versions',
] as const;
export type PanelKey = (typeof panelKeys)[number];

/** What each part is given. */
export interface PanelProps {
  programmeId: string;
}

export const toPanelKey = (text: string | undefined): PanelKey =>
  panelKeys.find((key) => key === text) ?? 'overview';

export const wayPath = (programmeId: string, key: PanelKey) => `/programmes/${programmeId}/way/${key}`;
